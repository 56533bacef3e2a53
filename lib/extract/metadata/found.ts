import type { MetadataSource } from '../../domain/provenance';

/** Something that a page says, and where. */
export interface Found<Value> {
  readonly value: Value;
  readonly source: MetadataSource;
}

type Said<Value> = Value | null | undefined;

/** The first place that says something, or more than nothing; what it takes a search to know is asked last, and as a function. */
export function firstFound<Value extends string | readonly string[]>(
  ...places: readonly (readonly [source: MetadataSource, said: Said<Value> | (() => Said<Value>)])[]
): Found<Value> | null {
  for (const [source, said] of places) {
    const value = typeof said === 'function' ? said() : said;
    if (value !== null && value !== undefined && value.length > 0) return { value, source };
  }
  return null;
}
