// `npm run bench:capture -- --corpus FOLDER [--out FILE]`: how complete, how faithful and how fast the built capture
// script is, in real Chromium on the pages of a corpus, next to Readability + Turndown and Defuddle in the same run.
//
//   --corpus FOLDER    truth.jsonl and pages/; `../shared/corpus` if it is not said
//   --out FILE         the figures as JSON
//   --datasets a,b  --langs zh,ja  --ids part-of-an-id,…  --limit N      only these pages
//
// Parts; without any of them it is the quality, and with several of them all of these:
//   --quality          text and metadata against the truth, times against the peers', that no page breaks it, and the
//                      corpus's hand-written cases
//     --no-peers       only ours, two pages at a time; held against the peers' scores of the last run that had them
//     --worse N        lists the N pages that are furthest behind the better peer
//     --rows FILE      a line for each page with everybody's scores
//     --ours FILE      a line for each page with what we captured
//   --fidelity         the Markdown, as markdown-it, cmark-gfm and Hugo show it, against the extracted article
//     --misses FILE    a line for each thing that is not there
//   --growth           the time for larger and larger pages
//   --fuzz N           captures of N random pages; `--fuzz 1 --seed S` does one of them again
process.env.TZ = 'UTC'; // A date without a zone is the same on every machine.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extensionFolder } from '../support/browser.mjs';
import { measureFidelity } from './capture/fidelity/measure-fidelity.mjs';
import { fuzz } from './capture/fuzz/fuzz.mjs';
import { measureGrowth } from './capture/growth/measure-growth.mjs';
import { readOptions } from './capture/options.mjs';
import { measureCases } from './capture/quality/cases.mjs';
import { measureQuality } from './capture/quality/measure-quality.mjs';
import { report } from './report.mjs';

const options = readOptions();
const capture = await readFile(join(extensionFolder, 'capture.js'), 'utf8');

await report([
  ...(options.hasQuality ? await measureQuality(capture, options) : []),
  ...(options.hasQuality ? await measureCases(options.corpus) : []),
  ...(options.fidelity ? await measureFidelity(capture, options) : []),
  ...(options.growth ? await measureGrowth(capture) : []),
  ...(options.fuzz > 0 ? await fuzz(capture, options) : []),
]);
