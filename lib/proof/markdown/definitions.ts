import { destinationIn, titleIn } from './link-parts';

/** What a text defines apart from where it is used. */
export interface Definitions {
  readonly links: Set<string>;
  readonly notes: Set<string>;
}

/** Two labels are one when they differ in case or white space only. */
export function keyOf(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}

/** `[label]: address "title"` at the start of a paragraph: https://spec.commonmark.org/0.31.2/#link-reference-definitions */
export function readDefinition(text: string): { readonly label: string; readonly length: number } | null {
  const start = /^\[((?:[^\\[\]]|\\.)+)\]:\s*/s.exec(text);
  const label = keyOf(start?.[1] ?? '');
  if (!start || label === '' || label.length > 999) return null;
  const destination = destinationIn(text, start[0].length);
  if (destination === null || destination === start[0].length) return null;
  const space = /\s*/y;
  space.lastIndex = destination;
  const afterSpace = destination + (space.exec(text)?.[0].length ?? 0);
  const title = afterSpace > destination ? titleIn(text, afterSpace) : null;
  for (const end of title === null ? [destination] : [title, destination]) {
    const rest = /^ *(?:\n|$)/.exec(text.slice(end));
    if (rest) return { label, length: end + rest[0].length };
  }
  return null;
}
