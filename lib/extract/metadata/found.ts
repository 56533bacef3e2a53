import type { MetadataSource } from '../../domain/provenance';

/** Something that a page says, and where. */
export interface Found<Value> {
  readonly value: Value;
  readonly source: MetadataSource;
}

/** The first place that says something. */
export function firstFound<Value>(
  places: readonly (readonly [source: MetadataSource, value: Value | null | undefined])[],
): Found<Value> | null {
  for (const [source, value] of places) if (value !== null && value !== undefined) return { value, source };
  return null;
}
