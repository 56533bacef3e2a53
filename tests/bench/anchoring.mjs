// `npm run bench:anchoring [-- --seed N] [--out FILE]`: whether highlights are found again in articles that were edited, by 1 000 seeded
// ones. Each article has passages that are like others of it, and of each tenth highlight the paragraph that it begins or ends in is
// taken out altogether: it is gone then, or, where it runs over two paragraphs, some of it is left.
import { bundle } from './capture/bundle.mjs';
import { Random } from './capture/fuzz/random.mjs';
import { createCorpus } from './library/corpus.mjs';
import { atMost, percentile, report } from './report.mjs';

const seed = Number(process.argv[process.argv.indexOf('--seed') + 1] || 0) || 20_261_122;
const count = 1000;
const shares = [0, 0.05, 0.1, 0.2, 0.3];
const languages = ['zh', 'ja', 'en'];

const source = await bundle('tests/bench/anchoring/in-module.ts', 'esm');
/** @type {typeof import('./anchoring/in-module')} */
const { anchor, readingTextOf, selectorsOf, lettersOf } = await import(
  `data:text/javascript;base64,${Buffer.from(source).toString('base64')}`
);

const random = new Random(seed);
const articles = takeArticles();
/** @type {Map<number, { found: number, there: number, wrong: number, overlap: number }>} */
const tally = new Map(shares.map((share) => [share, { found: 0, there: 0, wrong: 0, overlap: 0 }]));
/** Highlights of which a paragraph was taken out: those that were all in it, and those of which at least half is left. */
const takenOut = { gone: 0, orphans: 0, left: 0, found: 0 };
const times = [];

for (let number = 0; number < count; number++) {
  const share = shares[number % shares.length] ?? 0;
  const pieces = articles[number % articles.length] ?? [];
  const [from, to] = choosePassage(pieces);
  const before = join(pieces.map(({ text }) => text));
  const text = readingTextOf(before);
  const start = lettersOf(join(pieces.slice(0, from).map((piece) => piece.text))).length;
  const length = lettersOf(join(pieces.slice(from, to).map((piece) => piece.text))).length;
  const selectors = selectorsOf(text, start, start + length);

  const isTakenOut = random.chance(0.1);
  const end = pieces[number % 2 ? from : to - 1];
  const edited = edit(pieces, share, isTakenOut && end ? end.paragraph : null);
  const own = edited.filter(({ origin }) => origin >= from && origin < to);
  const isThere = own.filter(({ isNew }) => !isNew).length * 2 >= to - from;
  const after = readingTextOf(join(edited.map((piece) => piece.text)));
  const begin = performance.now();
  const answer = anchor(after, selectors);
  times.push(performance.now() - begin);

  const figures = tally.get(share);
  if (!figures) continue;
  if (isThere) figures.there++;
  const isLeft = isTakenOut && isThere;
  if (isLeft) takenOut.left++;
  if (isTakenOut && own.length === 0) takenOut.gone++;
  if (answer.kind === 'orphan') {
    if (isTakenOut && own.length === 0) takenOut.orphans++;
    continue;
  }
  const first = edited.indexOf(/** @type {Piece} */ (own[0]));
  const last = edited.indexOf(/** @type {Piece} */ (own.at(-1)));
  const truth =
    own.length === 0
      ? null
      : {
          start: lettersOf(join(edited.slice(0, first).map((piece) => piece.text))).length,
          end: lettersOf(join(edited.slice(0, last + 1).map((piece) => piece.text))).length,
        };
  const shared = truth ? overlapOf(answer, truth) : 0;
  if (shared >= 0.5) {
    if (!isThere) continue;
    figures.found++;
    if (isLeft) takenOut.found++;
    figures.overlap += shared;
  } else {
    figures.wrong++;
    if (process.argv.includes('--show')) show(selectors.quote, after, answer, truth);
  }
}

