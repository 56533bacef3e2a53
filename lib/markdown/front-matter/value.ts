import type { IsoDateTime } from '../../domain/article';

/** The fields of a file in their order. */
export interface FrontMatter {
  readonly [name: string]: FrontMatterValue;
}

export type FrontMatterValue = string | number | boolean | null | readonly string[] | FieldDate | FrontMatter;

/** A date, told apart from a text for the syntaxes that do so. */
export class FieldDate {
  constructor(readonly iso: IsoDateTime) {}

  toJSON(): string {
    return this.iso;
  }
}

/** One way to write front matter. */
export interface FrontMatterSyntax {
  /** The line above and below. */
  readonly fence: string;
  write(fields: FrontMatter): string;
  read(source: string): unknown;
  /** What reading back has to give. */
  asRead(fields: FrontMatter): unknown;
}

/** Signs that some parsers take for line breaks and others refuse, as escapes. To be called with texts in quotation marks only. */
export function escapeOddSigns(quoted: string): string {
  return quoted.replace(/[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** Half a surrogate pair can't be written in UTF-8. */
export function toWellFormed(fields: FrontMatter): FrontMatter {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, cleanValue(value)]));
}

function cleanValue(value: FrontMatterValue): FrontMatterValue {
  if (typeof value === 'string') return value.toWellFormed();
  if (isList(value)) return value.map((item) => item.toWellFormed());
  return isTable(value) ? toWellFormed(value) : value;
}

/** Whether a value is a list of texts. */
export function isList(value: FrontMatterValue): value is readonly string[] {
  return Array.isArray(value);
}

/** Whether a value has fields of its own. */
export function isTable(value: FrontMatterValue): value is FrontMatter {
  return typeof value === 'object' && value !== null && !isList(value) && !(value instanceof FieldDate);
}
