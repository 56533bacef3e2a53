import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle } from '../bundle.mjs';
import { compareShapes } from '../fidelity/compare-shapes.mjs';
import { shapeOf } from '../fidelity/shape.mjs';
import { launch, openTab } from '../tab.mjs';
import { htmlOf } from '../text.mjs';

/** @typedef {import('../../report.mjs').Figure} Figure */

const url = 'https://example.com/p';

/**
 * The corpus's hand-written pieces of HTML, `[name, html]`: one holds when its Markdown shows everything that it has.
 * @param {string} corpus @returns {Promise<Figure[]>}
 */
export async function measureCases(corpus) {
  const file = join(corpus, 'cases.mjs');
  if (!existsSync(file)) return [];
  /** @type {{ cases: [name: string, html: string][] }} */
  const { cases } = await import(pathToFileURL(file).href);
  const browser = await launch();
  const tab = await openTab(browser);
  await tab.show(url, '<!doctype html><title>Cases</title>');
  await tab.evaluate(`${await bundle(fileURLToPath(new URL('convert-in-page.mjs', import.meta.url)))}; void 0`);
  let held = 0;
  for (const [name, html] of cases) {
    /** @type {string} */
    const markdown = await tab.evaluate(`benchConvert(${JSON.stringify(html)})`);
    const { misses } = compareShapes(shapeOf(html, url), shapeOf(htmlOf(markdown), url));
    if (misses.length === 0) held++;
    else console.log(`✖ case ${name}: ${JSON.stringify(markdown)} ${JSON.stringify(misses)}`);
  }
  await browser.close();
  return [
    {
      name: `hand-written cases that hold, of ${cases.length}`,
      value: held,
      unit: 'cases',
      yardstick: 'all of them',
      ratio: held / cases.length,
      bar: `>= ${cases.length} cases`,
      holds: held === cases.length,
    },
  ];
}
