import MarkdownIt from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { parseFragment } from 'parse5';

// From Markdown or HTML to the text that a reader sees, one way for every extractor and every truth.

/** A node of the parser's tree. @typedef {import('parse5').DefaultTreeAdapterTypes.ChildNode | import('parse5').DefaultTreeAdapterTypes.DocumentFragment} Node */

const markdownIt = new MarkdownIt({ html: true }).use(footnotes);
markdownIt.validateLink = () => true;

/** GFM shows these tags as text: https://github.github.com/gfm/#disallowed-raw-html-extension- */
const disallowed = /<(?=\/?(?:title|textarea|style|xmp|iframe|noembed|noframes|script|plaintext)[\s/>])/gi;
for (const kind of /** @type {const} */ (['html_block', 'html_inline']))
  markdownIt.renderer.rules[kind] = (tokens, at) => (tokens[at]?.content ?? '').replace(disallowed, '&lt;');

/** CommonMark with GFM's tables, strikethrough and footnotes; HTML in it stays, so that a `<table>` or `<sup>` counts. @param {string} markdown */
export function htmlOf(markdown) {
  return markdownIt.render(markdown.replace(/^---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/, ''));
}

const blocks = namesOf(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer
  form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section
  summary table tbody tfoot thead tr ul`,
);
/** Elements whose text nobody reads, or not as a part of the article. */
export const silent = namesOf(
  `script style noscript template svg iframe object embed video audio canvas select textarea head annotation
  annotation-xml`,
);

/** One line for each block, white space as a browser shows it. @param {string} html */
export function textOf(html) {
  const writer = new LineWriter();
  for (const node of parseFragment(html).childNodes) write(node, writer, false);
  return writer.text();
}

/** @param {Node} node @param {LineWriter} writer @param {boolean} isPreformatted */
function write(node, writer, isPreformatted) {
  if (node.nodeName === '#text' && 'value' in node) {
    if (isPreformatted) writer.verbatim(node.value);
    else writer.words(node.value);
  }
  if (!('tagName' in node) || silent.has(node.tagName) || attributeOf(node, 'data-footnote-backref') !== null) return;
  const { tagName } = node;
  const isCell = tagName === 'td' || tagName === 'th';
  if (tagName === 'br') return writer.breakLine();
  if (blocks.has(tagName)) writer.endBlock();
  if (isCell) writer.space();
  for (const child of node.childNodes) write(child, writer, isPreformatted || tagName === 'pre');
  if (isCell) writer.space();
  if (blocks.has(tagName)) writer.endBlock();
}

/** Puts text together line by line: white space collapses, and a block ends its line once. */
class LineWriter {
  #lines = [''];
  #isSpaceDue = false;

  /** @param {string} text */
  words(text) {
    const collapsed = text.replace(/\s+/g, ' ');
    const word = collapsed.trim();
    if (collapsed.startsWith(' ')) this.space();
    if (word === '') return;
    const line = this.#lines.pop() ?? '';
    this.#lines.push(line + (this.#isSpaceDue && /\S$/.test(line) ? ' ' : '') + word);
    this.#isSpaceDue = collapsed.endsWith(' ');
  }

  /** @param {string} text */
  verbatim(text) {
    const [first = '', ...others] = text.split('\n');
    this.#lines.push((this.#lines.pop() ?? '') + first, ...others);
  }

  space() {
    this.#isSpaceDue = true;
  }

  breakLine() {
    this.#lines.push('');
    this.#isSpaceDue = false;
  }

  endBlock() {
    if (this.#lines.at(-1) !== '') this.breakLine();
    this.#isSpaceDue = false;
  }

  text() {
    return this.#lines
      .map((line) => line.trimEnd())
      .filter(Boolean)
      .join('\n')
      .trim();
  }
}

/** @param {{ attrs: { name: string, value: string }[] }} element @param {string} name */
export function attributeOf(element, name) {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null;
}

const characterScripts = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';
const token = new RegExp(`[${characterScripts}]|(?:(?![${characterScripts}])[\\p{L}\\p{N}_])+`, 'gu');

/** What text is compared by: each Han and Kana character, and the words of other scripts. @param {string} text @returns {string[]} */
export function tokensOf(text) {
  return text.normalize('NFKC').toLowerCase().match(token) ?? [];
}

/** Letters and digits only, for short texts that may differ in white space, case and punctuation. @param {string | null | undefined} text */
export function lettersOf(text) {
  return (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** @param {string} names */
function namesOf(names) {
  return new Set(names.split(/\s+/));
}
