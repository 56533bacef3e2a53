import { blocksOf } from '../block';
import type { BlockRule } from '../writing';

/** `## A heading`, on one line; number signs at its end would be read as a closing sequence. */
export const heading: BlockRule = (element, place, writing) => {
  const inside = place.inside === 'cell' ? 'cell' : 'heading';
  const blocks = writing.blocksIn(element.childNodes, { ...place, inside });
  const text = blocks
    .map(({ markdown }) => markdown)
    .join(' ')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
  if (text === '' || place.inside !== 'block') return blocksOf(text);
  return blocksOf(`${'#'.repeat(Number(element.tagName[1]))} ${text.replace(/(^|\s)(#+)$/, '$1\\$2')}`);
};
