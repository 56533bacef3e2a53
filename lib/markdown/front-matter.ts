import { parse, stringify } from 'yaml';
import { AppError } from '../domain/errors';

/** The fields of a file in their order. */
export type FrontMatter = Readonly<Record<string, string | boolean | null | readonly string[]>>;

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
export function renderDocument(fields: FrontMatter, body: string): string {
  const wanted = toWellFormed(fields);
  const text = body.toWellFormed().replace(/^\n+|(?<!\n)\n+$/g, '');
  const written = `---\n${toYaml(wanted)}---\n${text === '' ? '' : `\n${text}\n`}`;
  if (!readsBack(written, wanted, text)) throw new AppError('export-unreadable');
  return written;
}

/** Front matter and body of a file, or `null` when it has no front matter. */
export function parseDocument(file: string): ParsedDocument | null {
  const [, yaml, body] = /^---\n(.*?\n)---(?:\n|$)\n*(.*)$/s.exec(file) ?? [];
  if (yaml === undefined || body === undefined) return null;
  return { fields: parse(yaml, { maxAliasCount: 0 }), body: body.replace(/(?<!\n)\n+$/, '') };
}

function toYaml(fields: FrontMatter): string {
  const yaml = stringify(fields, {
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    lineWidth: 0,
    indentSeq: true,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  });
  // Only inside quotation marks, since our keys are ASCII: YAML 1.1 parsers take some of these for line breaks, others refuse them.
  return yaml.replace(/[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** Half a surrogate pair can't be written in UTF-8. */
function toWellFormed(fields: FrontMatter): FrontMatter {
  const clean = (value: FrontMatter[string]) => (typeof value === 'string' ? value.toWellFormed() : value);
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.map((item: string) => item.toWellFormed()) : clean(value),
    ]),
  );
}

function readsBack(written: string, fields: FrontMatter, body: string): boolean {
  try {
    const read = parseDocument(written);
    return read?.body === body && JSON.stringify(read.fields) === JSON.stringify(fields);
  } catch {
    return false;
  }
}
