import MarkdownItParser, { type MarkdownIt, type MarkdownItOptions } from 'markdown-it';
import { callouts } from './callouts';
import { footnotes } from './footnotes';
import { math } from './math';

/** A parser for what `toMarkdown` writes: CommonMark, GFM's tables and strikethrough, footnotes, callouts, and formulas. */
export function createParser(options: MarkdownItOptions = {}): MarkdownIt {
  return new MarkdownItParser(options).use(footnotes).use(callouts).use(math);
}
