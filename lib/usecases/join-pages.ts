import type { CapturedPage } from '../domain/article';
import type { ArticleSource, LeftOut, Repair } from '../domain/ledger';
import { lengthOfText } from '../domain/text-length';

/** In characters: sources longer than that are not kept. */
const longestSource = 20_000_000;

/** Of links and pictures: nobody reads them. */
const addresses = /(?<=\])\([^\s)]*/g;

/**
 * The pages of an article as one: what is known of it is what the first one says, the rest is that of all. Each page was proved
 * by itself, so that words and words kept are sums.
 */
export function joinPages(pages: readonly CapturedPage[]): CapturedPage {
  const [first] = pages as [CapturedPage, ...CapturedPage[]];
  const markdown = `${pages.map((page) => page.markdown.trimEnd()).join('\n\n')}\n`;
  const sumOf = (count: (page: CapturedPage) => number) => pages.reduce((sum, page) => sum + count(page), 0);
  const repairs = repairsOf(pages);
  return {
    ...first,
    markdown,
    words: sumOf(({ words }) => words),
    minutes: lengthOfText(markdown.replace(addresses, '')).minutes,
    images: pages.flatMap(({ images }) => images),
    proof: {
      wordsTotal: sumOf(({ proof }) => proof.wordsTotal),
      wordsKept: sumOf(({ proof }) => proof.wordsKept),
      spots: pages.flatMap(({ proof }) => proof.spots),
    },
    leftOut: ledgerOf(pages),
    ...(repairs.length > 0 && { repairs }),
    source: joinSources(pages),
  };
}

/** What every page has around it, as its menu, is told once. */
function ledgerOf(pages: readonly CapturedPage[]): LeftOut[] {
  const told = new Map<string, LeftOut>();
  for (const part of pages.flatMap(({ leftOut }) => leftOut)) {
    const key = JSON.stringify([part.reason, part.excerpt, part.words]);
    if (!told.has(key)) told.set(key, part);
  }
  return [...told.values()];
}

/** Each is of one page, in the order in which they were made. */
function repairsOf(pages: readonly CapturedPage[]): Repair[] {
  const known = new Map(pages.flatMap(({ repairs = [] }) => repairs).map((each) => [JSON.stringify(each), each]));
  return [...known.values()].sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** Each page in a section of its own that says which one it is. */
function joinSources(pages: readonly CapturedPage[]): ArticleSource | null {
  let html = '';
  for (const [index, { source, url }] of pages.entries()) {
    if (!source) return null;
    const address = url.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    html += `<section data-page="${index + 1}" data-address="${address}">${source.html}</section>\n`;
  }
  return html.length > longestSource ? null : { html, version: pages[0]?.source?.version ?? 0 };
}
