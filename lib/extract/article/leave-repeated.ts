import type { LeftOutReason } from '../../domain/ledger';
import { pictureKey } from '../constructs/images/picture-key';
import { isPageNumber, withoutPageNumber } from '../page/page-words';
import { type Block, type BlockTree, blocksOf, unwrapLooseText } from './blocks';
import { isLeftOut, leaveOut } from './leave-out';
import { lettersOf } from './likeness';
import type { MarkedPage } from './marked-page';

/** As many blocks may be the head of a page: title, byline, introduction, picture. */
const headBlocks = 12;

/** As `Measure.weight`: what the head of a page ends with, and from when on the same words are no chance. */
const paragraph = 60;
const telling = 30;

/** In characters: a paragraph that comes twice is no refrain. */
const longRefrain = 200;

/** What a page says, to know it by on the next ones: a key for each block of it that is the article's. */
export interface PageBlocks {
  readonly keys: readonly string[];
  /** Those of its head. */
  readonly head: ReadonlySet<string>;
}

/** What of a page is the article's. */
export function blocksLeft({ body }: MarkedPage): PageBlocks {
  const keys = left(blocksOf(body)).map(({ block }) => keyOf(block));
  unwrapLooseText(body);
  return { keys, head: new Set(keys.slice(0, headBlocks)) };
}

/**
 * Marks what a further page of an article says again of the pages before: its head, and pictures, captions and long paragraphs
 * wherever they are. A short line in the middle is meant.
 * @param title of the article
 */
export function leaveRepeated(page: MarkedPage, earlier: readonly PageBlocks[], title: string): MarkedPage {
  const known = new Set(earlier.flatMap(({ keys }) => keys));
  const heads = new Set(earlier.flatMap(({ head }) => [...head]));
  const tree = blocksOf(page.body);
  const blocks = left(tree);
  const reasons = new Map<number, LeftOutReason>();
  const letters = lettersOf(title);
  let isHead = true;
  blocks.forEach(({ block, index }, position) => {
    const { element, text, weight } = block;
    const key = keyOf(block);
    const isAtEdge = position < headBlocks || position >= blocks.length - headBlocks;
    if (isAtEdge && isPageNumber(text)) reasons.set(index, 'clutter');
    else if (isHead && /^H[1-3]$/.test(element.tagName) && lettersOf(withoutPageNumber(text)) === letters)
      reasons.set(index, 'headline');
    else if (isHead && (heads.has(key) || (weight >= telling && known.has(key)))) reasons.set(index, 'repeated');
    else if (known.has(key) && (text.length >= longRefrain || (weight >= telling && element.closest('figure'))))
      reasons.set(index, 'repeated');
    else if (weight >= paragraph) isHead = false;
  });
  return leave(page, tree, reasons);
}

/**
 * Marks what a page ends with when the next one ends with it as well: a note on the author stands below the last one.
 * @returns `null` when there is nothing of that kind
 */
export function leaveRepeatedEnd(page: MarkedPage, next: PageBlocks): MarkedPage | null {
  const tree = blocksOf(page.body);
  const blocks = left(tree);
  const reasons = new Map<number, LeftOutReason>();
  let weight = 0;
  for (let back = 1; back < blocks.length && back < next.keys.length; back++) {
    const { block, index } = blocks[blocks.length - back] as (typeof blocks)[number];
    if (keyOf(block) === '' || keyOf(block) !== next.keys.at(-back)) break;
    reasons.set(index, 'repeated');
    weight += block.weight;
  }
  if (weight < telling) reasons.clear();
  const marked = leave(page, tree, reasons);
  return reasons.size > 0 ? marked : null;
}

function left({ blocks }: BlockTree): { block: Block; index: number }[] {
  return blocks.map((block, index) => ({ block, index })).filter(({ block }) => !isLeftOut(block.element));
}

function leave(page: MarkedPage, tree: BlockTree, reasons: ReadonlyMap<number, LeftOutReason>): MarkedPage {
  const taken = tree.blocks.map(({ element }, index) => !reasons.has(index) && !isLeftOut(element));
  const leftOut = leaveOut(tree, taken, (_element, from, to) => {
    const first = [...reasons.keys()].find((index) => index >= from && index < to);
    return (first !== undefined && reasons.get(first)) || 'repeated';
  });
  unwrapLooseText(page.body);
  return { ...page, leftOut: [...page.leftOut, ...leftOut] };
}

/** Letters tell a text, the address tells a picture. */
function keyOf({ element, text }: Block): string {
  if (text !== '') return lettersOf(text);
  const image = element.matches('img') ? element : element.querySelector('img');
  const address = image?.getAttribute('src');
  return address ? `picture ${pictureKey(address, element.baseURI)}` : '';
}
