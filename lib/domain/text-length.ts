import type { TextLength } from './article';

/** Reading speeds a minute: 238 words (Brysbaert 2019, https://doi.org/10.1016/j.jml.2019.104047), and 500 Han, Kana or Hangul characters. */
const wordsPerMinute = 238;
const charactersPerMinute = 500;

/** A Han, Kana or Hangul character (the group), a run of what words are made of elsewhere, or another sign. */
export const pieceOfText =
  /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])|[[\p{L}\p{N}\p{M}'’\-]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]]+|\S/gv;

/** Whether such a piece counts as a word: a dash alone does not. */
export function isWord(piece: string): boolean {
  return /[\p{L}\p{N}]/u.test(piece);
}

/** Counts a text: words where scripts have spaces, every character where they have not. */
export function lengthOfText(text: string): TextLength {
  let words = 0;
  let characters = 0;
  for (const [piece, character] of text.matchAll(pieceOfText)) {
    if (character) characters++;
    else if (isWord(piece)) words++;
  }
  return {
    words: words + characters,
    minutes: Math.max(1, Math.ceil(words / wordsPerMinute + characters / charactersPerMinute)),
  };
}
