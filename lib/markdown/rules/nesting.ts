import type { Block } from '../block';
import type { Place } from '../writing';

/**
 * How many lists and quotations are written inside one another. markdown-it reads 100 levels, of which a list takes two, and
 * drops what is below; cmark-gfm reads 100. What is deeper goes on at the last level.
 */
const deepest = 40;

export function isTooDeep({ level }: Place): boolean {
  return level > deepest;
}

/** The blocks of a cell in its one line. A block that keeps its tags breaks the line by itself. */
export function joinInCell(blocks: readonly Block[]): string {
  let text = '';
  for (const { markdown } of blocks) {
    const isApart = text === '' || endsTagged.test(text) || beginsTagged.test(markdown);
    text += (text === '' ? '' : isApart ? ' ' : ' <br>') + markdown;
  }
  return text.replace(/\s*\n\s*/g, ' ');
}

const beginsTagged = /^<(ul|ol|pre|blockquote|table)>/;
const endsTagged = /<\/(ul|ol|pre|blockquote|table)>$/;
