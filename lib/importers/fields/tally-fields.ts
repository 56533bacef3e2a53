import { fieldKey } from './front-matter-names';
import { type Fields, textsOf } from './values';

/** A field that occurs in the headers of files. */
export interface FieldTally {
  readonly key: string;
  /** As it is first written. */
  readonly name: string;
  readonly count: number;
  /** What it says somewhere; empty when it says nothing anywhere. */
  readonly example: string;
}

/** A name for each file would be no table any more. */
const mostFields = 200;
const longestExample = 120;

/** Counts the fields of headers. */
export function createFieldTally() {
  const tallies = new Map<string, FieldTally>();
  return {
    add(fields: Fields): void {
      for (const [name, value] of Object.entries(fields)) {
        const key = fieldKey(name);
        const known = tallies.get(key);
        if (!known && tallies.size >= mostFields) continue;
        tallies.set(key, {
          key,
          name: known?.name ?? name,
          count: (known?.count ?? 0) + 1,
          example: known?.example || exampleOf(value),
        });
      }
    },
    /** The most frequent first, and in the order of the files. */
    all: (): FieldTally[] => [...tallies.values()].sort((a, b) => b.count - a.count),
  };
}

function exampleOf(value: unknown): string {
  const texts = textsOf(value);
  const text = texts.length > 0 ? texts.join(', ') : typeof value === 'boolean' ? String(value) : '';
  return text.length > longestExample ? `${text.slice(0, longestExample).toWellFormed()}…` : text;
}
