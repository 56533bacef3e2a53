import type { TextLength } from './article';

/** Reading speeds a minute: 238 words (Brysbaert 2019, https://doi.org/10.1016/j.jml.2019.104047), and 500 Han, Kana or Hangul characters. */
const wordsPerMinute = 238;
const charactersPerMinute = 500;

/** A Han, Kana or Hangul character. */
const character = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** What words are made of elsewhere: a word begins with a letter or a digit, so that a dash alone is none. */
const word =
  /[[\p{L}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]][[\p{L}\p{N}\p{M}'’\-]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]]*/gv;

/** Counts a text: words where scripts have spaces, every character where they have not. */
export function lengthOfText(text: string): TextLength {
  const words = text.match(word)?.length ?? 0;
  const characters = text.match(character)?.length ?? 0;
  return {
    words: words + characters,
    minutes: Math.max(1, Math.ceil(words / wordsPerMinute + characters / charactersPerMinute)),
  };
}

/** A text in what `lengthOfText` counts, and every other sign. White space is none. */
export const pieceOfText = new RegExp(`${word.source}|\\S`, 'gv');

/** Whether such a piece counts as a word. */
export function isWord(piece: string): boolean {
  return /^[\p{L}\p{N}]/u.test(piece);
}
