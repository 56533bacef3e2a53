import type { TextPosition } from '../domain/highlight';
import type { ReadingText } from './reading-text';

/** The sentences of a text, block by block, as its language ends them. */
export function sentencesOf({ text, places }: ReadingText, language: string | null): TextPosition[] {
  const segmenter = new Intl.Segmenter(segmentable(language), { granularity: 'sentence' });
  const sentences: TextPosition[] = [];
  let letter = 0;
  for (const { segment, index } of segmenter.segment(text)) {
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
