import { parseFragment } from 'parse5';
import { attributeOf, htmlOf, lettersOf, textOf, tokensOf } from '../text.mjs';

// How good an extractor's answer for one page is, by the definitions of the corpus's README.

/**
 * What every extractor's answer is brought to.
 * @typedef {object} Answer
 * @property {string | null} title
 * @property {string | readonly string[] | null} authors
 * @property {string | null} publishedAt
 * @property {string | null} image
 * @property {string | null} language
 * @property {string} markdown
 */

/**
 * @typedef {object} Scores A score that the truth of the page says nothing of is not there.
 * @property {readonly [precision: number, recall: number, f1: number]} [tokens] of the Markdown's text
 * @property {number} [first] @property {number} [last] share of the first and last 25 tokens, by fours, that came through
 * @property {number} [lead] whether the beginning is there
 * @property {number} [with] @property {number} [without] share of the snippets that came through
 * @property {number} [title] @property {number} [author] @property {number} [day] @property {number} [minute]
 * @property {number} [image] whether the lead image is the same file
 * @property {number} [pictures] share of the article's pictures that are there: the cover and those in the text
 * @property {number} [cover] @property {number} [textPictures] the same, apart
 * @property {number} [picturePrecision] share of ours that belong
 * @property {number} [language]
 */

/** @param {import('../corpus.mjs').CorpusPage} page @param {Answer | null} answer @returns {Scores} */
export function scoresOf({ truth, lang }, answer) {
  const html = htmlOf(answer?.markdown ?? '');
  const authors = truth.authors?.length ? truth.authors : truth.author;
  return {
    ...scoreText(textOf(html), truth),
    ...(truth.title && { title: scoreTitle(answer?.title, truth.title) }),
    ...(authors?.length && { author: scoreAuthors(answer?.authors, authors) }),
    ...(truth.date && scoreDate(answer?.publishedAt, truth.date)),
    ...(truth.image?.length && { image: Number(truth.image.map(fileOf).includes(fileOf(answer?.image))) }),
    ...(truth.images?.length && scorePictures(html, truth.images)),
    language: Number(primaryTag(answer?.language) === primaryTag(lang)),
  };
}

/** @param {string} text @param {import('../corpus.mjs').Truth} truth @returns {Scores} */
function scoreText(text, truth) {
  const accepted = [truth.text, ...(truth.altTexts ?? [])].filter((candidate) => candidate?.trim());
  /** @type {Scores} */
  const scores = {};
  if (accepted.length > 0) {
    const found = tokensOf(withoutNeutral(withoutTitle(text, truth.title), truth));
    const comparisons = accepted
      .map((candidate) => tokensOf(withoutTitle(candidate ?? '', truth.title)))
      .map((wanted) => ({ wanted, tokens: compareBags(found, wanted) }));
    const best = comparisons.reduce((one, other) => (other.tokens[2] > one.tokens[2] ? other : one));
    scores.tokens = best.tokens;
    if (best.wanted.length >= 60) {
      const grams = foursOf(found);
      scores.first = shareIn(grams, listFours(best.wanted.slice(0, 25)));
      scores.last = shareIn(grams, listFours(best.wanted.slice(-25)));
    }
  }
  if (truth.with?.length) scores.with = shareOfSnippets(text, truth.with);
  if (truth.without?.length) scores.without = shareOfSnippets(text, truth.without);
  const lead = tokensOf((truth.lead ?? '').replace(/…|\.\.\.$/g, ''));
  // What is quoted may end in the middle of a word.
  if (lead.length >= 4)
    scores.lead = Number(joined(tokensOf(text)).includes(joined(lead.slice(0, Math.max(4, lead.length - 1)))));
  return scores;
}

/** Sets differ on whether the title is a part of the text: one of the first two lines that is just the title goes. @param {string} text @param {string} [title] */
function withoutTitle(text, title) {
  const wanted = lettersOf(title);
  if (wanted === '') return text;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const at = lines.slice(0, 2).findIndex((line) => lettersOf(line) === wanted);
  return at < 0 ? text : lines.toSpliced(at, 1).join('\n');
}

