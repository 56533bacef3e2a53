// The sets of pages that have a bar, and the bars.

/** @typedef {import('../corpus.mjs').CorpusPage} CorpusPage */

/** @param {CorpusPage} page */
const isZyte = ({ dataset }) => dataset === 'zyte';
/** @param {CorpusPage} page */
const isFundus = ({ dataset }) => dataset === 'fundus';
/** @param {CorpusPage} page */
const isWcxb = ({ dataset }) => dataset === 'wcxb';
/** @param {CorpusPage} page */
const isWcxbArticle = ({ dataset, pageType }) => dataset === 'wcxb' && pageType === 'article';
/** @param {CorpusPage} page */
const isMagicArticle = ({ dataset, pageType }) => dataset === 'magic' && pageType === 'article';
/** @param {CorpusPage} page */
const isEastAsian = (page) => (isFundus(page) || isMagicArticle(page)) && /^(zh|ja|ko)\b/.test(page.lang);
/** @param {CorpusPage} page */
const isArticle = (page) => isZyte(page) || isFundus(page) || isWcxbArticle(page) || isMagicArticle(page);

/**
 * By the text; those without a bar are for information.
 * @type {readonly { name: string, has: (page: CorpusPage) => boolean, bar: number | null, isArticles?: boolean }[]}
 */
export const textSets = [
  { name: 'Zyte news', has: isZyte, bar: 0.975, isArticles: true },
  { name: 'Fundus news', has: isFundus, bar: 0.955, isArticles: true },
  { name: 'WCXB articles', has: isWcxbArticle, bar: 0.96, isArticles: true },
  { name: 'WCXB all kinds', has: isWcxb, bar: 0.9 },
  { name: 'magic-html articles', has: isMagicArticle, bar: 0.91, isArticles: true },
  { name: 'zh, ja, ko news and articles', has: isEastAsian, bar: 0.92, isArticles: true },
  { name: 'all article sets', has: isArticle, bar: null, isArticles: true },
  { name: 'DAnIEL news', has: ({ dataset }) => dataset === 'daniel', bar: null },
  { name: 'every other page', has: ({ dataset }) => !/^(zyte|fundus|wcxb|magic|daniel)$/.test(dataset), bar: null },
];

/** A page with less than this much of its text right is lost. */
export const lostBelow = 0.5;

/** No set of articles may have more of them. */
export const largestLostShare = 0.01;

/** @typedef {{ score: 'title' | 'author' | 'day' | 'pictures' | 'cover' | 'textPictures' | 'image', name: string, bar: number | null }} MetadataBar */

/** @type {readonly { name: string, has: (page: CorpusPage) => boolean, bars: readonly MetadataBar[] }[]} */
export const metadataSets = [
  {
    name: 'Fundus',
    has: isFundus,
    bars: [
      { score: 'title', name: 'title', bar: 0.95 },
      { score: 'author', name: 'author F1', bar: 0.93 },
      { score: 'day', name: 'day', bar: 0.98 },
      { score: 'pictures', name: 'pictures kept', bar: 0.9 },
      { score: 'cover', name: 'pictures kept: the cover', bar: null },
      { score: 'textPictures', name: 'pictures kept: in the text', bar: null },
      { score: 'image', name: 'lead image', bar: null },
    ],
  },
  {
    name: 'WCXB articles',
    has: isWcxbArticle,
    bars: [
      { score: 'title', name: 'title', bar: 0.9 },
      { score: 'author', name: 'author F1', bar: 0.85 },
      { score: 'day', name: 'day', bar: 0.9 },
    ],
  },
];
