import { findAny } from '../../page/find-any';
import type { Construct } from '../construct';
import { codeText } from './code-text';
import { labelOf, languageOf } from './language';

/** What highlighters make of a block of code, where it is more than a `<pre>`; the outermost element of each. */
const highlighted = [
  'figure.highlight table', // Hexo
  '.syntaxhighlighter', // SyntaxHighlighter
  '.crayon-syntax', // Crayon
  '.enlighter-default', // EnlighterJS
  'table.highlighttable', // Pygments
  'table.rouge-table', // Rouge
  'table.lntable', // Chroma
  'table.js-file-line-container', // GitHub
  '.CodeMirror-code',
  '.cm-content',
  '.ace_text-layer',
  '.monaco-editor .view-lines',
].join(', ');

/** Beside code, but none: the numbers of its lines, buttons, and the bars that hold them. */
const beside = [
  'button',
  'svg',
  'textarea',
  'clipboard-copy',
  '.gutter',
  '.linenos',
  '.linenodiv',
  '.lineno',
  '.linenumber',
  '.line-number',
  '.line-numbers:not(pre, code)',
  '.line-numbers-rows',
  '.line-numbers-wrapper',
  '.lnt',
  'span.ln',
  '.hljs-ln-numbers',
  '.hljs-button',
  '.rouge-gutter',
  '.crayon-nums',
  '.crayon-toolbar',
  '.crayon-plain-wrap',
  '.pre-numbering',
  '.code-snippet__line-index',
  '.blob-num',
  '.CodeMirror-linenumber',
  '.CodeMirror-gutter-wrapper',
  '.copy-code-btn',
  '.code-block-extension-header',
  '.toolbar',
].join(', ');

/** The same around a block of code. */
const around = [
  '.code-toolbar > .toolbar',
  '.cnblogs_code_toolbar',
  '.line-numbers-wrapper',
  '[class*="language-"] > span.lang',
  '.zeroclipboard-container',
  '.code-snippet__line-index',
].join(', ');

/** These write every space as one that does not break. */
const withHardSpaces = '.syntaxhighlighter, .crayon-syntax, [class*="code-snippet"]';

/**
 * Blocks of code, as `<pre><code class="language-x">` with nothing but the code in it.
 * https://html.spec.whatwg.org/#the-code-element
 */
export const code: Construct = {
  name: 'code',
  standardise(page) {
    for (const block of findAny(page, 'xmp, listing')) replaceBlock(block, block);
    for (const block of findAny(page, highlighted)) if (page.contains(block)) replaceBlock(block, block);
    for (const pre of page.querySelectorAll('pre'))
      if (page.contains(pre) && !isProse(pre)) replaceBlock(pre, codeIn(pre));
    for (const block of page.querySelectorAll('code'))
      if (!block.closest('pre') && isBlock(block)) replaceBlock(block, block);
    for (const element of findAny(page, around)) element.remove();
  },
};

function replaceBlock(block: Element, code: Element): void {
  const label = labelOf(block);
  for (const element of code.querySelectorAll(beside))
    (element.matches('.lnt') ? element.closest('td, pre') : element)?.remove();
  const language = languageOf(block) ?? label;
  const hasHardSpaces = block.closest(withHardSpaces) !== null;
  const text = codeText(code);
  const page = block.ownerDocument;
  const made = page.createElement('pre');
  const inside = page.createElement('code');
  if (language) inside.className = `language-${language}`;
  inside.textContent = hasHardSpaces ? text.replaceAll('\u00a0', ' ') : text;
  made.append(inside);
  for (const attribute of ['id', 'data-hidden']) {
    const value = block.getAttribute(attribute);
    if (value !== null) made.setAttribute(attribute, value);
  }
  block.replaceWith(made);
}

/** Some editors put whole articles into a `<pre>`: what has paragraphs and pictures is no code. */
function isProse(pre: Element): boolean {
  return (
    pre.firstElementChild !== null &&
    pre.querySelector('p, section, img, figure, ul, h1, h2, h3, h4, h5, h6, blockquote') !== null &&
    pre.querySelector('code') === null
  );
}

/** A single `<code>` is all the code there is in a `<pre>`, when nothing but elements stand beside it: they are bars. */
function codeIn(pre: Element): Element {
  const codes = pre.querySelectorAll('code');
  const [only] = codes;
  if (codes.length !== 1 || !only) return pre;
  let element: Element = only;
  while (element !== pre && element.parentElement) {
    element = element.parentElement;
    for (const node of element.childNodes) if (node.nodeType === 3 && /\S/.test(node.nodeValue ?? '')) return pre;
  }
  return only;
}

/** Code in lines, without a `<pre>`. */
function isBlock(code: Element): boolean {
  const style = code.getAttribute('style') ?? '';
  const hasLines = /\n/.test((code.textContent ?? '').trim());
  return /white-space\s*:\s*(pre|break-spaces)/i.test(style) ? hasLines : code.querySelector('br') !== null;
}
