import { type Block, joinBlocks } from '../block';
import type { Writing } from '../writing';
import type { WrittenItem } from './list';
import { writeItem } from './list-item';

/** Whether an item of a list is a footnote that the article refers to: GitHub drops the text of any other. */
export function isFootnote(item: Element, { footnotes }: Writing): boolean {
  return footnotes.has(item.getAttribute('data-footnote') ?? '');
}

/**
 * `[^1]: a note`. What it has besides its first line is indented by four spaces, or it would not belong to it any more.
 * https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#footnotes
 */
export function footnotes(items: readonly WrittenItem[], writing: Writing): Block[] {
  return items.map(({ item, number, blocks }) => {
    if (!isFootnote(item, writing)) return { markdown: writeItem(`${Math.max(0, number)}.`, blocks), kind: 'list' };
    const text = joinBlocks(blocks).replace(/\n(?!\n)/g, '\n    ');
    const markdown = `[^${item.getAttribute('data-footnote')}]: ${text}`;
    return { markdown, kind: markdown.includes('\n') ? 'other' : 'item' };
  });
}

/** The labels of the notes in an article to which it refers. A cell of a table has no room for one. */
export function footnotesIn(content: Element): ReadonlySet<string> {
  const labels = new Set<string>();
  for (const item of content.querySelectorAll('li[data-footnote]'))
    if (!item.closest('td, th')) labels.add(item.getAttribute('data-footnote') ?? '');
  const references = [...content.querySelectorAll('sup[data-footnote-ref]')].filter(
    ({ parentElement }) => !parentElement?.closest('a[href]'),
  );
  const used = new Set(references.map((reference) => reference.getAttribute('data-footnote-ref') ?? ''));
  return new Set([...labels].filter((label) => used.has(label)));
}
