import { writeFile } from 'node:fs/promises';
import { readCorpus } from '../corpus.mjs';
import { runAll } from '../run-all.mjs';
import { compareShapes, counted } from './compare-shapes.mjs';
import { renderers } from './renderers.mjs';
import { shapeOf } from './shape.mjs';

/** @typedef {import('../../report.mjs').Figure} Figure */
/** @typedef {import('./compare-shapes.mjs').Miss & { renderer: string, page: string }} Miss */
/** @typedef {Record<string, { kept: number, wanted: number }>} Tally */

const blockBar = 0.999;
const kindBar = 0.995;
const listed = 40;

/**
 * Whether the Markdown of each page, as three programs show it, says what the extracted article says.
 * @param {string} capture @param {import('../options.mjs').Options} options
 * @returns {Promise<Figure[]>}
 */
export async function measureFidelity(capture, options) {
  const corpus = await readCorpus(options);
  const runs = await runAll(corpus, { capture, peers: null });
  const pages = corpus
    .map((page, at) => ({ page, captured: runs[at]?.ours?.value }))
    .filter(({ captured }) => captured?.source)
    .map(({ page, captured }) => ({ page, captured, wanted: shapeOf(captured.source.html, page.url) }));
  /** @type {Miss[]} */
  const misses = [];
  /** @type {Record<string, Tally>} */
  const tallies = {};
  for (const [renderer, render] of Object.entries(renderers)) {
    const html = await render(pages.map(({ captured }) => captured.markdown));
    /** @type {Tally} */
    const sum = Object.fromEntries(counted.map((kind) => [kind, { kept: 0, wanted: 0 }]));
    for (const [at, { page, wanted }] of pages.entries()) {
      const { tally, misses: some } = compareShapes(wanted, shapeOf(html[at] ?? '', page.url));
      for (const [kind, total] of Object.entries(sum)) {
        total.kept += tally[kind]?.kept ?? 0;
        total.wanted += tally[kind]?.wanted ?? 0;
      }
      misses.push(...some.map((miss) => ({ renderer, page: page.key, ...miss })));
    }
    tallies[renderer] = sum;
  }
  if (options.misses) await writeFile(options.misses, misses.map((miss) => `${JSON.stringify(miss)}\n`).join(''));
  print(tallies, misses, `${pages.length} of ${corpus.length} pages`);
  return counted.map((kind) => toFigure(kind, tallies));
}

/** @param {Record<string, Tally>} tallies @param {readonly Miss[]} misses @param {string} pages */
function print(tallies, misses, pages) {
  console.log(`\nFidelity, ${pages}: how much of what the article holds the Markdown shows, and what is missing`);
  const table = Object.fromEntries(
    counted.map((kind) => [
      kind,
      Object.fromEntries(
        Object.entries(tallies).map(([renderer, tally]) => {
          const { kept = 0, wanted = 0 } = tally[kind] ?? {};
          return [renderer, `${(shareOf(tally, kind) * 100).toFixed(2)} %, ${wanted - kept} of ${wanted}`];
        }),
      ),
    ]),
  );
  console.table(table);
  const excerpt = (/** @type {string} */ text) => JSON.stringify(text.length > 90 ? `${text.slice(0, 90)}…` : text);
  for (const { renderer, page, kind, expected, got } of misses.slice(0, listed))
    console.log(`✖ ${renderer}, ${page.slice(0, 60)}, ${kind}: ${excerpt(expected)} ${got && `is ${excerpt(got)}`}`);
  if (misses.length > listed) console.log(`… and ${misses.length - listed} more: --misses FILE has all of them`);
}

/** The worst of the renderers. @param {string} kind @param {Record<string, Tally>} tallies @returns {Figure} */
function toFigure(kind, tallies) {
  const [worst] = Object.keys(tallies).sort((a, b) => shareOf(tallies[a], kind) - shareOf(tallies[b], kind));
  const tally = tallies[worst ?? ''];
  const value = shareOf(tally, kind);
  const bar = kind === 'blocks' ? blockBar : kindBar;
  return {
    name: `fidelity: ${kind} kept, of ${tally?.[kind]?.wanted}`,
    value: value * 100,
    unit: '%',
    yardstick: `${Object.keys(tallies).join(', ')}; the worst is ${worst}`,
    ratio: value / bar,
    bar: `>= ${bar * 100} %`,
    holds: value >= bar,
  };
}

/** @param {Tally | undefined} tally @param {string} kind */
function shareOf(tally, kind) {
  const { kept = 0, wanted = 0 } = tally?.[kind] ?? {};
  return wanted === 0 ? 1 : kept / wanted;
}
