import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../pages/', import.meta.url));

/**
 * A text; or a pattern, without regard to case, for what may be written in several ways, with a text that says it.
 * @typedef {string | { readonly text: string, readonly pattern: string }} Wanted
 */

/**
 * A page with one hard problem, and what is right.
 * @typedef {object} Row
 * @property {string} topic the folder it is in
 * @property {string} problem
 * @property {string} right in words
 * @property {readonly Wanted[]} must what has to be in the Markdown
 * @property {readonly Wanted[]} mustNot what must not be in it
 * @property {readonly Wanted[]} mustHtml what has to be in the Markdown as a parser of CommonMark and GFM shows it
 * @property {readonly Wanted[]} mustNotHtml what must not be in that
 * @property {Readonly<Record<string, string | readonly string[]>>} fields what has to be known of the article
 * @property {string} html
 * @property {boolean} isLive whether it takes a browser to see the page
 */

/** @returns {Promise<Row[]>} */
export async function readRows() {
  const topics = (await readdir(folder)).filter((topic) => existsSync(`${folder}${topic}/matrix.json`));
  return Promise.all(
    topics.map(async (topic) => {
      const isLive = existsSync(`${folder}${topic}/live.html`);
      const row = JSON.parse(await readFile(`${folder}${topic}/matrix.json`, 'utf8'));
      const html = await readFile(`${folder}${topic}/${isLive ? 'live' : 'source'}.html`, 'utf8');
      return { must: [], mustNot: [], mustHtml: [], mustNotHtml: [], fields: {}, ...row, topic, html, isLive };
    }),
  );
}
