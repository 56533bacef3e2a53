import { blocksOf, joinBlocks } from '../block';
import type { BlockRule } from '../writing';
import { calloutOf } from './callout';
import { isTooDeep, joinInCell } from './nesting';

/** `> ` before every line, without a space on the empty ones. */
export const blockquote: BlockRule = (element, place, writing) => {
  const blocks = writing.blocksIn(element.childNodes, { ...place, level: place.level + 1 });
  if (blocks.length === 0) return [];
  if (place.inside === 'cell') return blocksOf(`<blockquote>${joinInCell(blocks)}</blockquote>`);
  if (isTooDeep(place)) return blocks;
  const lines = [calloutOf(element), joinBlocks(blocks)].filter((part) => part !== null).join('\n');
  return blocksOf(lines.replace(/^/gm, '> ').replace(/^> $/gm, '>'));
};
