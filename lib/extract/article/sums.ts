import type { Block, BlockTree } from './blocks';

/** What is in a container, at any depth. */
export interface Sums {
  weight: number;
  /** Of the weight, what is in links. */
  linked: number;
  /** Of the weight, what is in paragraphs of prose. */
  prose: number;
  commas: number;
  blocks: number;
  /** Blocks that are `<p>`. */
  paragraphs: number;
}

/** Of less than this, as `weight`, nobody knows whether it is prose. */
const shortestProse = 80;

/** One for each container, in their order. @param leaves which blocks don't count */
export function sumUp({ blocks, containers }: BlockTree, leaves: (index: number) => boolean = () => false): Sums[] {
  const sums = containers.map(() => ({ weight: 0, linked: 0, prose: 0, commas: 0, blocks: 0, paragraphs: 0 }));
  blocks.forEach((block, index) => {
    const sum = sums[block.parent.index];
    if (!sum || leaves(index)) return;
    sum.weight += block.weight;
    sum.linked += block.weight * linkShareOf(block);
    sum.prose += isProse(block) ? block.weight : 0;
    sum.commas += block.commas;
    sum.blocks++;
    sum.paragraphs += Number(block.tag === 'P');
  });
  for (let index = containers.length - 1; index > 0; index--) {
    const own = sums[index];
    const around = sums[containers[index]?.parent?.index ?? -1];
    if (!own || !around) continue;
    around.weight += own.weight;
    around.linked += own.linked;
    around.prose += own.prose;
    around.commas += own.commas;
    around.blocks += own.blocks;
    around.paragraphs += own.paragraphs;
  }
  return sums;
}

/** From 0 to 1. */
export function linkShareOf({ text, linked }: Block): number {
  return text === '' ? 0 : linked / text.length;
}

/** A paragraph with sentences in it. */
export function isProse(block: Block): boolean {
  return block.weight > shortestProse && block.endsSentence && block.tag !== 'LI' && linkShareOf(block) < 0.4;
}
