import type { LeftOut, LeftOutReason } from '../../domain/ledger';
import { findAny } from '../page/find-any';
import { type Block, type BlockTree, blocksOf, unwrapLooseText } from './blocks';
import { findCandidate } from './candidate';
import { chooseBlocks } from './choose-blocks';
import { dropPageTools } from './drop-page-tools';
import { dropSignUps } from './drop-sign-ups';
import { dropTeasers } from './drop-teasers';
import { featuresOf } from './features';
import { type Forest, judge } from './forest';
import { leaveOut } from './leave-out';
import { entryOf } from './ledger-entry';
import { lettersOf } from './likeness';
import model from './model.json' with { type: 'json' };
import { keepOneArticle } from './one-article';
import type { Candidate } from './readability';
import { isProse, linkShareOf, sumUp } from './sums';
import { takeFigures } from './take-figures';

/** What the page says of its article, to know it by. */
export interface Description {
  readonly title: string;
  readonly authors?: readonly string[];
  /** Address of the lead picture. */
  readonly image?: string | null;
}

/** With less than this much text outside links, as `Measure.weight`, it is a menu, a form or a teaser … */
const shortestArticle = 100;
/** … unless it is a long list of links that was taken for what the page is about. */
const longList = 2000;
/** As `Measure.weight`. */
const longestByline = 200;
/** In characters: a paragraph that comes twice is meant to from this length on only on a broken page. */
const longRefrain = 200;
const forest = model as unknown as Forest;

/**
 * Finds the article: marks with `data-left-out` what of `page` is not in it, so that what remains is the article, in its place
 * and order. Loose text of `page` gets paragraphs. `null` when there is no article.
 *
 * Each block is judged by what it looks like, where it stands and whether Readability would take it.
 * The judgement is learnt: `tests/bench/article`.
 */
export function markArticle(
  page: Document,
  { title, authors = [], image = null }: Description,
): readonly LeftOut[] | null {
  const { tree, candidate, rows } = lookAt(page, title);
  const scores = rows.map((row) => judge(forest, row));
  const taken = chooseBlocks(tree, scores, candidate.taken);
  dropConcealed(tree.blocks, taken);
  dropButtons(tree.blocks, taken);
  const others = keepOneArticle(tree, taken, title);
  const headlines = headlinesOf(tree.blocks, title);
  for (const index of headlines) taken[index] = false;
  dropByline(tree.blocks, taken, authors);
  takeFigures(tree, taken, headlines[0] ?? tree.blocks.findIndex(({ tag }) => tag === 'H1'), image);
  dropPageTools(tree, taken);
  dropSignUps(tree, taken);
  dropTeasers(tree.blocks, taken);
  const repeats = dropRepeats(tree.blocks, taken);
  if (!isArticle(tree.blocks, taken)) return null;
  const leftOut = markLeftOut(page, tree, taken, { headline: headlines, repeated: repeats, 'other-article': others });
  unwrapLooseText(page.body);
  return leftOut;
}

/** What is hidden or lies over the page is not the article, unless all of it is. */
function dropConcealed(blocks: readonly Block[], taken: boolean[]): void {
  const shown = taken.map((is, index) => is && !blocks[index]?.element.closest('[data-hidden], [data-overlay]'));
  if (isArticle(blocks, shown)) for (const [index, is] of shown.entries()) taken[index] = is;
}

/** A button that stands alone does something; one in a heading unfolds what the heading is for. */
function dropButtons(blocks: readonly Block[], taken: boolean[]): void {
  for (const [index, { element, tag, text }] of blocks.entries()) {
    if (!taken[index] || /^(H[1-6]|SUMMARY)$/.test(tag)) continue;
    const button = tag === 'BUTTON' ? element : element.querySelector('button');
    if (button && text !== '' && button.textContent?.replace(/\s+/g, ' ').trim() === text) taken[index] = false;
  }
}

/** A line above the text that says who wrote it and when says what the metadata has. */
function dropByline(blocks: readonly Block[], taken: boolean[], authors: readonly string[]): void {
  const first = blocks.findIndex((block, index) => taken[index] && isProse(block));
  blocks.slice(0, Math.max(0, first)).forEach(({ text, weight, endsSentence }, index) => {
    const isByline =
      weight < longestByline && !endsSentence && /\d{4}/.test(text) && authors.some((name) => text.includes(name));
    if (isByline) taken[index] = false;
  });
}

