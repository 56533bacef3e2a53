// `npm run bench:matrix`: what we and others make of the pages in `tests/pages`, each with one hard problem, in real Chromium;
// written to `tests/pages/README.md`. Ends with an error when a row of ours is wrong.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extensionFolder } from '../support/browser.mjs';
import { bundlePeers } from './capture/quality/peers.mjs';
import { runPage } from './capture/run.mjs';
import { launch, openTab } from './capture/tab.mjs';
import { describeMatrix } from './matrix/describe.mjs';
import { faultOf } from './matrix/judge.mjs';
import { readRows } from './matrix/rows.mjs';

const address = 'https://news.tidewater.example/a/page.html';
const capture = await readFile(process.argv[2] ?? join(extensionFolder, 'capture.js'), 'utf8');
const peers = await bundlePeers();
const browser = await launch();
const tab = await openTab(browser);

const judged = [];
for (const row of await readRows()) {
  const page = { url: address, readHtml: async () => row.html };
  const results = await runPage(tab, /** @type {any} */ (page), { capture, peers, turn: 0 });
  /** @type {Record<string, string | null>} */
  const faults = {};
  for (const [name, result] of Object.entries(results)) {
    faults[name] = result.error ? 'breaks' : faultOf(row, result.value);
  }
  judged.push({ row, faults });
  if (faults.ours !== null) console.log(`✖ ${row.topic}: ${faults.ours}`);
}
await browser.close();

await writeFile(new URL('../pages/README.md', import.meta.url), describeMatrix(judged));
const right = judged.filter(({ faults }) => faults.ours === null).length;
console.log(`${right} of ${judged.length} rows are right`);
if (right < judged.length) process.exitCode = 1;
