import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';

/**
 * Formulas for markdown-it, as pandoc reads them: `$x$`, with nothing blank inside of the signs and no digit behind the second,
 * and lines between two of `$$`. Their tokens are `math_inline` and `math_block`, with the TeX as content.
 * https://pandoc.org/MANUAL.html#extension-tex_math_dollars
 */
export function math(parser: MarkdownIt): void {
  parser.inline.ruler.before('escape', 'math_inline', readInline);
  parser.block.ruler.before('fence', 'math_block', readBlock, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
}

/** A formula in a text, from the place where the expression looks. */
export const inlineFormula = /\$(?![\s$])((?:\\[\s\S]|[^\\$])*?(?:\\[\s\S]|[^\\$\s]))\$(?!\d)/y;

function readInline(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '$') return false;
  inlineFormula.lastIndex = state.pos;
  const match = inlineFormula.exec(state.src);
  if (!match || inlineFormula.lastIndex > state.posMax) return false;
  if (!silent) state.push('math_inline', 'code', 0).content = match[1] ?? '';
  state.pos += match[0].length;
  return true;
}

function readBlock(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (!isFence(state, startLine)) return false;
  let end = startLine + 1;
  while (end < endLine && !isFence(state, end)) {
    if (state.sCount[end] !== undefined && (state.sCount[end] ?? 0) < state.blkIndent && !state.isEmpty(end))
      return false;
    end++;
  }
  if (end >= endLine) return false;
  if (silent) return true;
  const token = state.push('math_block', 'code', 0);
  token.content = state.getLines(startLine + 1, end, state.blkIndent, false);
  token.map = [startLine, end + 1];
  token.block = true;
  state.line = end + 1;
  return true;
}

/** A line of `$$` and nothing else. */
function isFence(state: StateBlock, line: number): boolean {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  return (
    state.src.slice(start, state.eMarks[line]).trimEnd() === '$$' && (state.sCount[line] ?? 0) - state.blkIndent < 4
  );
}
