import type { BlockTree, Container } from './blocks';
import { lookOf } from './names';
import { type Candidate, isUnlikely } from './readability';
import { isProse, type Sums } from './sums';

/** So many elements that are called the same, and have so much of the page's text, are a list that the page is about … */
const fewestCards = 12;
const listShare = 0.6;
/** As `weight`: an empty card. */
const shortestCard = 20;

/** The cards of a page that is a list, all in one element; `null` if the candidate has too much text for that, or stands above them. */
export function findList(
  { blocks, containers }: BlockTree,
  { scores, taken }: Candidate,
  sums: readonly Sums[],
): Candidate | null {
  const found = blocks.reduce((sum, { weight }, index) => sum + (taken[index] ? weight : 0), 0);
  if (found > (sums[0] as Sums).weight / 2) return null;
  const isOut: boolean[] = [];
  const rows = new Map<string, { cards: Container[]; weight: number }>();
  for (const container of containers) {
    const { index, parent, tag, element, from, to } = container;
    const { weight } = sums[index] as Sums;
    // What most of the page is in says nothing by its name.
    const isNamedOut = to - from < blocks.length / 2 && isUnlikely(container, true);
    isOut[index] = isOut[parent?.index ?? -1] || isNamedOut || /^(NAV|HEADER|FOOTER|ASIDE)$/.test(tag);
    if (isOut[index] || !parent || weight < shortestCard || !element.hasAttribute('class')) continue;
    const key = `${parent.index} ${lookOf(container)}`;
    const row = rows.get(key) ?? { cards: [], weight: 0 };
    rows.set(key, row);
    row.cards.push(container);
    row.weight += weight;
  }
  const all = blocks.reduce((sum, { weight, parent }) => sum + (isOut[parent.index] ? 0 : weight), 0);
  const least = Math.max(listShare * all, 2 * found);
  for (const { cards, weight } of rows.values()) {
    const start = cards[0]?.from ?? 0;
    const isBelow = blocks.some((block, index) => index < start && taken[index] && isProse(block));
    if (cards.length < fewestCards || weight < least || isBelow) continue;
    const isIn = blocks.map(() => false);
    for (const { from, to } of cards) isIn.fill(true, from, to);
    return {
      scores,
      top: cards[0]?.parent ?? null,
      taken: blocks.map(({ tag }, index) => tag !== 'BUTTON' && isIn[index] === true),
    };
  }
  return null;
}
