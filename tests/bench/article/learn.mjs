// @ts-nocheck: arithmetic on indexed arrays, which TypeScript takes for possibly undefined at every step
// npm run learn:article -- --corpus ../shared/corpus          learns lib/extract/article/model.json
//                          [--check]                           only says how good it would be on sites that it did not learn from
//                          [--seeds N]                         with --check: parts the sites in N ways, to see how much that changes
//                          [--pages FILE]                      keeps what was seen of the pages there, or takes it from there
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'tldts';
import { bundle } from '../capture/bundle.mjs';
import { readCorpus } from '../capture/corpus.mjs';
import { launch } from '../capture/tab.mjs';
import { tokensOf } from '../capture/text.mjs';
import { generator, train } from './boosted-trees.mjs';
import { bagScore, labelsOf, neutralOf, withoutTitle } from './label.mjs';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    check: { type: 'boolean' },
    seeds: { type: 'string', default: '1' },
    pages: { type: 'string' },
  },
});
const folds = 5;
const shape = { trees: 60, leaves: 12, rate: 0.1, smallest: 120, damping: 10 };

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const asModule = async (file) =>
  import(`data:text/javascript;base64,${Buffer.from(await bundle(here(file), 'esm')).toString('base64')}`);
const { chooseBlocks } = await asModule('../../../lib/extract/article/choose-blocks.ts');
const { judge } = await asModule('../../../lib/extract/article/forest.ts');

const pages = (await lookAtPages()).map(prepare).filter(({ blocks }) => blocks.length > 0);
if (values.check) report(Array.from({ length: Number(values.seeds) }, (_, seed) => judgeInFolds(seed)));
else await writeFile(here('../../../lib/extract/article/model.json'), `${JSON.stringify(compact(learn(pages)))}\n`);

/** What a browser sees of each page that has a true text. */
async function lookAtPages() {
  if (values.pages && existsSync(values.pages))
    return (await readFile(values.pages, 'utf8'))
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  const corpus = await readCorpus({ corpus: values.corpus, datasets: null, langs: null, ids: null, limit: Infinity });
  const browser = await launch();
  const tab = await browser.newPage();
  await tab.evaluate(await bundle(here('look-in-page.ts')));
  const seen = [];
  for (const { readHtml, ...page } of corpus) {
    if (!page.truth.text?.trim()) continue;
    const html = await readHtml();
    try {
      seen.push({
        ...page,
        ...JSON.parse(await tab.evaluate((text, url) => globalThis.lookAtPage(text, url), html, page.url)),
      });
    } catch (error) {
      console.error(page.key, error.message.split('\n')[0]);
    }
    if (seen.length % 50 === 0) console.error(`${seen.length} pages seen`);
  }
  await browser.close();
  if (values.pages) await writeFile(values.pages, seen.map((page) => `${JSON.stringify(page)}\n`).join(''));
  return seen;
}

function prepare(page) {
  const truths = [page.truth.text, ...(page.truth.altTexts ?? [])]
    .filter((text) => text?.trim())
    .map((text) => withoutTitle(text, page.truth.title));
  const element = ([tagName, attributes]) => ({
    tagName,
    getAttribute: (name) => attributes[name] ?? null,
    hasAttribute: (name) => name in attributes,
    matches: (selectors) =>
      selectors.split(', ').some((selector) => {
        const [, name = '', value = null] = /^\[([^=]*)(?:="(.*)")?\]$/.exec(selector) ?? [];
        return name ? name in attributes && value === (value && attributes[name]) : selector === tagName.toLowerCase();
      }),
  });
  const containers = page.containers.map(({ look, names, from, to }, index) => ({
    index,
    element: element(look),
    tag: look[0],
    names: new Set(names),
    parent: null,
    from,
    to,
  }));
  page.containers.forEach(({ parent }, index) => {
    containers[index].parent = containers[parent] ?? null;
  });
  const blocks = page.blocks.map(({ look, names, parent, text, linked, weight }) => ({
    element: element(look),
    tag: look[0],
    names: new Set(names),
    parent: containers[parent],
    text,
    linked,
    weight,
  }));
  const tokens = blocks.map(({ text }) => tokensOf(text));
  const neutral = neutralOf(blocks, page.truth.neutral);
  const wordsOf = (taken) => tokens.flatMap((words, index) => (taken[index] && !neutral[index] ? words : []));
  const candidates = truths.map((text) => {
    const labels = labelsOf(blocks, text);
    const words = tokensOf(text);
    return { labels, words, score: bagScore(wordsOf(Array.from(labels, (label) => label > 0.5)), words).f1 };
  });
  const { labels, words, score } = candidates.reduce((best, other) => (other.score > best.score + 1e-9 ? other : best));
  const isTitle = blocks.map(
    ({ text }) => page.truth.title && tokensOf(text).join() === tokensOf(page.truth.title).join(),
  );
  const isArticle = /news|article/.test(page.pageType);
  const weights = tokens.map((own, index) =>
    isTitle[index] || own.length === 0
      ? 0
      : Math.min(0.25, (own.length ** 0.9 + 1.5) / (words.length + 60)) *
        (neutral[index] ? 0.05 : 1) *
        (isArticle ? 100 : 200) *
        (page.dataset === 'wcxb' ? 2 : 1),
  );
  return {
    key: page.key,
    sets: isArticle
      ? [page.dataset, 'all articles']
      : [`${page.dataset} other`, `all ${page.pageType} pages`, 'all other kinds'],
    site: parse(page.url).domain ?? page.url,
    best: score,
    blocks,
    containers,
    candidate: page.blocks.map(({ candidate }) => candidate),
    rows: page.blocks.map(({ row }) => Float32Array.from(row)),
    labels,
    weights,
    scoreOf: (taken) => bagScore(wordsOf(taken.map((is, index) => is && !isTitle[index])), words),
  };
}

