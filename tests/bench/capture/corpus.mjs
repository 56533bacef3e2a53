import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/**
 * What people, or the site's own rules, say is the article of a page. What is not there is not known.
 * @typedef {object} Truth
 * @property {string} [title]
 * @property {string[]} [authors]
 * @property {string | string[] | null} [author]
 * @property {string | null} [date]
 * @property {string} [text]
 * @property {string[]} [altTexts] other texts that are as good: with the standfirst, without it
 * @property {string[]} [neutral] captions, which neither help nor hurt
 * @property {string[]} [image] addresses of the lead image
 * @property {{ urls: string[], cover: boolean }[]} [images]
 * @property {string[]} [with] snippets that have to come through
 * @property {string[]} [without] snippets that must not
 * @property {string} [lead] how the text begins
 */

/**
 * @typedef {object} CorpusPage
 * @property {string} key `dataset/id`
 * @property {string} dataset
 * @property {string} id
 * @property {string} url
 * @property {string} lang
 * @property {string} pageType
 * @property {Truth} truth
 * @property {() => Promise<string>} readHtml
 */

/**
 * The pages of a corpus that are asked for, in its order.
 * @param {{ corpus: string, datasets: string[] | null, langs: string[] | null, ids: string[] | null, limit: number }} options
 * @returns {Promise<CorpusPage[]>}
 */
export async function readCorpus({ corpus, datasets, langs, ids, limit }) {
  const lines = (await readFile(join(corpus, 'truth.jsonl'), 'utf8')).split('\n').filter(Boolean);
  return lines
    .map((line) => JSON.parse(line))
    .filter(({ dataset, lang }) => (datasets?.includes(dataset) ?? true) && (langs?.includes(lang) ?? true))
    .filter(({ dataset, id }) => ids?.some((part) => `${dataset}/${id}`.includes(part)) ?? true)
    .slice(0, limit)
    .map(({ dataset, id, url, lang, pageType, truth, file }) => ({
      key: `${dataset}/${id}`,
      dataset,
      id,
      url,
      lang,
      pageType,
      truth,
      readHtml: async () => gunzipSync(await readFile(join(corpus, file))).toString('utf8'),
    }));
}
