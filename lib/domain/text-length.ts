import type { TextLength } from './article';

/** Reading speeds a minute: 238 words (Brysbaert 2019, https://doi.org/10.1016/j.jml.2019.104047), and 500 Han, Kana or Hangul characters. */
const wordsPerMinute = 238;
const charactersPerMinute = 500;

/** Counts a Markdown text: words where scripts have spaces, every character where they have not. Addresses are not read. */
export function lengthOfMarkdown(markdown: string): TextLength {
  const text = markdown
    .replace(/!\[[^\]]*\]\([^)\s]*\)/g, ' ')
    .replace(/\]\([^)\s]*\)/g, '] ')
    .replace(/<\/?[a-z]+>/g, '');
  const characters =
    text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  const words =
    text.match(
      /(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[\p{L}\p{N}\p{M}'’-])*(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[\p{L}\p{N}](?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[\p{L}\p{N}\p{M}'’-])*/gu,
    )?.length ?? 0;
  return {
    words: words + characters,
    minutes: Math.max(1, Math.ceil(words / wordsPerMinute + characters / charactersPerMinute)),
  };
}
