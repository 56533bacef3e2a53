import { joinBlocks } from '../block';
import type { WrittenItem } from './list';
import { joinInCell } from './nesting';

/**
 * A list that counts in letters or Roman numerals: Markdown knows digits only, and “see (b)” would point nowhere. So it keeps
 * its tags; what is in them is Markdown, as the empty lines let it be. https://spec.commonmark.org/0.31.2/#html-blocks
 */
export function letteredList(type: string, items: readonly WrittenItem[]): string {
  return tags(items, ` type="${type}"`, ({ blocks }) => `\n\n${joinBlocks(blocks)}\n\n`, '\n');
}

/** A list in a cell of a table, which is one line: there it has to be tags, and spaces for those who drop them. */
export function listInCell(isOrdered: boolean, items: readonly WrittenItem[]): string {
  return isOrdered
    ? tags(items, '', ({ blocks }) => joinInCell(blocks), ' ')
    : `<ul>${items.map(({ blocks }) => `<li>${joinInCell(blocks)}</li>`).join(' ')}</ul>`;
}

function tags(
  items: readonly WrittenItem[],
  type: string,
  contentOf: (item: WrittenItem) => string,
  space: '\n' | ' ',
): string {
  const start = items[0]?.number ?? 1;
  const written = items.map((item, index) => {
    const value = item.number === start + index ? '' : ` value="${item.number}"`;
    return `<li${value}>${contentOf(item)}</li>`;
  });
  const edge = space === '\n' ? space : '';
  return `<ol${type}${start === 1 ? '' : ` start="${start}"`}>${edge}${written.join(space)}${edge}</ol>`;
}
