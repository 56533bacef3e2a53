import { createParser } from './syntax';
import { inlineFormula } from './syntax/math';

/** What becomes of each part of a Markdown text. What is not named stays, and so do formulas. */
export interface Rewrite {
  readonly text?: (text: string) => string;
  /** A code span with its backticks. */
  readonly codeSpan?: (span: string) => string;
  /** The lines of a block of code, with its fences and whatever stands before them in a list or quotation. */
  readonly codeBlock?: (lines: string) => string;
}

/** Changes a Markdown text where it is not code. */
export function outsideCode(markdown: string, change: (text: string) => string): string {
  return rewriteParts(markdown, { text: change });
}

/** The same, with formulas in the text: an address may look like one, and is none. */
export function aroundCode(markdown: string, change: (text: string) => string): string {
  if (!mayHaveCode.test(markdown)) return change(markdown);
  return partsOf(markdown)
    .map(({ kind, source }) => {
      if (kind !== 'text') return source;
      let [written, waiting] = ['', ''];
      for (const piece of splitSpans(source)) {
        if (piece.kind !== 'code') waiting += piece.source;
        else {
          written += change(waiting) + piece.source;
          waiting = '';
        }
      }
      return written + change(waiting);
    })
    .join('');
}

/** Fences, spans, formulas, and lines that are indented. Most texts have none, and need not be parsed. */
const mayHaveCode = /[`~$\t]| {4}/;

/** Changes a Markdown text, told apart into text, code spans and blocks of code. */
export function rewriteParts(markdown: string, { text = same, codeSpan = same, codeBlock = same }: Rewrite): string {
  return partsOf(markdown)
    .map(({ kind, source }) => {
      if (kind !== 'text') return kind === 'code' ? codeBlock(source) : source;
      const change = { text, code: codeSpan, formula: same };
      return splitSpans(source)
        .map((piece) => change[piece.kind](piece.source))
        .join('');
    })
    .join('');
}

interface Part {
  readonly kind: 'text' | 'code' | 'formula';
  readonly source: string;
}

/** Blocks are all that is asked of it. */
const blocks = createParser();
blocks.core.ruler.enableOnly(['normalize', 'block']);

const kinds: Readonly<Record<string, Part['kind']>> = {
  fence: 'code',
  code_block: 'code',
  math_block: 'formula',
  inline: 'text',
};

/** Blocks of code, and the stretches in which a code span may begin and end: a paragraph, or a single line. */
function partsOf(markdown: string): Part[] {
  const lines = markdown.split(/(?<=\n|\r(?!\n))/);
  const parts: Part[] = [];
  let next = 0;
  for (const { type, map } of blocks.parse(markdown, {})) {
    const kind = kinds[type];
    if (!map || !kind) continue;
    for (; next < map[0]; next++) parts.push({ kind: 'text', source: lines[next] ?? '' });
    parts.push({ kind, source: lines.slice(next, map[1]).join('') });
    next = Math.max(next, map[1]);
  }
  for (; next < lines.length; next++) parts.push({ kind: 'text', source: lines[next] ?? '' });
  return parts;
}

/** https://spec.commonmark.org/0.31.2/#code-spans */
function splitSpans(source: string): Part[] {
  const parts: Part[] = [];
  let start = 0;
  for (const { 0: opening, index } of source.matchAll(/(?<=(?<!\\)(?:\\\\)*)(?:`+|\$)/g)) {
    if (index < start) continue;
    const end = opening === '$' ? endOfFormula(source, index) : endOfCode(source, index, opening.length);
    if (end < 0) continue;
    parts.push({ kind: 'text', source: source.slice(start, index) });
    parts.push({ kind: opening === '$' ? 'formula' : 'code', source: source.slice(index, end) });
    start = end;
  }
  parts.push({ kind: 'text', source: source.slice(start) });
  return parts;
}

function endOfCode(source: string, index: number, length: number): number {
  const closing = new RegExp(`(?<!\`)\`{${length}}(?!\`)`, 'g');
  closing.lastIndex = index + length;
  return closing.test(source) ? closing.lastIndex : -1;
}

function endOfFormula(source: string, index: number): number {
  inlineFormula.lastIndex = index;
  return inlineFormula.test(source) ? inlineFormula.lastIndex : -1;
}

function same(text: string): string {
  return text;
}