function isArticle(blocks: readonly Block[], taken: readonly boolean[]): boolean {
  let own = 0;
  let all = 0;
  blocks.forEach((block, index) => {
    if (!taken[index]) return;
    all += block.weight;
    own += block.weight * (1 - linkShareOf(block));
  });
  return own >= shortestArticle || all >= longList;
}

/** Captions that are there once for each width of screen, and a text that is there twice. A refrain is short. */
function dropRepeats(blocks: readonly Block[], taken: boolean[]): number[] {
  const seen = new Set<string>();
  const captions = new Set<string>();
  const repeats: number[] = [];
  blocks.forEach(({ element, text }, index) => {
    if (!taken[index] || text.length < 20) return;
    const isCaption = element.closest('figure') !== null;
    if (captions.has(text) || (seen.has(text) && (isCaption || text.length >= longRefrain))) {
      taken[index] = false;
      repeats.push(index);
    }
    seen.add(text);
    if (isCaption) captions.add(text);
  });
  return repeats;
}

/** What a judgement is made of; also for learning it. */
export function lookAt(
  page: Document,
  title: string,
): { tree: BlockTree; candidate: Candidate; rows: readonly Float32Array[] } {
  const tree = blocksOf(page.body);
  const sums = sumUp(tree);
  const candidate = findCandidate(tree, sums);
  return { tree, candidate, rows: featuresOf(tree, title, candidate, sums) };
}

/** The blocks that say no more than the title. */
function headlinesOf(blocks: readonly Block[], title: string): number[] {
  const letters = lettersOf(title);
  if (letters === '') return [];
  return [...blocks.keys()].filter((index) => {
    const { tag, text } = blocks[index] as Block;
    return /^H[1-3]$/.test(tag) && text.length < 2 * title.length + 20 && lettersOf(text) === letters;
  });
}

/** Marks what is not taken, and the parts of the page in which there is nothing to take. */
function markLeftOut(
  page: Document,
  tree: BlockTree,
  taken: readonly boolean[],
  known: Readonly<Partial<Record<LeftOutReason, readonly number[]>>>,
): LeftOut[] {
  const { blocks } = tree;
  const start = taken.indexOf(true);
  const end = taken.lastIndexOf(true);
  const leftOut = leaveOut(tree, taken, (element, from, to) => {
    for (const reason of ['headline', 'repeated', 'other-article'] as const)
      if (known[reason]?.some((index) => index >= from && index < to)) return reason;
    if (element.closest('[data-hidden], [data-overlay]')) return 'hidden';
    return to <= start || from > end ? 'outside' : 'clutter';
  });
  const kept = withAncestors(blocks.flatMap(({ element }, index) => (taken[index] ? element : [])));
  for (const element of findAny(page, '[data-hidden], [data-overlay]')) {
    if (kept.has(element) || element.closest('[data-left-out]')) continue;
    const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    element.setAttribute('data-left-out', 'hidden');
    if (text !== '') leftOut.push(entryOf('hidden', text));
  }
  leaveOuterRules(blocks[start]?.element, blocks[end]?.element);
  return leftOut;
}

function withAncestors(elements: readonly Element[]): ReadonlySet<Element> {
  const found = new Set<Element>();
  for (const element of elements)
    for (let above: Element | null = element; above && !found.has(above); above = above.parentElement) found.add(above);
  return found;
}

/** A line above the text or below it parts it from what is not there any more. */
function leaveOuterRules(first: Element | undefined, last: Element | undefined): void {
  for (const rule of first?.ownerDocument.querySelectorAll('hr') ?? []) {
    const isAbove = (first?.compareDocumentPosition(rule) ?? 0) & rule.DOCUMENT_POSITION_PRECEDING;
    const isBelow = (last?.compareDocumentPosition(rule) ?? 0) & rule.DOCUMENT_POSITION_FOLLOWING;
    if (isAbove || isBelow) rule.setAttribute('data-left-out', 'outside');
  }
}