/** Without the lines that are a caption of the article's own pictures, unless they stand in its text too. @param {string} text @param {import('../corpus.mjs').Truth} truth */
function withoutNeutral(text, { neutral, text: wanted }) {
  if (!neutral?.length) return text;
  const captions = new Set(neutral.flatMap((caption) => [...foursOf(tokensOf(caption))]));
  const own = foursOf(tokensOf(wanted ?? ''));
  return text
    .split('\n')
    .filter((line) => {
      const grams = [...foursOf(tokensOf(line))];
      return grams.length === 0 || shareIn(captions, grams) < 0.6 || shareIn(own, grams) >= 0.3;
    })
    .join('\n');
}

/** How much two bags of tokens have in common. @param {readonly string[]} found @param {readonly string[]} wanted @returns {[number, number, number]} */
function compareBags(found, wanted) {
  if (found.length === 0 || wanted.length === 0) return found.length === wanted.length ? [1, 1, 1] : [0, 0, 0];
  /** @type {Map<string, number>} */
  const left = new Map();
  for (const one of found) left.set(one, (left.get(one) ?? 0) + 1);
  let common = 0;
  for (const one of wanted) {
    const count = left.get(one) ?? 0;
    if (count === 0) continue;
    common++;
    left.set(one, count - 1);
  }
  const precision = common / found.length;
  const recall = common / wanted.length;
  return [precision, recall, harmonicMean(precision, recall)];
}

/** @param {readonly string[]} tokens @returns {string[]} */
function listFours(tokens) {
  return tokens.slice(0, -3).map((_, at) => joined(tokens.slice(at, at + 4)));
}

/** Runs of four tokens; what is shorter is one run. @param {readonly string[]} tokens */
function foursOf(tokens) {
  return new Set(tokens.length > 0 && tokens.length < 4 ? [joined(tokens)] : listFours(tokens));
}

/** @param {readonly string[]} tokens */
function joined(tokens) {
  return ` ${tokens.join(' ')} `;
}

/** @param {ReadonlySet<string>} grams @param {readonly string[]} wanted */
function shareIn(grams, wanted) {
  return wanted.filter((gram) => grams.has(gram)).length / wanted.length;
}

/** @param {string} text @param {readonly string[]} snippets */
function shareOfSnippets(text, snippets) {
  const plain = (/** @type {string} */ one) => one.replace(/\s+/g, ' ').trim().toLowerCase();
  const whole = plain(text);
  return snippets.filter((snippet) => whole.includes(plain(snippet))).length / snippets.length;
}

/** The same, or one in the other at 70 % of its length. @param {string | null | undefined} found @param {string} wanted */
function scoreTitle(found, wanted) {
  const [short = '', long = ''] = [lettersOf(found), lettersOf(wanted)].sort((a, b) => a.length - b.length);
  return Number(short !== '' && long.includes(short) && short.length >= long.length * 0.7);
}

const bylineWords =
  /^\s*(?:written by|story by|by|von|par|por|da|door|di|av|texte?|autor|author|文|撰文|作者|记者|記者|文责|编辑|責任編集)\s*[:：]?\s+/i;
const betweenNames = /\s*(?:[,;|/&、，；]|\band\b|\bund\b|\bet\b|\by\b)\s*/i;

/** @param {string | readonly string[] | null | undefined} names */
function namesOf(names) {
  const each = [names ?? []].flat().flatMap((text) => text.split(betweenNames));
  return [...new Set(each.map((name) => lettersOf(name.replace(bylineWords, ''))).filter(Boolean))];
}

/** F1 over the names; a name in another counts. @param {string | readonly string[] | null | undefined} found @param {string | readonly string[]} wanted */
function scoreAuthors(found, wanted) {
  const ours = namesOf(found);
  const theirs = namesOf(wanted);
  if (ours.length === 0 || theirs.length === 0) return 0;
  const isSame = (/** @type {string} */ a, /** @type {string} */ b) =>
    a === b || (Math.min(a.length, b.length) >= 5 && (a.includes(b) || b.includes(a)));
  return harmonicMean(
    ours.filter((name) => theirs.some((other) => isSame(name, other))).length / ours.length,
    theirs.filter((name) => ours.some((other) => isSame(name, other))).length / theirs.length,
  );
}

