import MarkdownIt from 'markdown-it';
import footnotes from 'markdown-it-footnote';

/**
 * What an extractor says of a page.
 * @typedef {object} Answer
 * @property {string | null} [markdown]
 * @property {string | null} [title]
 * @property {string | readonly string[] | null} [authors]
 * @property {string | null} [publishedAt]
 * @property {string | null} [language]
 */

const parser = new MarkdownIt({ html: true }).use(footnotes);

/**
 * What is wrong with an answer, in short; `null` when it is right.
 * @param {import('./rows.mjs').Row} row
 * @param {Answer | null | undefined} answer
 */
export function faultOf({ must, mustNot, mustHtml, mustNotHtml, fields }, answer) {
  const markdown = normalise(answer?.markdown ?? '');
  if (markdown.trim() === '') return 'nothing';
  const html = toHtml(markdown);
  const missing = [
    ...must.filter((wanted) => !has(markdown, wanted)),
    ...mustHtml.filter((wanted) => !has(html, wanted)),
  ];
  const extra = [
    ...mustNot.filter((unwanted) => has(markdown, unwanted)),
    ...mustNotHtml.filter((unwanted) => has(html, unwanted)),
  ];
  const faults = [];
  if (missing.length > 0) faults.push(`lacks ${listed(missing)}`);
  if (extra.length > 0) faults.push(`has ${listed(extra)}`);
  for (const [name, wanted] of Object.entries(fields)) {
    const got = answer?.[/** @type {keyof Answer} */ (name)] ?? '';
    if (isSame(name, wanted, got)) continue;
    faults.push(`${names[name] ?? name}: ${got.length === 0 ? 'none' : quoted(String(got))}`);
  }
  return faults.length > 0 ? faults.join('; ') : null;
}

/** Whether a text has something that is wanted. @param {string} text @param {import('./rows.mjs').Wanted} wanted */
function has(text, wanted) {
  return typeof wanted === 'string' ? text.includes(normalise(wanted)) : new RegExp(wanted.pattern, 'im').test(text);
}

/** As a program for people shows it: whose Markdown has which signs is no matter then. @param {string} markdown */
function toHtml(markdown) {
  return parser
    .render(markdown)
    .replace(/&quot;/g, '"')
    .replace(/>\s+</g, '><')
    .replace(/\s*<br>\s*/g, '<br>');
}

/** @type {Readonly<Record<string, string>>} */
const names = { publishedAt: 'date' };

/**
 * The authors of others are one text, and a language may name a region too.
 * @param {string} name @param {string | readonly string[]} wanted @param {string | readonly string[] | null} got
 */
function isSame(name, wanted, got) {
  if (name === 'language') return String(got ?? '').split('-')[0] === wanted;
  const text = Array.isArray(got) ? got.join(', ') : String(got ?? '');
  return text === (Array.isArray(wanted) ? wanted.join(', ') : wanted);
}

/** What programs write differently and means the same. @param {string} markdown */
function normalise(markdown) {
  return markdown
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\u00a0/g, ' ');
}

/** @param {readonly import('./rows.mjs').Wanted[]} texts */
function listed(texts) {
  const shown = texts
    .slice(0, 2)
    .map((wanted) => quoted(typeof wanted === 'string' ? wanted : wanted.text))
    .join(', ');
  return texts.length > 2 ? `${shown} and ${texts.length - 2} more` : shown;
}

/** @param {string} text */
function quoted(text) {
  const line = text.replace(/\s+/g, ' ').trim();
  return `“${line.length > 48 ? `${line.slice(0, 47)}…` : line}”`;
}
