import type { TextPosition } from '../domain/highlight';
import type { ReadingText } from './reading-text';

/**
 * The sentences of a text, block by block, as its language ends them.
 * @param notes where the numbers of footnotes stand, in their order: they are no words, and belong to what is before them
 */
export function sentencesOf(
  { text, places }: ReadingText,
  language: string | null,
  notes: readonly TextPosition[] = [],
): TextPosition[] {
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end } of notes) {
    const [from, to] = [places[start] as number, (places[end - 1] as number) + 1];
    pieces.push(text.slice(done, from), ' '.repeat(to - from));
    done = to;
  }
  pieces.push(text.slice(done));
  const isNote = (letter: number) => notes.some(({ start, end }) => letter >= start && letter < end);
  const segmenter = new Intl.Segmenter(segmentable(language), { granularity: 'sentence' });
  const sentences: TextPosition[] = [];
  let letter = 0;
  for (const { segment, index } of segmenter.segment(pieces.join(''))) {
    while (isNote(letter)) letter++;
    const start = letter;
    // In Chinese the segmenter leaves the quotation mark that opens with the sentence before.
    const end = index + segment.trimEnd().replace(/(?<=.)[\p{Ps}\p{Pi}]+$/u, '').length;
    while (letter < places.length && (places[letter] as number) < end) letter++;
    if (letter > start) sentences.push({ start, end: letter });
  }
  return sentences;
}

/** The index of the sentence that a letter stands in, or of the next one. */
export function sentenceAt(sentences: readonly TextPosition[], letter: number): number {
  const index = sentences.findIndex(({ end }) => end > letter);
  return index < 0 ? sentences.length - 1 : index;
}

/** What a page calls its language may be no language. */
function segmentable(language: string | null): string | undefined {
  try {
    return language === null ? undefined : Intl.getCanonicalLocales(language)[0];
  } catch {
    return undefined;
  }
}