/** @param {string | null | undefined} found @param {string} wanted @returns {Scores} */
function scoreDate(found, wanted) {
  const days = daysOf(wanted);
  if (days.size === 0) return {};
  const moment = instantOf(wanted);
  const isTimed = /\d:\d\d/.test(wanted) && !/00:00:00/.test(wanted) && !Number.isNaN(moment);
  return {
    day: Number([...daysOf(found)].some((day) => days.has(day))),
    ...(isTimed && { minute: Number(Math.abs(instantOf(found) - moment) <= 60_000) }),
  };
}

/** The day as it is written, and the day that it is in UTC. @param {string | null | undefined} date */
function daysOf(date) {
  const days = new Set();
  const written = /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/.exec(date ?? '');
  if (written)
    days.add(
      written
        .slice(1)
        .map((part) => part.padStart(2, '0'))
        .join('-'),
    );
  const instant = instantOf(date);
  if (!Number.isNaN(instant)) days.add(new Date(instant).toISOString().slice(0, 10));
  return days;
}

/** @param {string | null | undefined} date */
function instantOf(date) {
  return Date.parse(date ?? '');
}

/** @param {string} html @param {NonNullable<import('../corpus.mjs').Truth['images']>} wanted @returns {Scores} */
function scorePictures(html, wanted) {
  const found = imagesOf(parseFragment(html)).map(fileOf);
  const files = wanted.map(({ urls, cover }) => ({ names: urls.map(fileOf), cover }));
  const shareOf = (/** @type {typeof files} */ some) =>
    some.filter(({ names }) => names.some((name) => found.includes(name))).length / some.length;
  const covers = files.filter(({ cover }) => cover);
  const others = files.filter(({ cover }) => !cover);
  return {
    pictures: shareOf(files),
    ...(covers.length > 0 && { cover: Math.ceil(shareOf(covers)) }),
    ...(others.length > 0 && { textPictures: shareOf(others) }),
    ...(found.length > 0 && {
      picturePrecision: found.filter((name) => files.some(({ names }) => names.includes(name))).length / found.length,
    }),
  };
}

/** @param {import('../text.mjs').Node} node @returns {string[]} */
function imagesOf(node) {
  if ('tagName' in node && node.tagName === 'img') return [attributeOf(node, 'src') ?? ''];
  return 'childNodes' in node ? node.childNodes.flatMap(imagesOf) : [];
}

/** What stays of an image's address across sizes, servers and queries. @param {string | null | undefined} address */
function fileOf(address) {
  let plain = address ?? '';
  try {
    plain = decodeURIComponent(plain);
  } catch {
    // A stray % is a part of the name.
  }
  // A resizing service has the image's own address behind its own.
  plain = /https?:\/\/.*(https?:\/\/\S+)/.exec(plain)?.[1] ?? plain;
  plain = /[?&](?:url|src|image)=([^&]+)/.exec(plain)?.[1] ?? plain;
  const parts = (plain.split(/[?#]/)[0] ?? '').toLowerCase().split('/').filter(Boolean);
  const name = (parts.at(-1) ?? '')
    .replace(/\.(jpe?g|png|webp|gif|avif)$/, '')
    .replace(/[-_](\d+x\d+|\d{2,4}w?|w\d+|h\d+|comm(_l)?|scaled)$/, '');
  return name.length < 6 ? `${parts.at(-2) ?? ''}/${name}` : name;
}

/** @param {string | null | undefined} tag */
function primaryTag(tag) {
  return (tag ?? '')
    .toLowerCase()
    .split(/[-_]/)[0]
    ?.replace(/^n[bn]$/, 'no');
}

/** @param {number} a @param {number} b */
function harmonicMean(a, b) {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b);
}
