import { fileURLToPath } from 'node:url';
import { atMost } from '../../report.mjs';
import { bundle } from '../bundle.mjs';
import { progressOf } from '../progress.mjs';
import { prepare } from '../run.mjs';
import { launch, openTab } from '../tab.mjs';

/** @typedef {import('../../report.mjs').Figure} Figure */
/** @typedef {import('./fuzz-in-page.mjs').Attempt} Attempt */

/** Pages that one document is filled with before it is loaded anew. */
const batch = 200;
const longestCapture = 10_000;
const tabs = 2;
const listed = 20;

/**
 * Captures of random pages. What fails is listed with its seed: `--fuzz 1 --seed SEED` does it again.
 * @param {string} capture @param {{ fuzz: number, seed: number }} options how many, and from which seed on
 * @returns {Promise<Figure[]>}
 */
export async function fuzz(capture, { fuzz: count, seed: firstSeed }) {
  const script = await bundle(fileURLToPath(new URL('fuzz-in-page.mjs', import.meta.url)));
  const browser = await launch();
  const done = progressOf(count, 'random pages');
  const end = firstSeed + count;
  let next = firstSeed;
  /** @type {Attempt[]} */
  const attempts = [];

  const work = async () => {
    const tab = await openTab(browser);
    let seed = 0;
    let isHeard = true;
    tab.listen((message) => {
      const attempt = JSON.parse(message);
      attempts.push(attempt);
      done();
      seed = attempt.seed + 1;
      isHeard = true;
    });
    while (next < end) {
      seed = next;
      next = Math.min(end, next + batch);
      const last = next;
      while (seed < last) {
        const isSilent = () => {
          const wasHeard = isHeard;
          isHeard = false;
          return !wasHeard;
        };
        try {
          await tab.show('https://fuzz.example/news/1', '<!doctype html><title>Fuzz</title>');
          await prepare(tab, { ours: capture });
          await tab.evaluate(`${script}; void 0`);
          await untilSilent(isSilent, tab.evaluate(`benchFuzz(bench.ours, ${seed}, ${last}, benchSay)`, Infinity));
        } catch (error) {
          attempts.push({ seed, ms: longestCapture, isCaptured: false, error: `${error}` });
          done();
          await tab.reopen().catch((cause) => {
            throw new Error(`No new tab after --fuzz 1 --seed ${seed}`, { cause });
          });
          seed++;
        }
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(tabs, Math.ceil(count / batch)) }, work));
  await browser.close();

  list(attempts);
  return [
    atMost(
      `random pages with an exception or a hang, of ${count}`,
      attempts.filter(({ error }) => error).length,
      'pages',
      0,
    ),
  ];
}

/**
 * What was promised, unless nothing is heard for as long as a capture may take.
 * @template T
 * @param {() => boolean} isSilent since it was asked for the last time
 * @param {Promise<T>} promise
 */
async function untilSilent(isSilent, promise) {
  const { promise: silence, reject } = Promise.withResolvers();
  isSilent();
  const timer = setInterval(() => isSilent() && reject(new Error('hangs, or the tab is gone')), longestCapture);
  return Promise.race([promise, silence]).finally(() => clearInterval(timer));
}

/** @param {readonly Attempt[]} attempts */
function list(attempts) {
  const slowest = attempts.filter(({ error }) => !error).sort((a, b) => b.ms - a.ms)[0];
  const captured = attempts.filter(({ isCaptured }) => isCaptured).length;
  const mean = attempts.reduce((sum, { ms }) => sum + ms, 0) / attempts.length;
  console.log(
    `\nRandom pages: ${captured} of ${attempts.length} held something to save, ${mean.toFixed(1)} ms on average`,
  );
  if (slowest) console.log(`slowest that ended well: ${slowest.ms.toFixed(0)} ms, --fuzz 1 --seed ${slowest.seed}`);
  // The same fault once, with where it is thrown.
  const faults = Map.groupBy(
    attempts.filter(({ error }) => error),
    ({ error }) => (error ?? '').split('\n').slice(0, 2).join(' '),
  );
  for (const [fault, same] of [...faults].sort(([, a], [, b]) => b.length - a.length).slice(0, listed)) {
    const seeds = same.slice(0, 5).map(({ seed }) => seed);
    console.log(`✖ ${same.length} × ${fault}\n  --fuzz 1 --seed ${seeds.join(' | ')}`);
  }
}
