import { writeFile } from 'node:fs/promises';

/**
 * One thing that was measured.
 * @typedef {object} Figure
 * @property {string} name
 * @property {number} value
 * @property {string} unit
 * @property {string} yardstick what it is held against, measured in the same run or a limit
 * @property {number} ratio of the value to the yardstick
 * @property {string | null} bar what the issue asks for; `null` when it only asks for the figure
 * @property {boolean | null} holds
 */

/**
 * Prints figures as a table; with `--out FILE` among the arguments, writes them there as JSON too.
 * @param {readonly Figure[]} figures
 * @param {Record<string, unknown>} [more] written there beside them
 */
export async function report(figures, more = {}) {
  console.table(
    figures.map(({ name, value, unit, yardstick, ratio, bar, holds }) => ({
      figure: name,
      value: `${round(value)} ${unit}`,
      yardstick,
      ratio: round(ratio),
      bar: bar ?? '–',
      holds: holds ?? '–',
    })),
  );
  const at = process.argv.indexOf('--out');
  const file = at < 0 ? null : process.argv[at + 1];
  if (file) await writeFile(file, `${JSON.stringify({ figures, ...more }, null, 2)}\n`);
}

/** A figure with a limit of its own. @param {string} name @param {number} value @param {string} unit @param {number} limit @returns {Figure} */
export function atMost(name, value, unit, limit) {
  return {
    name,
    value,
    unit,
    yardstick: `limit ${limit} ${unit}`,
    ratio: limit === 0 ? value : value / limit,
    bar: `<= ${limit} ${unit}`,
    holds: value <= limit,
  };
}

/** The value below which a share of the values lies. @param {readonly number[]} values @param {number} share */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** @param {number} value */
function round(value) {
  return Number(value.toPrecision(3));
}