const all = [...tally.values()];
await report([
  atMost(`highlights of ${count} that landed on a wrong passage`, sum(all.map(({ wrong }) => wrong)), '', 0),
  ...[...tally].map(([share, { found, there, overlap }]) => {
    const bar = { 0.05: 0.99, 0.2: 0.9 }[share] ?? null;
    return {
      name: `found again with ${Math.round(share * 100)} % of the words edited; their letters that are right: ${((overlap / found) * 100).toFixed(1)} %`,
      value: (found / there) * 100,
      unit: '%',
      yardstick: `the ${there} that are still there`,
      ratio: found / there,
      bar: bar === null ? null : `>= ${bar * 100} %`,
      holds: bar === null ? null : found / there >= bar,
    };
  }),
  shareOf('that were taken out with their paragraph: orphans', takenOut.orphans, takenOut.gone),
  shareOf('of which half or more is left: found again', takenOut.found, takenOut.left),
  {
    name: 'finding one, p95',
    value: percentile(times, 0.95),
    unit: 'ms',
    yardstick: `the median, ${percentile(times, 0.5).toFixed(2)} ms`,
    ratio: percentile(times, 0.95) / percentile(times, 0.5),
    bar: null,
    holds: null,
  },
]);

/** @param {string} name @param {number} some @param {number} all @returns {import('./report.mjs').Figure} */
function shareOf(name, some, all) {
  const ratio = some / all;
  return { name, value: ratio * 100, unit: '%', yardstick: `the ${all} of them`, ratio, bar: null, holds: null };
}

/** @typedef {{ text: string, paragraph: number, origin: number, isNew?: boolean }} Piece a word with what stands after it */

/** Articles in words; a few of their paragraphs come again later with some words changed. @returns {Piece[][]} */
function takeArticles() {
  const corpus = createCorpus(seed);
  const taken = [];
  for (let number = 0; taken.length < 120; number++) {
    const { language, markdown } = corpus.article(number);
    if (!languages.includes(language)) continue;
    /** @type {string[][]} */
    const paragraphs = markdown
      .trim()
      .split('\n\n')
      .map((text) => text.match(language === 'en' ? /\S+\s*/g : /.{1,2}/gu) ?? []);
    const model = random.pick(paragraphs) ?? [];
    const twin = model.map((text) => (random.chance(0.4) ? otherWord(paragraphs) : text));
    const place = random.upTo(paragraphs.length);
    // Beside its model it would be an edition of it when that is taken out: the same passage with other words.
    const distance = place - paragraphs.indexOf(model);
    paragraphs.splice(distance === 0 || distance === 1 ? paragraphs.length - place : place, 0, twin);
    taken.push(
      paragraphs
        .flatMap((words, paragraph) =>
          words.map((text, at) => ({ text: at === words.length - 1 ? `${text}\n\n` : text, paragraph })),
        )
        .map((piece, origin) => ({ ...piece, origin })),
    );
  }
  return taken;
}

/** @param {readonly (readonly string[])[]} paragraphs */
function otherWord(paragraphs) {
  return random.pick(random.pick(paragraphs)) ?? '';
}

/** From two words to some sentences, shorter ones more often. @param {readonly Piece[]} pieces @returns {[number, number]} */
function choosePassage(pieces) {
  const length = Math.round(2 * 30 ** (random.upTo(1000) / 1000));
  const from = random.upTo(Math.max(1, pieces.length - length));
  return [from, Math.min(pieces.length, from + length)];
}

/** Replaces, takes out and adds words. @param {readonly Piece[]} pieces @param {number} share @param {number | null} without @returns {Piece[]} */
function edit(pieces, share, without) {
  const vocabulary = pieces.map(({ text }) => text);
  return pieces
    .filter(({ paragraph }) => paragraph !== without)
    .flatMap((piece) => {
      if (!random.chance(share)) return [piece];
      const other = { ...piece, text: random.pick(vocabulary) ?? '', isNew: true };
      return [[other], [], [piece, other]][random.upTo(3)] ?? [];
    });
}

/** @param {readonly string[]} texts */
function join(texts) {
  return texts.join('');
}

/** What two passages share, of what they have together. @param {{ start: number, end: number }} one @param {{ start: number, end: number }} other */
function overlapOf(one, other) {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return Math.max(0, shared) / (Math.max(one.end, other.end) - Math.min(one.start, other.start));
}

/** @param {readonly number[]} values */
function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}

/** @param {{ exact: string }} quote @param {{ letters: string }} text @param {{ kind: string, start: number, end: number }} found @param {{ start: number, end: number } | null} truth */
function show({ exact }, { letters }, found, truth) {
  console.log({
    exact,
    found: letters.slice(found.start, found.end),
    kind: found.kind,
    truth: truth && letters.slice(truth.start, truth.end),
  });
}
