import type { Block } from '../block';
import type { BlockRule } from '../writing';

/**
 * A term on a line of its own, and its definition on the line below. GFM knows no definition lists: `: definition` shows as
 * it is written on GitHub and in Obsidian, and bold type is not what the page says. Two lines of one paragraph keep the two
 * together everywhere; what a definition has besides its first paragraph follows as blocks.
 */
export const definitionList: BlockRule = (list, place, writing) => {
  const blocks: Block[] = [];
  let before: Element | null = null;
  let isOpen = false;
  for (const part of partsOf(list)) {
    const own = writing.blocksIn([part], place);
    const [first, ...rest] = own;
    if (!first) continue;
    const isNewTerm = part.nodeName === 'DT' && before?.nodeName !== 'DT';
    const last = blocks.at(-1);
    const isLine = last?.kind === 'paragraph' && first.kind === 'paragraph' && place.inside === 'block';
    if (last && isOpen && !isNewTerm && isLine && !(pairs.test(last.markdown) && pairs.test(first.markdown)))
      blocks.splice(-1, 1, { ...last, markdown: `${last.markdown}  \n${first.markdown}` }, ...rest);
    else blocks.push(...own);
    isOpen = rest.length === 0;
    before = part;
  }
  return blocks;
};

/** Each line was written by itself: a sign in one and a sign in the other might be read as a pair. */
const pairs = /[*_~$]/;

/** Terms, definitions, and whatever else there is; groups are opened. */
function partsOf(list: Element): Element[] {
  return [...list.children].flatMap((child) => (child.nodeName === 'DIV' ? partsOf(child) : [child]));
}
