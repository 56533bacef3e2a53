import { prepare } from '../run.mjs';
import { launch, openTab } from '../tab.mjs';
import { articleOfBytes, articleOfElements, articleOfPieces } from './generated-articles.mjs';

/** @typedef {import('../../report.mjs').Figure} Figure */

const megabytes = [0.5, 1, 2, 5];
const elements = [12_500, 25_000, 50_000, 100_000];
const sentences = [500, 1000, 2000, 4000];
const calls = 3;
/** Time is linear in the size at 1; what is above that is the noise of a machine. */
const largestExponent = 1.1;

/** How the time grows with a page, from small ones to the largest that anybody has. @param {string} capture @returns {Promise<Figure[]>} */
export async function measureGrowth(capture) {
  const browser = await launch();
  const tab = await openTab(browser);
  const figures = [
    ...(await measureCurve(tab, capture, 'MB', megabytes, (size) => articleOfBytes(size * 1024 * 1024))),
    ...(await measureCurve(tab, capture, 'elements', elements, articleOfElements)),
    ...(await measureCurve(tab, capture, 'sentences in a paragraph', sentences, articleOfPieces)),
  ];
  await browser.close();
  return figures;
}

/**
 * @param {import('../tab.mjs').Tab} tab @param {string} capture @param {string} unit
 * @param {readonly number[]} sizes @param {(size: number) => string} generate
 * @returns {Promise<Figure[]>}
 */
async function measureCurve(tab, capture, unit, sizes, generate) {
  const points = [];
  for (const size of sizes) {
    await tab.show(`https://growth.example/${size}`, generate(size));
    await prepare(tab, { ours: capture });
    const times = [];
    let words = 0;
    for (let call = 0; call < calls; call++) {
      const before = await tab.cpuTime();
      const { error, value } = await tab.evaluate('runOnce(bench.ours)');
      if (error) throw new Error(`${size} ${unit}: ${error}`);
      words = JSON.parse(value)?.words ?? 0;
      times.push((await tab.cpuTime()) - before);
    }
    points.push({ size, words, ms: Math.min(...times) });
  }
  const exponent = slopeOf(points.map(({ size, ms }) => ({ x: Math.log(size), y: Math.log(ms) })));
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return [];

  console.log(
    `\nGrowth by ${unit}, the fastest of ${calls} calls: time grows with the size to the power of ${exponent.toFixed(2)}`,
  );
  console.table(
    points.map(({ size, words, ms }) => ({
      [unit]: size,
      words,
      ms: Math.round(ms),
      [`ms for each ${unit === 'MB' ? unit : '1000'}`]: Number((ms / size / (unit === 'MB' ? 1 : 1 / 1000)).toFixed(1)),
      curve: '█'.repeat(Math.max(1, Math.round((ms / last.ms) * 40))),
    })),
  );
  return [
    {
      name: `growth from ${first.size} to ${last.size} ${unit}: exponent of the time`,
      value: exponent,
      unit: '',
      yardstick: `linear: ${first.ms.toFixed(0)} ms to ${last.ms.toFixed(0)} ms`,
      ratio: last.ms / first.ms / (last.size / first.size),
      bar: `<= ${largestExponent}`,
      holds: exponent <= largestExponent,
    },
  ];
}

/** Of the line through the points that leaves the least squares. @param {readonly { x: number, y: number }[]} points */
function slopeOf(points) {
  const meanOf = (/** @type {readonly number[]} */ values) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = meanOf(points.map((point) => point.x));
  const y = meanOf(points.map((point) => point.y));
  return (
    points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0) /
    points.reduce((sum, point) => sum + (point.x - x) ** 2, 0)
  );
}
