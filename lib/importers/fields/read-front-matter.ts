import { isAlias, isNode, parseDocument, visit } from 'yaml';
import { BadFileError, type ImportPlace } from '../../domain/import-problem';
import { parseToml } from './read-toml';
import { type Fields, fieldsOf } from './values';

/** The tags of YAML's own schema: https://yaml.org/spec/1.2.2/#103-core-schema. Others ask a parser to make objects. */
const ownTags = /^(tag:yaml\.org,2002:|!!?)?(str|int|float|bool|null|seq|map|timestamp)$/;
const longestFrontMatter = 256 * 1024;

/** A file taken apart. */
export interface FrontMatterFile {
  readonly fields: Fields;
  readonly body: string;
}

/** Whether a text begins with front matter. */
export function hasFrontMatter(head: string): boolean {
  return (
    /^---[ \t]*\r?\n[\s\S]*?^---[ \t]*$/m.test(head) ||
    /^---[ \t]*\r?\n\s*[\w-]+\s*:/.test(head) ||
    /^\+\+\+[ \t]*\r?\n\s*[\w"'-]+\s*=/.test(head)
  );
}

/**
 * The fields and the text of a Markdown file; `null` when it has no front matter.
 * @throws BadFileError when it is not written as YAML or TOML, or asks for more than values
 */
export function readFrontMatter(file: string, place: ImportPlace): FrontMatterFile | null {
  const [, toml, rest = ''] = /^\+\+\+[ \t]*\n([\s\S]*?)^\+\+\+[ \t]*(?:\n|$)([\s\S]*)$/m.exec(file) ?? [];
  if (toml !== undefined) {
    if (toml.length > longestFrontMatter) throw new BadFileError('front-matter-unsafe', place);
    return { fields: parseToml(toml, place), body: rest };
  }
  const [, yaml, body = ''] = /^---[ \t]*\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\n|$)([\s\S]*)$/m.exec(file) ?? [];
  if (yaml === undefined) return null;
  if (yaml.length > longestFrontMatter) throw new BadFileError('front-matter-unsafe', place);
  return { fields: parseYaml(yaml, place), body };
}

function parseYaml(yaml: string, place: ImportPlace): Fields {
  const lineOf = (offset: number) => yaml.slice(0, offset).split('\n').length + 1;
  const at = (offset: number): ImportPlace => ({ file: place.file, at: { unit: 'line', number: lineOf(offset) } });
  try {
    const document = parseDocument(yaml, { schema: 'core', uniqueKeys: false, logLevel: 'silent' });
    const [error] = document.errors;
    if (error) throw new BadFileError('front-matter-broken', at(error.pos[0]), { cause: error });
    visit(document, (_, node) => {
      const tag = isNode(node) ? node.tag : undefined;
      if (isAlias(node) || (tag !== undefined && !ownTags.test(tag))) {
        throw new BadFileError('front-matter-unsafe', at((isNode(node) && node.range?.[0]) || 0));
      }
    });
    return fieldsOf(document.toJS({ maxAliasCount: 0 })) ?? {};
  } catch (cause) {
    // What is nested a hundred thousand times overflows the stack of the parser.
    throw cause instanceof BadFileError ? cause : new BadFileError('front-matter-broken', at(0), { cause });
  }
}
