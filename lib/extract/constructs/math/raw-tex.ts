import { cleanTex } from './clean-tex';
import { mathElement } from './math-element';

/** Where text is not written for readers of formulas. */
const elsewhere = 'code, pre, script, style, noscript, template, textarea, math, svg, kbd, samp, tt';

/** What opens a formula. The environments are those that MathJax takes for one without any sign around them. */
const openings = /\\\(|\\\[|\$\$?|\\begin\{(?:equation|align|alignat|gather|multline|eqnarray|math|displaymath)\*?\}/g;

/** What a word has none of. */
const signs = /[\\^_={}+<>]/;

/** A pair that nobody writes for another purpose, or a command between dollar signs: such a page is about formulas. */
const pairs = /\\\([\s\S]*\\\)|\\\[(?:(?!\\\])[\s\S])*?(?:[\^_={}+<>]|\\[a-zA-Z])/;
const command = /\$[^$\n]{0,200}\\[a-zA-Z]{2,}[^$\n]{0,200}\$/;

/**
 * TeX that stands in the text between its delimiters, since no renderer has run: `\(…\)`, `\[…\]`, `$$…$$`, environments, and
 * `$…$` where the page is known to be about formulas. https://docs.mathjax.org/en/latest/input/tex/delimiters.html
 */
export function convertRawTex(root: Element | null): void {
  const text = root?.textContent ?? '';
  if (!root || !hasOpening(text)) return;
  const isAboutFormulas = root.querySelector('math') !== null || pairs.test(text) || command.test(text);
  // Most dollar signs are money.
  if (!isAboutFormulas && !/\$\$|\\begin\{|\\[a-zA-Z]{2}|[\^_]\{/.test(text)) return;
  const walker = root.ownerDocument.createTreeWalker(root, 4);
  const found: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (hasOpening(node.nodeValue ?? '') && !node.parentElement?.closest(elsewhere)) found.push(node as Text);
  for (const node of found) {
    if (!node.parentNode) continue;
    joinLines(node);
    convert(node, isAboutFormulas);
  }
}

function hasOpening(text: string): boolean {
  return text.includes('$') || text.includes('\\(') || text.includes('\\[') || text.includes('\\begin{');
}

interface RawFormula {
  readonly start: number;
  readonly end: number;
  readonly tex: string;
  readonly isDisplay: boolean;
}

/** The formulas in a text, in turn; and what would close one that is open at its end. */
function formulasIn(
  text: string,
  isAboutFormulas: boolean,
): { readonly found: RawFormula[]; readonly due: string | null } {
  const found: RawFormula[] = [];
  let due: string | null = null;
  /** What doesn't come any more, so that nobody looks for it again. */
  const gone = new Set<string>();
  openings.lastIndex = 0;
  for (let match = openings.exec(text); match; match = openings.exec(text)) {
    const [opening] = match;
    const closing = closingOf(opening);
    const from = openings.lastIndex;
    const at = gone.has(closing) ? -1 : text.indexOf(closing, from);
    if (at < 0) {
      gone.add(closing);
      if (closing.length > 1 && closing !== '\\)') due ??= closing;
      continue;
    }
    const end = at + closing.length;
    const isEnvironment = opening.startsWith('\\begin');
    const tex = isEnvironment ? text.slice(match.index, end) : text.slice(from, at);
    if (!isMeant(opening, tex, text[end] ?? '', isAboutFormulas)) continue;
    found.push({ start: match.index, end, tex, isDisplay: opening !== '\\(' && opening !== '$' });
    openings.lastIndex = end;
  }
  return { found, due };
}

function closingOf(opening: string): string {
  if (opening.startsWith('\\begin')) return `\\end${opening.slice('\\begin'.length)}`;
  return opening === '\\(' ? '\\)' : opening === '\\[' ? '\\]' : opening;
}

/** A dollar sign may also be money, and a square bracket behind a backslash one that was escaped. */
function isMeant(opening: string, tex: string, next: string, isAboutFormulas: boolean): boolean {
  if (tex.trim() === '') return false;
  if (opening === '$$') return signs.test(tex) || /^\s*[a-zA-Z]\s*$/.test(tex);
  if (opening === '\\[') return isAboutFormulas || signs.test(tex);
  if (opening !== '$') return true;
  if (/^\s|\s$|\n|\\$/.test(tex) || /[\d$]/.test(next) || !isFormula(tex)) return false;
  return isAboutFormulas || /\\[a-zA-Z]{2,}|[\^_]\{/.test(tex);
}

/** A word between spaces, outside of the commands that hold text, makes it a sentence: `$5 and A$`. */
function isFormula(tex: string): boolean {
  const bare = tex
    .replace(/\\(text|mathrm|textbf|textit|operatorname|mbox|hbox)\s*\{[^{}]*\}/g, '')
    .replace(/\\[a-zA-Z]+/g, '');
  const hasWord = /\s/.test(bare) && /(?:^|\s)\p{L}{2,}(?=[\s,.;:]|$)/u.test(bare);
  return !hasWord && !/[\u3040-\u30ff\u4e00-\u9fff]/.test(bare);
}

/** `\[` and what belongs to it may have line breaks between them, which are elements: they become text again. */
function joinLines(start: Text): void {
  const { due } = formulasIn(start.data, true);
  if (due === null) return;
  const parts: ChildNode[] = [];
  let text = start.data;
  for (let next = start.nextSibling; next && parts.length < 200; next = next.nextSibling) {
    if (next.nodeName !== 'BR' && next.nodeType !== 3) return;
    text += next.nodeName === 'BR' ? '\n' : (next.nodeValue ?? '');
    parts.push(next);
    if (!next.nodeValue?.includes(due)) continue;
    for (const part of parts) part.remove();
    start.data = text;
    return;
  }
}

function convert(node: Text, isAboutFormulas: boolean): void {
  const { found } = formulasIn(node.data, isAboutFormulas);
  if (found.length === 0) return;
  const parts: (string | Element)[] = [];
  let end = 0;
  for (const formula of found) {
    parts.push(node.data.slice(end, formula.start));
    parts.push(mathElement(node.ownerDocument, cleanTex(formula.tex), formula.isDisplay));
    end = formula.end;
  }
  node.replaceWith(...parts, node.data.slice(end));
}
