import type { Block, BlockTree, Container } from './blocks';
import type { NameKind, Names } from './names';
import { isProse, linkShareOf, type Sums, sumUp } from './sums';

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
const shortestText = 25;
/** As `weight`: with less, what was strict is tried again with fewer scruples. */
const shortestArticle = 500;
/** As `weight`, without links: a section of a page … */
const shortestSection = 80;
/** … which it counts as if the others like it have so much of its own text. */
const twinShare = 0.5;
/** So many elements that are called the same, and have so much of the page's text, are a list that the page is about … */
const fewestCards = 12;
const listShare = 0.6;
/** As `weight`: an empty card. */
const shortestCard = 20;
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
const unlikely: readonly NameKind[] = ['navigation', 'comment', 'related', 'dialog', 'footer', 'promotion'];
/** … and of what no article is in. */
const against: readonly NameKind[] = ['related', 'comment', 'navigation', 'tags', 'dialog', 'promotion'];
const unlikelyTags = new Set(['NAV', 'FOOTER', 'ASIDE', 'FORM']);
const unlikelyRoles = new Set('menu menubar complementary navigation alert alertdialog dialog'.split(' '));

/** No paragraphs, however they are laid out. */
const unscored = new Set(
  'LI DD DT A SPAN H1 TH FIGURE FIGCAPTION IMG BUTTON LABEL TIME CAPTION SUMMARY BLOCKQUOTE'.split(' '),
);

/**
 * Readability's idea of an article, over blocks in place of elements: each paragraph scores for what it is in, by its length
 * and its commas; names add to it, links take from it; the best container is the article's. With it go those like it beside it.
 * https://github.com/mozilla/readability/blob/main/Readability.js
 */
export function findCandidate(tree: BlockTree, sums: readonly Sums[] = sumUp(tree)): Candidate {
  let best = tryToFind(tree, true, true);
  for (const weighsNames of [true, false]) {
    if (best.weight >= shortestArticle) break;
    const other = tryToFind(tree, false, weighsNames);
    if (other.weight > 2 * best.weight) best = other;
  }
  const candidate = withTwins(tree, best, sums);
  return findList(tree, candidate, sums) ?? candidate;
}

/**
 * The posts of a thread, the sections of a page: where the text stands in one of several elements beside each other that are
 * called the same, they are one article. Readability takes the one with the most text.
 */
function withTwins(tree: BlockTree, candidate: Candidate, sums: readonly Sums[]): Candidate {
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

/** The cards of a page that is a list, all in one element; `null` if the candidate has too much text for that, or stands above them. */
function findList(
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

/** What an element is called first: the rest of its names tells it from others of its kind. */
function lookOf({ element, tag }: Container): string {
  const name = /\S+/.exec(element.getAttribute('class') ?? '')?.[0];
  return `${tag} ${name ?? element.getAttribute('id')?.replace(/\d.*/, '') ?? ''}`;
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

function tryToFind(tree: BlockTree, isStrict: boolean, weighsNames: boolean): Candidate & { readonly weight: number } {
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

function isUnlikely({ element, tag, names }: Block | Container, isStrict: boolean): boolean {
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
function around(container: Container): Container[] {
  const found: Container[] = [];
  for (let above = container.parent; above && above.tag !== 'BODY'; above = above.parent) found.push(above);
  return found;
}

/** A part of an article that is not of it. */
function isMenu({ tag }: Container, { linked, weight, commas }: Sums, named: number): boolean {
  if (/^(ASIDE|FOOTER)$/.test(tag)) return true;
  if (!/^(DIV|UL|OL|TABLE|FORM|FIELDSET)$/.test(tag)) return false;
  if (named < 0) return true;
  const most = named > 0 || /^[UO]L$/.test(tag) ? 0.5 : 0.2;
  return commas < manyCommas && linked > most * weight;
}
