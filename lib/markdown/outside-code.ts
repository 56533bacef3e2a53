import MarkdownIt from 'markdown-it';

/** What becomes of each part of a Markdown text. What is not named stays. */
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

/** Changes a Markdown text, told apart into text, code spans and blocks of code. */
export function rewriteParts(markdown: string, { text = same, codeSpan = same, codeBlock = same }: Rewrite): string {
  return partsOf(markdown)
    .map(({ isCode, source }) =>
      isCode
        ? codeBlock(source)
        : splitSpans(source)
            .map((piece) => (piece.isCode ? codeSpan(piece.source) : text(piece.source)))
            .join(''),
    )
    .join('');
}

interface Part {
  readonly isCode: boolean;
  readonly source: string;
}

/** Blocks are all that is asked of it. */
const blocks = new MarkdownIt();
blocks.core.ruler.enableOnly(['normalize', 'block']);

/** Blocks of code, and the stretches in which a code span may begin and end: a paragraph, or a single line. */
function partsOf(markdown: string): Part[] {
  const lines = markdown.split(/(?<=\n|\r(?!\n))/);
  const parts: Part[] = [];
  let next = 0;
  for (const { type, map } of blocks.parse(markdown, {})) {
    const isCode = type === 'fence' || type === 'code_block';
    if (!map || !(isCode || type === 'inline')) continue;
    for (; next < map[0]; next++) parts.push({ isCode: false, source: lines[next] ?? '' });
    parts.push({ isCode, source: lines.slice(next, map[1]).join('') });
    next = Math.max(next, map[1]);
  }
  for (; next < lines.length; next++) parts.push({ isCode: false, source: lines[next] ?? '' });
  return parts;
}

/** https://spec.commonmark.org/0.31.2/#code-spans */
function splitSpans(source: string): Part[] {
  const parts: Part[] = [];
  let start = 0;
  for (const opening of source.matchAll(/(?<=(?<!\\)(?:\\\\)*)`+/g)) {
    if (opening.index < start) continue;
    const closing = new RegExp(`(?<!\`)\`{${opening[0].length}}(?!\`)`, 'g');
    closing.lastIndex = opening.index + opening[0].length;
    if (!closing.test(source)) continue;
    parts.push({ isCode: false, source: source.slice(start, opening.index) });
    parts.push({ isCode: true, source: source.slice(opening.index, closing.lastIndex) });
    start = closing.lastIndex;
  }
  parts.push({ isCode: false, source: source.slice(start) });
  return parts;
}

function same(text: string): string {
  return text;
}
