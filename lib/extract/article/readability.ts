import type { Block, BlockTree, Container } from './blocks';
import type { NameKind, Names } from './names';
import { type Sums, sumUp } from './sums';

/** Where Readability would look for the article. */
export interface Candidate {
  /** For each container, its score in proportion to the best; `-1` if it has none. */
  readonly scores: readonly number[];
  /** The container of the article; `null` when no text on the page is long enough. */
  readonly top: Container | null;
  /** For each block, whether it is in the container and not in a part of it that looks like a menu. */
  readonly taken: readonly boolean[];
}

/** As `weight`: what is shorter says nothing of what it is in. */
export const shortestText = 25;
/** How many levels up a paragraph speaks for what it is in. */
const reach = 5;
/** What names are worth. */
const nameWeight = 25;
/** With so many commas, a list of links is a text. */
const manyCommas = 10;
/** So many containers that are as good as the best, in one: that one is meant. */
const alternatives = 3;
const asGood = 0.75;

/** Names of what is no article … */
export const unlikely: readonly NameKind[] = ['navigation', 'comment', 'related', 'dialog', 'footer', 'promotion'];
/** … and of what no article is in. */
const against: readonly NameKind[] = ['related', 'comment', 'navigation', 'tags', 'dialog', 'promotion'];
export const unlikelyTags = new Set(['NAV', 'FOOTER', 'ASIDE', 'FORM']);
const unlikelyRoles = new Set('menu menubar complementary navigation alert alertdialog dialog'.split(' '));

/** No paragraphs, however they are laid out. */
const unscored = new Set(
  'LI DD DT A SPAN H1 TH FIGURE FIGCAPTION IMG BUTTON LABEL TIME CAPTION SUMMARY BLOCKQUOTE'.split(' '),
);

/**
 * Readability's idea of an article, over blocks in place of elements: each paragraph scores for what it is in, by its length
 * and its commas; names add to it, links take from it; the best container is the article's.
 * https://github.com/mozilla/readability/blob/main/Readability.js
 */
export function scoreParagraphs(
  tree: BlockTree,
  isStrict: boolean,
  weighsNames: boolean,
): Candidate & { readonly weight: number } {
  const { blocks, containers } = tree;
  const isOut: boolean[] = [];
  for (const container of containers)
    isOut[container.index] = isOut[container.parent?.index ?? -1] || isUnlikely(container, isStrict);
  const leaves = blocks.map((block) => isOut[block.parent.index] || isUnlikely(block, isStrict));
  const sums = sumUp(tree, (index) => leaves[index] ?? false);
  const named = containers.map(({ names }) => (weighsNames ? weightOf(names) : 0));
  const scores = scoresOf(tree, leaves, sums, named);
  const best = scores.reduce((most, score) => Math.max(most, score), -Infinity);
  const taken = blocks.map(() => false);
  if (best === -Infinity) return { scores: containers.map(() => -1), top: null, taken, weight: 0 };

  const top = widen(containers[scores.indexOf(best)] as Container, containers, scores, best);
  for (let index = top.from; index < top.to; index++) taken[index] = !leaves[index];
  for (const container of containers)
    if (container.from >= top.from && container.to <= top.to && container !== top)
      if (isMenu(container, sums[container.index] as Sums, named[container.index] ?? 0))
        taken.fill(false, container.from, container.to);
  return {
    scores: scores.map((score) => (score === -Infinity ? -1 : Math.max(-1, score / (best || 1)))),
    top,
    taken,
    weight: blocks.reduce((sum, { weight }, index) => sum + (taken[index] ? weight : 0), 0),
  };
}

/** Whether it is hidden, lies over the page or, where one is strict, is called like what is no article. */
export function isUnlikely({ element, tag, names }: Block | Container, isStrict: boolean): boolean {
  if (element.hasAttribute('data-hidden') || element.hasAttribute('data-overlay')) return true;
  if (!isStrict) return false;
  if (unlikelyTags.has(tag) || unlikelyRoles.has(element.getAttribute('role') ?? '')) return true;
  const mayBe = names.size > 0 && tag !== 'BODY' && tag !== 'A';
  return mayBe && !isNamedArticle(names) && unlikely.some((kind) => names.has(kind));
}

function isNamedArticle(names: Names): boolean {
  return names.has('body') || names.has('article');
}

function weightOf(names: Names): number {
  return nameWeight * (Number(isNamedArticle(names)) - Number(against.some((kind) => names.has(kind))));
}

/** One for each container; `-Infinity` where no paragraph speaks for it. */
function scoresOf(
  { blocks, containers }: BlockTree,
  leaves: readonly boolean[],
  sums: readonly Sums[],
  named: readonly number[],
): number[] {
  const scores = containers.map(() => 0);
  blocks.forEach((block, index) => {
    if (leaves[index] || block.weight < shortestText || unscored.has(block.tag)) return;
    const score = 1 + block.commas + Math.min(3, Math.floor(block.weight / 100));
    let container: Container | null = block.parent;
    for (let level = 0; container && level < reach; level++, container = container.parent)
      scores[container.index] =
        (scores[container.index] ?? 0) + score / (level === 0 ? 1 : level === 1 ? 2 : level * 3);
  });
  return scores.map((score, index) => {
    if (score === 0) return -Infinity;
    const { linked, weight } = sums[index] as Sums;
    return (
      (score + (named[index] ?? 0) + tagScore((containers[index] as Container).tag)) * (1 - linked / (weight || 1))
    );
  });
}

function tagScore(tag: string): number {
  if (tag === 'DIV') return 5;
  if (/^(PRE|TD|BLOCKQUOTE)$/.test(tag)) return 3;
  return /^(ADDRESS|[OUD]L|FORM)$/.test(tag) ? -3 : 0;
}

/** The container that is meant, where its paragraphs are in parts. */
function widen(best: Container, containers: readonly Container[], scores: readonly number[], score: number): Container {
  let top = best;
  const others = containers
    .filter(({ index }) => index !== best.index && (scores[index] ?? 0) >= asGood * score)
    .sort((one, other) => (scores[other.index] ?? 0) - (scores[one.index] ?? 0))
    .slice(0, 4);
  if (others.length >= alternatives) {
    const shared = around(top).find(
      (above) =>
        others.filter(({ from, to, index }) => from >= above.from && to <= above.to && index !== above.index).length >=
        alternatives,
    );
    top = shared ?? top;
  }
  let last = Math.max(0, scores[top.index] ?? 0);
  const least = last / 3;
  for (const above of around(top)) {
    const own = scores[above.index] ?? -Infinity;
    if (own === -Infinity) continue;
    if (own < least) break;
    if (own > last) {
      top = above;
      break;
    }
    last = own;
  }
  for (const above of around(top)) {
    if (above.from !== top.from || above.to !== top.to) break;
    top = above;
  }
  return top;
}

/** What a container is in, up to the body. */
export function around(container: Container): Container[] {
  const found: Container[] = [];
  for (let above = container.parent; above && above.tag !== 'BODY'; above = above.parent) found.push(above);
  return found;
}

/** A part of an article that is not of it. */
export function isMenu({ tag }: Container, { linked, weight, commas }: Sums, named: number): boolean {
  if (/^(ASIDE|FOOTER)$/.test(tag)) return true;
  if (!/^(DIV|UL|OL|TABLE|FORM|FIELDSET)$/.test(tag)) return false;
  if (named < 0) return true;
  const most = named > 0 || /^[UO]L$/.test(tag) ? 0.5 : 0.2;
  return commas < manyCommas && linked > most * weight;
}
