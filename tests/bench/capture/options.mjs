import { isAbsolute, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What stands behind `npm run bench:capture --`; what each one does is at the top of `../capture.mjs`. */
export function readOptions() {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string', default: '../shared/corpus' },
      datasets: { type: 'string' },
      langs: { type: 'string' },
      ids: { type: 'string' },
      limit: { type: 'string', default: 'Infinity' },
      'no-peers': { type: 'boolean', default: false },
      worse: { type: 'string', default: '0' },
      rows: { type: 'string' },
      ours: { type: 'string' },
      out: { type: 'string' },
      quality: { type: 'boolean', default: false },
      growth: { type: 'boolean', default: false },
      fidelity: { type: 'boolean', default: false },
      misses: { type: 'string' },
      fuzz: { type: 'string', default: '0' },
      seed: { type: 'string', default: '1' },
    },
  });
  const parts = {
    growth: values.growth,
    fidelity: values.fidelity,
    fuzz: Number(values.fuzz),
    seed: Number(values.seed),
  };
  return {
    ...parts,
    hasQuality: values.quality || !(parts.growth || parts.fidelity || parts.fuzz > 0),
    misses: fileOf(values.misses),
    corpus: resolve(values.corpus),
    datasets: listOf(values.datasets),
    langs: listOf(values.langs),
    ids: listOf(values.ids),
    limit: Number(values.limit),
    hasPeers: !values['no-peers'],
    worse: Number(values.worse),
    rows: fileOf(values.rows),
    ours: fileOf(values.ours),
  };
}

/** @typedef {ReturnType<typeof readOptions>} Options */

/** @param {string | undefined} text */
function listOf(text) {
  return text?.split(',') ?? null;
}

/** @param {string | undefined} path */
function fileOf(path) {
  if (path === undefined) return null;
  return isAbsolute(path) ? path : resolve(path);
}
