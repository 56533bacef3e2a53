import { patternOf } from './query/pattern';
import type { Expression, TextCondition } from './query/query';
import { textOf } from './text/article-text';
import { type AlignedText, type FoldOptions, foldAligned, foldEverything } from './text/fold';
import { keepingLast } from './text/made-of-texts';

/** A piece of a text, or a hit in it. */
export interface MarkedPiece {
  readonly text: string;
  readonly isHit: boolean;
}

/** How much is shown around the hits, in letters; a Chinese one counts twice. */
const width = 180;
/** What stands before a heading, a quotation or an item of a list. */
const blockSign = /^ *(?:(?:#{1,6}|>|-)[ \t]+)+/gm;
/** So much of a text is looked at first. */
const headLength = 1500;
/** More hits than these are not looked at. */
const mostHits = 60;

/** Marks what a query asks for in titles and texts. */
export interface Highlighter {
  /** A whole text with its hits. */
  mark(text: string): MarkedPiece[];
  /** The part of a Markdown text that has the most of what is asked for; its beginning, where nothing is. */
  snippet(markdown: string): MarkedPiece[];
}

/** Whether a query asks for anything that can be marked in a text. */
export function hasMarks(expression: Expression | null): boolean {
  return wantedTexts(expression).length > 0;
}

/** Makes the patterns of a query once for many texts. */
export function createHighlighter(expression: Expression | null, options: FoldOptions = foldEverything): Highlighter {
  const patterns = wantedTexts(expression).flatMap((condition) => patternOf(condition, options) ?? []);
  const fold = foldingBy(options);

  return {
    mark: (text) => cut(text, hitsIn(text, false), 0, text.length),
    snippet(markdown) {
      const text = plainText(markdown);
      const hits = firstHits(text) ?? hitsIn(text, true);
      const [from, to] = windowAround(text, hits);
      return [
        ...(from > 0 ? [{ text: '… ', isHit: false }] : []),
        ...cut(text, hits, from, to),
        ...(to < text.length ? [{ text: ' …', isHit: false }] : []),
      ];
    },
  };

  /** The hits at the beginning of a text, where everything asked for stands together in it: no place further on is better. */
  function firstHits(text: string): Hit[] | null {
    if (text.length < headLength * 1.5) return null;
    const end = isInPair(text, headLength) ? headLength - 1 : headLength;
    // What stands near the cut may go on behind it, and what is shown must end before.
    const hits = hitsIn(text.slice(0, end), true).filter(({ to }) => to < end - width / 2);
    const isBest = ({ to }: Hit, index: number) =>
      to < end - 2 * width && patternsNear(hits, index) === patterns.length;
    return hits.some(isBest) ? hits : null;
  }

  function hitsIn(text: string, isLong: boolean): Hit[] {
    if (patterns.length === 0) return [];
    const { folded, originOf } = fold(text);
    const hits: Hit[] = [];
    for (const [index, pattern] of patterns.entries()) {
      for (let found = pattern.find(folded, 0), count = 0; found; found = pattern.find(folded, found.to)) {
        const { from, to } = found;
        hits.push({ from: originOf(from), to: Math.max(originOf(to - 1) + 1, originOf(to)), pattern: index });
        if (isLong && ++count >= mostHits) break;
      }
    }
    return hits.sort((a, b) => a.from - b.from);
  }
}

/** What a snippet shows of a text, in one line. */
const plainText = keepingLast((markdown) => textOf(markdown).replace(blockSign, '').replace(/\s+/g, ' ').trim());

/** Texts folded, by what is the same for the reader. */
const foldings = new Map<string, (text: string) => AlignedText>();

function foldingBy(options: FoldOptions): (text: string) => AlignedText {
  const name = `${options.han} ${options.kana}`;
  const known = foldings.get(name);
  if (known) return known;
  const folding = keepingLast((text) => foldAligned(text, options));
  foldings.set(name, folding);
  return folding;
}

interface Hit {
  readonly from: number;
  readonly to: number;
  readonly pattern: number;
}

/** What has to be there, not what must not. */
function wantedTexts(expression: Expression | null): TextCondition[] {
  switch (expression?.kind) {
    case 'and':
    case 'or':
      return expression.parts.flatMap(wantedTexts);
    case 'text':
      return expression.field === 'url' || expression.field === 'site' ? [] : [expression];
    default:
      return [];
  }
}

/** The place with the most different words asked for, the first of such places. */
function windowAround(text: string, hits: readonly Hit[]): [number, number] {
  let best: Hit | undefined;
  let most = 0;
  for (const [index, hit] of hits.entries()) {
    const near = patternsNear(hits, index);
    if (near > most) {
      most = near;
      best = hit;
    }
  }
  const middle = best ?? hits[0];
  const letters = /[\u1100-\u11ff\u2e80-\ud7ff]/.test(text.slice(middle?.from ?? 0, (middle?.from ?? 0) + 40))
    ? width / 2
    : width;
  const from = startOfWord(text, Math.max(0, (middle?.from ?? 0) - Math.round(letters / 4)));
  return [from, Math.min(text.length, endOfWord(text, Math.max(from + letters, middle?.to ?? 0)))];
}

/** How many of the words asked for stand from a hit on, close to it. */
function patternsNear(hits: readonly Hit[], index: number): number {
  const near = new Set<number>();
  const end = (hits[index] as Hit).from + width / 2;
  for (let other = index; (hits[other]?.to ?? Number.POSITIVE_INFINITY) < end; other++) {
    near.add((hits[other] as Hit).pattern);
  }
  return near.size;
}

/** A little further back, so that no word is cut. */
function startOfWord(text: string, at: number): number {
  const space = text.slice(Math.max(0, at - 15), at).lastIndexOf(' ');
  const place = space < 0 ? at : Math.max(0, at - 15) + space + 1;
  return isInPair(text, place) ? place - 1 : place;
}

function endOfWord(text: string, at: number): number {
  const space = text.slice(at, at + 15).indexOf(' ');
  const place = space < 0 ? at : at + space;
  return isInPair(text, place) ? place + 1 : place;
}

function isInPair(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
}

function cut(text: string, hits: readonly Hit[], from: number, to: number): MarkedPiece[] {
  const pieces: MarkedPiece[] = [];
  let at = from;
  const add = (end: number, isHit: boolean) => {
    if (end > at) pieces.push({ text: text.slice(at, end), isHit });
    at = Math.max(at, end);
  };
  for (const hit of hits) {
    if (hit.to <= at || hit.from >= to) continue;
    add(Math.max(at, hit.from), false);
    add(Math.min(to, hit.to), true);
  }
  add(to, false);
  return pieces;
}
