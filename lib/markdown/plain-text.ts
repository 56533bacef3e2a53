import type { Token } from 'markdown-it';
import { createParser } from './syntax';

const parser = createParser({ html: true });

/**
 * The words of a Markdown text in one line, without its pictures. Blocks and lines are joined by a space, or by nothing where
 * the writing on either side does without spaces.
 */
export function toPlainText(markdown: string): string {
  return parser.parse(markdown, {}).map(textOfBlock).reduce(join, '');
}

function textOfBlock(token: Token): string {
  if (token.type === 'inline') return textOfInline(token.children ?? []);
  if (/^(fence|code_block|math_block)$/.test(token.type)) return collapse(token.content);
  if (token.type === 'html_block') return collapse(token.content.replace(/<!--.*?-->|<[^>]*>/gs, ' '));
  return '';
}

function textOfInline(tokens: readonly Token[]): string {
  const lines = [''];
  for (const { type, content } of tokens) {
    if (type === 'softbreak' || type === 'hardbreak' || /^<br\b/i.test(content)) lines.push('');
    else if (/^(text|code_inline|text_special|math_inline)$/.test(type)) lines.push(`${lines.pop()}${content}`);
  }
  return lines.map(collapse).reduce(join, '');
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function join(before: string, after: string): string {
  if (before === '' || after === '') return before + after;
  return isCjk(before.replace(quotesAtEnd, '').slice(-2)) || isCjk(after.replace(quotesAtStart, '').slice(0, 2))
    ? before + after
    : `${before} ${after}`;
}

/** Signs that Chinese and English share say nothing: what stands beyond them does. */
const quotesAtEnd = /["'“”‘’…—]{1,4}$/;
const quotesAtStart = /^["'“”‘’…—]{1,4}/;

/** Korean is not among them: it has spaces. */
function isCjk(text: string): boolean {
  return /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}\u3000-\u303f\uff01-\uff60]/u.test(text);
}