/** The scores of every page's blocks, by what was learnt from other sites. Without a seed the sites are in the order of their names. */
function judgeInFolds(seed) {
  const sites = [...new Set(pages.map(({ site }) => site))].sort();
  const random = generator(seed);
  if (seed > 0)
    for (let at = sites.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1));
      [sites[at], sites[other]] = [sites[other], sites[at]];
    }
  const foldOf = ({ site }) => sites.indexOf(site) % folds;
  const scores = new Map();
  for (let fold = 0; fold < folds; fold++) {
    const forest = learn(
      pages.filter((page) => foldOf(page) !== fold),
      seed,
    );
    for (const page of pages)
      if (foldOf(page) === fold)
        scores.set(
          page,
          page.rows.map((row) => judge(forest, row)),
        );
  }
  return scores;
}

function learn(from, seed = 0) {
  const rows = from.flatMap((page) => page.rows);
  return train(
    rows,
    from.flatMap(({ labels }) => [...labels]),
    from.flatMap(({ weights }) => weights),
    { ...shape, seed: seed + 1 },
  );
}

/** Means of the pages of each set and kind; `±`: half of what lies between the best way of parting the sites and the worst. */
function report(ways) {
  const judges = {
    'at best': ({ labels }) => Array.from(labels, (label) => label > 0.5),
    candidate: ({ candidate }) => candidate,
    judged: (_page, scores) => scores.map((score) => score > 0.5),
    chosen: (page, scores) => chooseBlocks(page, scores, page.candidate),
  };
  for (const set of [...new Set(pages.flatMap(({ sets }) => sets))].sort()) {
    const some = pages.filter(({ sets }) => sets.includes(set));
    if (some.length < 3) continue;
    console.log(`\n${set}, ${some.length} pages`);
    for (const [name, judgeOf] of Object.entries(judges)) {
      const results = ways.map((scores) => some.map((page) => page.scoreOf(judgeOf(page, scores.get(page)))));
      const all = results.flat();
      const meanOf = (list, field) => list.reduce((sum, score) => sum + score[field], 0) / list.length;
      const means = results.map((list) => meanOf(list, 'f1'));
      const noise = ways.length > 1 ? ` ± ${((Math.max(...means) - Math.min(...means)) / 2).toFixed(4)}` : '';
      const [f1, precision, recall] = ['f1', 'precision', 'recall'].map((field) => meanOf(all, field).toFixed(4));
      const lost = (all.filter((score) => score.f1 < 0.5).length / ways.length).toFixed(ways.length > 1 ? 1 : 0);
      console.log(`  ${name.padEnd(12)} F1 ${f1}${noise}  P ${precision}  R ${recall}  under 0.5: ${lost}`);
    }
  }
}

/** Short numbers: the model is part of the capture script. */
function compact({ base, trees }) {
  const short = (node) =>
    typeof node === 'number' ? Number(node.toFixed(3)) : [node[0], node[1], short(node[2]), short(node[3])];
  return { base: Number(base.toFixed(3)), trees: trees.map(short) };
}
