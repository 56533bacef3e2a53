import type { Block, BlockTree, Container } from './blocks';
import { keepStructures } from './keep-structures';
import { linkShareOf } from './sums';

/** Above it a block is the article's … */
const enough = 0.5;
/** … unless that leaves less than this of an article, as `Measure.weight` outside links: then what is likely will do. */
const littleText = 300;
const likely = 0.25;

/** If less than this share of what Readability would take is left, the two don't see the same article, and both are right in part. */
const agreement = 0.5;

/** Between two blocks of the article in one container, a block needs little to be the article's too. */
const littleBetween = 0.2;
const longestGap = 12;

/** So many items make a list of other articles. */
const fewestCards = 3;

/** In characters: a paragraph. */
const proseLength = 60;

const cells = new Set(['LI', 'TD', 'TH', 'DT', 'DD']);

/** Makes one decision for each block of what they scored one by one. */
export function chooseBlocks(tree: BlockTree, scores: readonly number[], candidate: readonly boolean[]): boolean[] {
  const { blocks, containers } = tree;
  const sizes = blocks.map(({ text }) => text.length);
  const settled = voteInLists(blocks, containers, scores);
  const takenAbove = (least: number) => settled.map((score) => score > least);
  let taken = takenAbove(enough);
  const own = blocks.reduce(
    (sum, block, index) => sum + (taken[index] ? block.weight * (1 - linkShareOf(block)) : 0),
    0,
  );
  if (own < littleText) taken = takenAbove(likely);
  const sizeOf = (chosen: readonly boolean[]) =>
    sizes.reduce((sum, size, index) => sum + (chosen[index] ? size : 0), 0);
  if (sizeOf(taken) < agreement * sizeOf(candidate))
    for (const index of blocks.keys()) taken[index] ||= candidate[index] ?? false;
  fillGaps(blocks, settled, taken);
  keepStructures(tree, taken);
  dropFeeds(tree, taken);
  settleHeadings(blocks, taken);
  return taken;
}

/** The items of a list and the cells of a table stay together. */
function voteInLists(blocks: readonly Block[], containers: readonly Container[], scores: readonly number[]): number[] {
  const settled = [...scores];
  for (const { tag, from, to } of containers) {
    if (to - from < 2 || !/^(UL|OL|DL|TABLE)$/.test(tag)) continue;
    // A list that holds the whole page is a layout.
    if (to - from > blocks.length / 2) continue;
    let sum = 0;
    let size = 0;
    for (let index = from; index < to; index++) {
      const weight = 1 + (blocks[index]?.text.length ?? 0) / 5;
      sum += weight * (scores[index] ?? 0);
      size += weight;
    }
    for (let index = from; index < to; index++)
      if (cells.has(blocks[index]?.tag ?? '') || tag === 'TABLE') settled[index] = sum / size;
  }
  return settled;
}

function fillGaps(blocks: readonly Block[], scores: readonly number[], taken: boolean[]): void {
  let last = -1;
  for (const index of blocks.keys()) {
    if (!taken[index]) continue;
    if (last >= 0 && index - last > 1 && index - last <= longestGap && blocks[last]?.parent === blocks[index]?.parent)
      for (let between = last + 1; between < index; between++)
        taken[between] ||= (scores[between] ?? 0) > littleBetween && !isLink(blocks[between]);
    last = index;
  }
}

function isLink(block: Block | undefined): boolean {
  return block !== undefined && block.linked > 0.8 * block.text.length;
}

/** A list of which each item begins with a heading that leads elsewhere is other articles, where there is one beside it. */
function dropFeeds({ blocks, containers }: BlockTree, taken: boolean[]): void {
  for (const list of containers) {
    const { from, to } = list;
    if (!/^[UO]L$/.test(list.tag) || taken.indexOf(true, from) === -1) continue;
    const items = itemsOf(list, containers);
    const cards = items.filter((item) =>
      blocks
        .slice(item.from, item.to)
        .some(({ tag, text, linked }) => /^H[1-6]$/.test(tag) && text !== '' && linked === text.length),
    );
    if (cards.length < fewestCards || cards.length < 0.6 * items.length) continue;
    const beside = blocks.some(
      ({ text, linked }, index) => taken[index] && (index < from || index >= to) && text.length - linked > proseLength,
    );
    if (beside) taken.fill(false, from, to);
  }
}

/** The containers right in one. All that is in it follows it. */
function itemsOf(list: Container, containers: readonly Container[]): Container[] {
  const items: Container[] = [];
  for (let index = list.index + 1; index < containers.length; index++) {
    const item = containers[index] as Container;
    if ((item.parent?.index ?? -1) < list.index) break;
    if (item.parent === list) items.push(item);
  }
  return items;
}

/** A heading goes with what it heads. */
function settleHeadings(blocks: readonly Block[], taken: boolean[]): void {
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index];
    if (!block || !/^H[2-6]$/.test(block.tag)) continue;
    const next = blocks[index + 1];
    if (!taken[index + 1] && !taken[index + 2]) taken[index] = false;
    else if (taken[index + 1] && (next?.parent === block.parent || next?.parent.parent === block.parent))
      taken[index] ||= block.linked <= block.text.length / 2;
  }
}
