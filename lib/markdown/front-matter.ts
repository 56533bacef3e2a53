import { AppError } from '../domain/errors';
import { toml } from './front-matter/toml';
import { type FrontMatter, type FrontMatterSyntax, toWellFormed } from './front-matter/value';
import { yaml } from './front-matter/yaml';

export type { FrontMatter, FrontMatterValue } from './front-matter/value';

/** The ways to write front matter. */
export const syntaxes = { yaml, toml } as const satisfies Readonly<Record<string, FrontMatterSyntax>>;

/** A file taken apart again. */
export interface ParsedDocument {
  readonly fields: unknown;
  readonly body: string;
}

/**
 * The whole file: front matter and body. It is read back before it is given out, since a file that can't be read is worse
 * than one that is missing and named.
 * @throws AppError `export-unreadable`
 */
export function renderDocument(fields: FrontMatter, body: string, syntax: keyof typeof syntaxes = 'yaml'): string {
  const { fence, write, asRead } = syntaxes[syntax];
  const wanted = toWellFormed(fields);
  const head = `${fence}\n${write(wanted)}${fence}\n`;
  if (!readsBack(head, asRead(wanted))) throw new AppError('export-unreadable');
  const text = body.toWellFormed().replace(/^\n+|(?<!\n)\n+$/g, '');
  return text === '' ? head : `${head}\n${text}\n`;
}

/** Front matter and body of a file, or `null` when it has no front matter. */
export function parseDocument(file: string): ParsedDocument | null {
  const [, fence, source, body] = /^(---|\+\+\+)\n(.*?\n)\1(?:\n|$)\n*(.*)$/s.exec(file) ?? [];
  if (source === undefined || body === undefined) return null;
  const { read } = fence === toml.fence ? toml : yaml;
  return { fields: read(source), body: body.replace(/(?<!\n)\n+$/, '') };
}

/** The front matter alone: where that ends at its last line, all that stands below is the text. */
function readsBack(head: string, fields: unknown): boolean {
  try {
    const read = parseDocument(head);
    return read?.body === '' && JSON.stringify(read.fields) === JSON.stringify(fields);
  } catch {
    return false;
  }
}
