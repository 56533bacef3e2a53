// `npm run bench [-- --out FILE]`: the figures of the main job, in real Chromium with the built extension.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { extensionFolder, openBrowser } from '../support/browser.mjs';
import { find, until } from '../support/hands.mjs';
import { siteUrl } from '../support/site-server.mjs';
import { emptyLibrary, fillLibrary } from './library-of.mjs';
import { percentile, report } from './report.mjs';

const samplePages = [
  'zh/pinglun/20260618A04K2P00.html',
  'en/2026/06/the-house-of-names.html',
  'en/2026/05/the-ferry-comes-back.html',
  'ja/tokushu/shiokaze-shoten.html',
  'de/kultur/das-kino-am-fluss.html',
  'es/ciencia/la-huerta-que-escucha.html',
];
const rounds = 4;
const openings = 20;

/** @type {import('./report.mjs').Figure[]} */
const figures = [];

/** The median of the smallest library, in milliseconds. @type {number | null} */
let smallest = null;

const bytes = gzipSync(await readFile(join(extensionFolder, 'capture.js')), { level: 9 }).length;
figures.push({
  name: 'capture script, gzipped',
  value: bytes / 1024,
  unit: 'KB',
  yardstick: 'limit 60 KB',
  ratio: bytes / 1024 / 60,
  bar: '<= 60 KB',
  holds: bytes <= 60 * 1024,
});

await measureSaving();
for (const count of [10, 1000, 10_000]) await measureOpening(count);
await report(figures);

/** From the click on Save to the word that it is saved, held against running the capture script alone in the same tab. */
async function measureSaving() {
  const gleaner = await openBrowser();
  const script = await readFile(join(extensionFolder, 'capture.js'), 'utf8');
  const own = await gleaner.openOwnPage('library.html');
  const saved = [];
  const captured = [];
  for (let round = 0; round < rounds; round++) {
    for (const path of samplePages) {
      await gleaner.page.goto(siteUrl + path);
      captured.push(await gleaner.page.evaluate(timeScript, script));
      await emptyLibrary(own); // So that each is a first save, and nothing on the popup says “Saved” before the click.
      const popup = await gleaner.openPopup();
      const button = await find(popup, 'button', /^Save\b/);
      saved.push(await button.evaluate(timeSave));
      await popup.close();
    }
  }
  await gleaner.close();
  for (const share of [0.5, 0.95]) {
    const value = percentile(saved, share);
    const yardstick = percentile(captured, share);
    figures.push({
      name: `click to “saved”, p${share * 100} of ${saved.length}`,
      value,
      unit: 'ms',
      yardstick: `the capture script alone, ${yardstick.toFixed(0)} ms`,
      ratio: value / yardstick,
      bar: null,
      holds: null,
    });
  }
}

/** Runs in the tab. @param {string} script */
async function timeScript(script) {
  const start = performance.now();
  // biome-ignore lint/security/noGlobalEval: the script's value is what the extension gets.
  await globalThis.eval(script);
  return performance.now() - start;
}

/** Runs in the popup. @param {HTMLElement} button @returns {Promise<number>} */
function timeSave(button) {
  return new Promise((resolve) => {
    const start = performance.now();
    const observer = new MutationObserver(() => {
      if (!/Saved/.test(document.body.textContent ?? '')) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    button.click();
  });
}

/** From the start of the popup's page to the first rows on the screen. @param {number} count */
async function measureOpening(count) {
  const gleaner = await openBrowser();
  const own = await gleaner.openOwnPage('library.html');
  await until(
    () => own.evaluate(() => performance.getEntriesByName('gleaner:list-painted').length > 0),
    async () => 'The library does not paint',
  );
  await fillLibrary(own, count);
  await own.close();
  await gleaner.page.goto(siteUrl);
  const times = [];
  for (let opening = 0; opening < openings; opening++) {
    const popup = await gleaner.openPopup();
    times.push(
      await until(
        () => popup.evaluate(() => performance.getEntriesByName('gleaner:list-painted')[0]?.startTime),
        async () => 'The list is never painted',
      ),
    );
    await popup.close();
  }
  await gleaner.close();
  const median = percentile(times, 0.5);
  smallest ??= median;
  for (const share of [0.5, 0.95]) {
    const value = percentile(times, share);
    figures.push({
      name: `popup open to first list paint, ${count} articles, p${share * 100} of ${openings}`,
      value,
      unit: 'ms',
      yardstick: `10 articles, p50, ${smallest.toFixed(0)} ms`,
      ratio: value / smallest,
      bar: null,
      holds: null,
    });
  }
}
