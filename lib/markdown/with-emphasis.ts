import type { Token } from 'markdown-it';
import { createPlacedParser, linesOf, placesOf } from './placed-inline';

/** A hostile line has any number of stretches that can't be written otherwise: so many are tried. */
const mostFailures = 100;

/**
 * Writes emphasis between underscores; strong emphasis keeps its asterisks, as most people write them. Where an underscore is no
 * mark, as inside of a word or between Chinese signs, the asterisks stay.
 */
export function withUnderscores(markdown: string): string {
  if (!markdown.includes('*')) return markdown;
  const parser = createPlacedParser();
  const lines = linesOf(markdown);
  const text = markdown.split('');
  for (const token of parser.parse(markdown, {})) {
    if (token.type !== 'inline' || !token.content.includes('*')) continue;
    const placeOf = placesOf(token, lines);
    if (!placeOf) continue;
    for (const pair of settled(token, shapeOf)) for (const sign of pair) text[placeOf(sign)] = '_';
  }
  const written = text.join('');
  return written !== markdown && documentOf(written) === documentOf(markdown) ? written : markdown;

  function shapeOf(content: string): string {
    return shape(parser.parseInline(content, {})[0]?.children ?? []);
  }

  function documentOf(source: string): string {
    return shape(parser.parse(source, {}));
  }
}

/** Where the two signs of a stretch stand. */
type Pair = readonly [opening: number, closing: number];

/** The stretches that are the same between underscores: all at once, or as many as can be. */
function settled({ content, children }: Token, shapeOf: (content: string) => string): readonly Pair[] {
  const wanted = shapeOf(content);
  const chosen: Pair[] = [];
  let failures = 0;
  settle(pairsOf(children ?? []));
  return chosen;

  function settle(pairs: readonly Pair[]): void {
    if (pairs.length === 0 || failures >= mostFailures) return;
    if (shapeOf(replaced(content, [...chosen, ...pairs])) === wanted) {
      chosen.push(...pairs);
      return;
    }
    failures++;
    if (pairs.length === 1) return;
    const half = pairs.length >> 1;
    settle(pairs.slice(0, half));
    settle(pairs.slice(half));
  }
}

function replaced(content: string, pairs: readonly Pair[]): string {
  const signs = content.split('');
  for (const sign of pairs.flat()) signs[sign] = '_';
  return signs.join('');
}

/** The asterisks of each stretch of emphasis. Those of a run were all read where it begins. */
function pairsOf(children: readonly Token[]): Pair[] {
  const pairs: Pair[] = [];
  const open: number[] = [];
  let run = -1;
  let nth = 0;
  for (const { type, markup, meta } of children) {
    const { from = -1, places } = (meta ?? {}) as { from?: number; places?: unknown };
    nth = places === undefined && from === run ? nth + 1 : 0;
    run = places === undefined ? from : -1;
    if (markup !== '*') continue;
    if (type === 'em_open') open.push(from + nth);
    else if (type === 'em_close') pairs.push([open.pop() ?? 0, from + nth]);
  }
  return pairs;
}

/** What a text consists of, but for the signs of its emphasis. */
function shape(tokens: readonly Token[]): string {
  return tokens
    .map(({ type, content, markup, hidden, children }) => {
      if (type === 'inline') return `[${shape(children ?? [])}]`;
      if (type === 'text') return content;
      return `<${type} ${hidden} ${/^em_/.test(type) ? '' : markup} ${content}>`;
    })
    .join('');
}
