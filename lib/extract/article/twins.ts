import type { Block, BlockTree, Container } from './blocks';
import { lookOf } from './names';
import { around, type Candidate, isMenu, isUnlikely, shortestText, unlikely, unlikelyTags } from './readability';
import { linkShareOf, type Sums } from './sums';

/** As `weight`, without links: a section of a page … */
const shortestSection = 80;
/** … which it counts as if the others like it have so much of its own text. */
const twinShare = 0.5;

/**
 * The posts of a thread, the sections of a page: where the text stands in one of several elements beside each other that are
 * called the same, they are one article. Readability takes the one with the most text.
 */
export function withTwins(tree: BlockTree, candidate: Candidate, sums: readonly Sums[]): Candidate {
  if (!candidate.top) return candidate;
  const { blocks, containers, isThread } = tree;
  /** What a twin says itself; nothing, if it is of no kind that comes in rows, and is not prose. */
  const ownOf = (twin: Container) => {
    const { weight, linked, prose } = sums[twin.index] as Sums;
    const own = linked > weight / 2 ? 0 : weight - linked;
    return isThread || comesInRows(twin) || prose > own / 2 ? own : 0;
  };
  const least = isThread ? shortestText : shortestSection;
  const taken = [...candidate.taken];
  let { top } = candidate;
  for (const { one, others } of besides(candidate.top, containers)) {
    const look = lookOf(one);
    const hasTitle = isTitled(one, blocks);
    const twins = others.filter(
      (other) =>
        ownOf(other) >= least &&
        lookOf(other) === look &&
        !isUnlikelyTwin(other, one) &&
        !(hasTitle && isTitled(other, blocks)),
    );
    const more = twins.reduce((sum, twin) => sum + ownOf(twin), 0);
    if (more === 0 || (!isThread && more < twinShare * ownOf(one))) continue;
    top = one.parent ?? top;
    for (const twin of twins) {
      for (let index = twin.from; index < twin.to; index++) {
        const block = blocks[index] as Block;
        taken[index] = linkShareOf(block) < 0.5 && !unlikelyTags.has(block.tag);
      }
      for (let index = twin.index + 1; (containers[index]?.from ?? twin.to) < twin.to; index++) {
        const part = containers[index] as Container;
        if (isUnlikely(part, false) || isMenu(part, sums[index] as Sums, 0)) taken.fill(false, part.from, part.to);
      }
    }
  }
  return { ...candidate, top, taken };
}

/** A container and each one around it, with the others that are in the same one. */
function besides(top: Container, containers: readonly Container[]): { one: Container; others: Container[] }[] {
  const levels = [top, ...around(top)].map((one) => ({ one, others: [] as Container[] }));
  const byParent = new Map(levels.map((level) => [level.one.parent, level]));
  for (const container of containers) {
    const level = byParent.get(container.parent);
    if (level && level.one !== container) level.others.push(container);
  }
  return levels;
}

/** Whether others that look like it do so because they are of one kind. */
function comesInRows({ element, tag }: Container): boolean {
  return /^(LI|ARTICLE|SECTION)$/.test(tag) || element.hasAttribute('class');
}

/** Two that have a title each are two articles. */
function isTitled({ from, to }: Container, blocks: readonly Block[]): boolean {
  for (let index = from; index < to; index++) if (blocks[index]?.tag === 'H1') return true;
  return false;
}

function isUnlikelyTwin(twin: Container, one: Container): boolean {
  return (
    isUnlikely(twin, false) ||
    unlikelyTags.has(twin.tag) ||
    unlikely.some((kind) => twin.names.has(kind) && !one.names.has(kind))
  );
}
