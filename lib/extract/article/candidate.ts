import type { BlockTree } from './blocks';
import { findList } from './card-list';
import { type Candidate, scoreParagraphs } from './readability';
import { type Sums, sumUp } from './sums';
import { withTwins } from './twins';

/** As `weight`: with less, what was strict is tried again with fewer scruples. */
const shortestArticle = 500;

/** What Readability would take, with those like it beside it; or the list that the page is about, where that has little of its text. */
export function findCandidate(tree: BlockTree, sums: readonly Sums[] = sumUp(tree)): Candidate {
  let best = scoreParagraphs(tree, true, true);
  for (const weighsNames of [true, false]) {
    if (best.weight >= shortestArticle) break;
    const other = scoreParagraphs(tree, false, weighsNames);
    if (other.weight > 2 * best.weight) best = other;
  }
  const candidate = withTwins(tree, best, sums);
  return findList(tree, candidate, sums) ?? candidate;
}
