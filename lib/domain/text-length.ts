import type { TextLength } from './article';

/**
 * Reading speeds a minute. 238 words in silence, and 183 aloud, so 1.3 times as many: Brysbaert 2019,
 * https://doi.org/10.1016/j.jml.2019.104047. Aloud, one text in many languages: 255 characters of Chinese, 357 of Japanese:
 * Trauzettel-Klosinski 2012, https://doi.org/10.1167/iovs.11-8284. Korean was not measured there: a Hangul syllable is about
 * one Kana.
 */
const silence = 238 / 183;

/** How much of a text is in which script: words where scripts have spaces, and characters. */
export interface TextCounts {
  readonly words: number;
  readonly chinese: number;
  /** Kana, and Han among them. */
  readonly japanese: number;
  readonly hangul: number;
}

/** What of each is read in a minute. */
export const defaultSpeeds: TextCounts = {
  words: 238,
  chinese: 255 * silence,
  japanese: 357 * silence,
  hangul: 357 * silence,
};

/** What Han, Kana and Hangul are among. Most texts have nothing of it, which is soon seen. */
export const maybeAsian = /[\u1100-\u11ff\u2e80-\uffff]/;

const han = /\p{Script=Han}/gu;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const hangul = /\p{Script=Hangul}/gu;

/** What words are made of elsewhere: a word begins with a letter or a digit, so that a dash alone is none. */
const word =
  /[[\p{L}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]][[\p{L}\p{N}\p{M}'’\-]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]]*/gv;

/** Counts a text: words where scripts have spaces, every character where they have not. */
export function countText(text: string): TextCounts {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  if (!maybeAsian.test(text)) return { words: count(word), chinese: 0, japanese: 0, hangul: 0 };
  const [hans, kanas] = [count(han), count(kana)];
  // Without Kana, Han are Chinese: a Japanese sentence has some.
  const [chinese, japanese] = kanas * 4 < hans ? [hans, kanas] : [0, hans + kanas];
  return { words: count(word), chinese, japanese, hangul: count(hangul) };
}

/** How long a text is, and how long reading it takes. */
export function lengthOfText(text: string): TextLength {
  const { words, chinese, japanese, hangul } = countText(text);
  const minutes =
    words / defaultSpeeds.words +
    chinese / defaultSpeeds.chinese +
    // One division, so that rounding is the same as ever
    (japanese + hangul) / defaultSpeeds.japanese;
  return { words: words + chinese + japanese + hangul, minutes: Math.max(1, Math.ceil(minutes)) };
}

/** A text in what `lengthOfText` counts, and every other sign. White space is none. */
export const pieceOfText = new RegExp(`${word.source}|\\S`, 'gv');

/** Whether such a piece counts as a word. */
export function isWord(piece: string): boolean {
  return /^[\p{L}\p{N}]/u.test(piece);
}
