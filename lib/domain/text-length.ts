import type { TextLength } from './article';

/**
 * Reading speeds a minute. 238 words in silence, and 183 aloud, so 1.3 times as many: Brysbaert 2019,
 * https://doi.org/10.1016/j.jml.2019.104047. Aloud, one text in many languages: 255 characters of Chinese, 357 of Japanese:
 * Trauzettel-Klosinski 2012, https://doi.org/10.1167/iovs.11-8284. Korean was not measured there: a Hangul syllable is about
 * one Kana.
 */
const wordsPerMinute = 238;
const silence = 238 / 183;
const chinesePerMinute = 255 * silence;
const japanesePerMinute = 357 * silence;

const han = /\p{Script=Han}/gu;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const hangul = /\p{Script=Hangul}/gu;

/** What words are made of elsewhere: a word begins with a letter or a digit, so that a dash alone is none. */
const word =
  /[[\p{L}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]][[\p{L}\p{N}\p{M}'’\-]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]]*/gv;

/** Counts a text: words where scripts have spaces, every character where they have not. */
export function lengthOfText(text: string): TextLength {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const [words, hans, kanas, hanguls] = [count(word), count(han), count(kana), count(hangul)];
  // Without Kana, Han are Chinese: a Japanese sentence has some.
  const [chinese, japanese] = kanas * 4 < hans ? [hans, kanas] : [0, hans + kanas];
  const minutes = words / wordsPerMinute + chinese / chinesePerMinute + (japanese + hanguls) / japanesePerMinute;
  return { words: words + hans + kanas + hanguls, minutes: Math.max(1, Math.ceil(minutes)) };
}

/** A text in what `lengthOfText` counts, and every other sign. White space is none. */
export const pieceOfText = new RegExp(`${word.source}|\\S`, 'gv');

/** Whether such a piece counts as a word. */
export function isWord(piece: string): boolean {
  return /^[\p{L}\p{N}]/u.test(piece);
}
