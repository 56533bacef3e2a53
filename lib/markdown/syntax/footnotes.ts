import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';

const definition = /^\[\^([^\]\s]+)\]:[ \t]*/;

/**
 * Footnotes for markdown-it, as GitHub has them: `[^1]` in the text, and `[^1]: …` with further blocks indented by four
 * spaces. Tokens: `footnote_reference` with the label as content, and `footnote_open` … `footnote_close` around a note; its label
 * is the content of the paragraph that it begins with, or of the first of the two.
 */
export function footnotes(parser: MarkdownIt): void {
  parser.block.ruler.before('reference', 'footnote', readDefinition, { alt: ['paragraph', 'reference'] });
  parser.inline.ruler.before('link', 'footnote_reference', readReference);
}

/** Whether a label has a note. Labels are one whatever their case. */
function labelsOf(env: unknown): Set<string> {
  const notes = env as { footnotes?: Set<string> };
  notes.footnotes ??= new Set();
  return notes.footnotes;
}

function readReference(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('[^', state.pos)) return false;
  const [reference, label = ''] = /^\[\^([^\]\s]+)\]/.exec(state.src.slice(state.pos, state.posMax)) ?? [];
  if (reference === undefined || !labelsOf(state.env).has(label.toLowerCase())) return false;
  if (!silent) state.push('footnote_reference', 'sup', 0).content = label;
  state.pos += reference.length;
  return true;
}

function readDefinition(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  const [marker, label] = definition.exec(state.src.slice(start, state.eMarks[startLine])) ?? [];
  if (marker === undefined || label === undefined || (state.sCount[startLine] ?? 0) - state.blkIndent >= 4)
    return false;
  if (silent) return true;

  labelsOf(state.env).add(label.toLowerCase());
  const open = state.push('footnote_open', 'div', 1);
  open.block = true;
  const { bMarks, tShift, sCount, blkIndent, parentType } = state;
  const line = [bMarks[startLine], tShift[startLine], sCount[startLine]] as const;
  // The rest of the line is read as if it began where the next lines have to: see the rule for lists of markdown-it.
  bMarks[startLine] = start + marker.length;
  tShift[startLine] = 0;
  sCount[startLine] = blkIndent + 4;
  state.blkIndent = blkIndent + 4;
  state.parentType = 'reference';
  state.md.block.tokenize(state, startLine, endLine);
  state.parentType = parentType;
  state.blkIndent = blkIndent;
  [bMarks[startLine], tShift[startLine], sCount[startLine]] = line as [number, number, number];
  open.map = [startLine, state.line];
  const first = state.tokens[state.tokens.lastIndexOf(open) + 1];
  // Where the label can stand before the text.
  if (first?.type === 'paragraph_open') first.content = label;
  else open.content = label;
  state.push('footnote_close', 'div', -1).block = true;
  return true;
}
