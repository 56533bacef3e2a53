import type { Token } from 'markdown-it';
import { createParser } from './syntax';

const parser = createParser({ html: true });

/**
 * The text of Markdown as the reader shows it, without a document: a block a line. Pictures have none; footnotes have their
 * labels.
 */
export function renderedText(markdown: string): string {
  return parser.parse(markdown, {}).map(textOfBlock).join('\n');
}

/** The text of one token of a document. */
export function textOfBlock({ type, content, children }: Pick<Token, 'type' | 'content' | 'children'>): string {
  switch (type) {
    case 'inline':
      return (children ?? []).map(textOfInline).join('');
    case 'html_block':
      return textOfHtml(content);
    default:
      return content;
  }
}

function textOfInline({ type, content }: Token): string {
  switch (type) {
    case 'softbreak':
      return ' ';
    case 'hardbreak':
      return '\n';
    case 'image':
      return '';
    case 'html_inline':
      return /^<br\b/i.test(content) ? '\n' : '';
    default:
      return content;
  }
}

/** What the sanitizer leaves of it. */
function textOfHtml(html: string): string {
  const text = html
    .replace(/<!--.*?-->|<(script|style|noscript|template|iframe|svg|textarea|title)\b.*?<\/\1\s*>/gis, '')
    .replace(
      /<\/?(?:p|div|h[1-6]|li|ul|ol|dl|dt|dd|table|tr|td|th|caption|blockquote|figure|figcaption|pre|details|summary|br|hr)\b[^>]*>/gi,
      '\n',
    )
    .replace(/<\/?[a-z][^>]*>/gi, '');
  return text.replace(/&(?:#x[\da-f]+|#\d+|[a-z][a-z\d]*);/gi, (entity) => parser.utils.unescapeAll(entity));
}
