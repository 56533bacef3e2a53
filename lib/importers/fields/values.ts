import type { ArticleMark } from '../../domain/article';

/** Something read from JSON or YAML that may have fields. */
export type Fields = Readonly<Record<string, unknown>>;

/** The fields of an object; `null` when it is none. */
export function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

/** A text that says something, trimmed; a number is one. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  const text = typeof value === 'string' ? value.replaceAll('\0', '').trim() : '';
  return text === '' ? null : text;
}

/** All texts of a list; a text alone is a list of one. */
export function textsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map(textOf).filter((text) => text !== null);
}

/** The objects of a list. */
export function listOf(value: unknown): Fields[] {
  return (Array.isArray(value) ? value : []).map(fieldsOf).filter((fields) => fields !== null);
}

/** Yes, as people's files write it. */
export function isTrue(value: unknown): boolean {
  return value === true || value === 1 || (typeof value === 'string' && /^(true|1|yes)$/i.test(value.trim()));
}

/** What is set between separators. */
export function split(text: string, separator: string | RegExp): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The marks that are given. */
export function marksOf(given: Partial<Record<ArticleMark, boolean>>): ArticleMark[] {
  return (Object.keys(given) as ArticleMark[]).filter((mark) => given[mark]);
}

/** How far somebody has read, from 0 to 1, as a mark. */
export function markOfProgress(progress: number | null): Partial<Record<ArticleMark, boolean>> {
  if (progress === null || Number.isNaN(progress)) return {};
  return progress >= 0.98 ? { read: true } : { reading: progress > 0.02 };
}

/** A title, unless it is only the address again. */
export function titleOf(title: unknown, url: string): string | null {
  const text = textOf(title)?.replace(/\s+/g, ' ') ?? null;
  return text === url ? null : text;
}

/** What of an object is not named, where it says something. */
export function restOf(fields: Fields, ...known: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([name, value]) =>
        !known.includes(name) &&
        value !== null &&
        value !== '' &&
        !(Array.isArray(value) && value.length === 0) &&
        name !== '__proto__',
    ),
  );
}

/** A passage by its words alone. */
export function quoteOf(exact: string) {
  return { exact, prefix: '', suffix: '', note: null, colour: null, createdAt: null };
}
