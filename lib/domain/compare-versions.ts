import { differences } from './differences';

/** What became of a paragraph from one version to the next. */
export type ParagraphChange =
  | { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }
  /** The same paragraph with other words. */
  | { readonly kind: 'changed'; readonly pieces: readonly ChangedPiece[] };

/** A stretch of a paragraph. */
export interface ChangedPiece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Two paragraphs are one that was edited when so much of the longer one is in both. */
const likeness = 0.4;

/** How one text became another, paragraph by paragraph and, where a paragraph was edited, word by word. */
export function compareVersions(before: string, after: string): readonly ParagraphChange[] {
  const [old, now] = [paragraphsOf(before), paragraphsOf(after)];
  const changes: ParagraphChange[] = [];
  let place = 0;
  for (const { fromA, toA, fromB, toB } of differences(old, now)) {
    for (const text of old.slice(place, fromA)) changes.push({ kind: 'same', text });
    changes.push(...align(old.slice(fromA, toA), now.slice(fromB, toB)));
    place = toA;
  }
  for (const text of old.slice(place)) changes.push({ kind: 'same', text });
  return changes;
}

/** The words of one line that became another, as of a title. */
export function compareWords(before: string, after: string): readonly ChangedPiece[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const pieces: ChangedPiece[] = [];
  const add = (kind: ChangedPiece['kind'], words: readonly string[]) => {
    if (words.length > 0) pieces.push({ kind, text: words.join('') });
  };
  let place = 0;
  for (const { fromA, toA, fromB, toB } of differences(old, now)) {
    add('same', old.slice(place, fromA));
    add('removed', old.slice(fromA, toA));
    add('added', now.slice(fromB, toB));
    place = toA;
  }
  add('same', old.slice(place));
  return pieces;
}

/** Paragraphs that took each other's place: those that are alike are one that was edited. */
function align(old: readonly string[], now: readonly string[]): ParagraphChange[] {
  const changes: ParagraphChange[] = [];
  let next = 0;
  for (const text of old) {
    const match = now.findIndex((each, index) => index >= next && likenessOf(text, each) >= likeness);
    if (match < 0) {
      changes.push({ kind: 'removed', text });
      continue;
    }
    for (const added of now.slice(next, match)) changes.push({ kind: 'added', text: added });
    changes.push({ kind: 'changed', pieces: compareWords(text, now[match] ?? '') });
    next = match + 1;
  }
  for (const added of now.slice(next)) changes.push({ kind: 'added', text: added });
  return changes;
}

/** How much of the words of the longer text is in both: 0 to 1. */
function likenessOf(one: string, other: string): number {
  const [few, many] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length) as [string[], string[]];
  if (few.length < likeness * many.length) return 0;
  const left = new Map<string, number>();
  for (const word of many) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of few) {
    const count = left.get(word) ?? 0;
    if (count > 0 && word.trim() !== '') shared++;
    left.set(word, count - 1);
  }
  return shared / Math.max(1, many.filter((word) => word.trim() !== '').length);
}

/** Blocks between blank lines; what stands in a fence is one. */
function paragraphsOf(markdown: string): string[] {
  const paragraphs: string[] = [];
  let fence: string | null = null;
  let isOpen = false;
  for (const line of markdown.trim().split('\n')) {
    const isBlank = fence === null && line.trim() === '';
    if (isBlank) isOpen = false;
    else if (isOpen) paragraphs.push(`${paragraphs.pop()}\n${line}`);
    else {
      paragraphs.push(line);
      isOpen = true;
    }
    const [mark = null] = /^ {0,3}(?:`{3,}|~{3,})/.exec(line) ?? [];
    if (mark !== null) fence = fence === null ? mark.trim() : line.trim().startsWith(fence) ? null : fence;
  }
  return paragraphs;
}

/** Words, each sign of a script without spaces, white space, and every other sign. */
function wordsOf(text: string): string[] {
  return (
    text.match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}]+?(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[^\p{L}\p{N}\p{M}]|$)|\s+|./gu,
    ) ?? []
  );
}
