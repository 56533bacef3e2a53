import { patternOf } from './query/pattern';
import type { Expression, TextCondition } from './query/query';
import { textOf } from './text/article-text';
import { type FoldOptions, foldAligned, foldEverything } from './text/fold';

/** A piece of a text, or a hit in it. */
export interface MarkedPiece {
  readonly text: string;
  readonly isHit: boolean;
}

/** How much is shown around the hits, in letters; a Chinese one counts twice. */
const width = 180;
/** What stands before a heading, a quotation or an item of a list. */
const blockSign = /^ *(?:(?:#{1,6}|>|-)[ \t]+)+/gm;
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
  const patterns = wantedTexts(expression).flatMap((condition) => patternOf(condition, options, 'g') ?? []);

  return {
    mark: (text) => cut(text, hitsIn(text, false), 0, text.length),
    snippet(markdown) {
      const text = textOf(markdown).replace(blockSign, '').replace(/\s+/g, ' ').trim();
      const hits = hitsIn(text, true);
      const [from, to] = windowAround(text, hits);
      return [
        ...(from > 0 ? [{ text: '… ', isHit: false }] : []),
        ...cut(text, hits, from, to),
        ...(to < text.length ? [{ text: ' …', isHit: false }] : []),
      ];
    },
  };

  function hitsIn(text: string, isLong: boolean): Hit[] {
    const { folded, originOf } = foldAligned(text, options);
    const hits: Hit[] = [];
    for (const [index, pattern] of patterns.entries()) {
      pattern.lastIndex = 0;
      for (let found = pattern.exec(folded), count = 0; found; found = pattern.exec(folded)) {
        const end = found.index + found[0].length;
        hits.push({ from: originOf(found.index), to: Math.max(originOf(end - 1) + 1, originOf(end)), pattern: index });
        if (isLong && ++count >= mostHits) break;
      }
    }
    return hits.sort((a, b) => a.from - b.from);
  }
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
    const near = new Set<number>();
    for (let other = index; (hits[other]?.to ?? Number.POSITIVE_INFINITY) < hit.from + width / 2; other++) {
      near.add((hits[other] as Hit).pattern);
    }
    if (near.size > most) {
      most = near.size;
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
