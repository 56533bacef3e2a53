import { textLines } from '../../text-lines';
import type { InlineRule, LineReader, Place } from '../../writing';
import { toReferences } from '../escape';
import { marksOf } from '../marks';
import { targetOf } from './anchor';

/**
 * A code span, or several, as it holds nothing but text: a link, emphasis and a line break begin and end outside. What is
 * more than a line of code, as a picture or a block, is read as what it is.
 */
export const code: InlineRule = (element, place, line) => {
  if (element.firstElementChild && element.querySelector('img, pre, div, p, ul, ol, table, math')) {
    line.readChildren(element, place);
    return;
  }
  const isPlain = !element.firstElementChild || !element.querySelector('a[href], b, strong, i, em, s, del');
  if (!isPlain && element.querySelectorAll('*').length < mostElements)
    writePieces(piecesOf(element, place, line), place, line);
  else
    textLines(element).forEach((text, index) => {
      if (index > 0) line.addBreak(place);
      line.addRaw(codeSpan(text, place.inside === 'cell'), true, place);
    });
};

/** More is what a highlighter makes, and it means nothing by it. */
const mostElements = 50;

/** A stretch of code of one kind. */
interface Piece {
  text: string;
  readonly place: Place;
  readonly isBreak: boolean;
}

function piecesOf(element: Element, outer: Place, line: LineReader): Piece[] {
  const pieces: Piece[] = [];
  const readChildren = (parent: Element, place: Place) => {
    for (const node of parent.childNodes) {
      const last = pieces.at(-1);
      const child = node.nodeType === 1 ? (node as Element) : null;
      if (node.nodeType === 3) {
        if (last && !last.isBreak && last.place.marks === place.marks && last.place.link === place.link)
          last.text += node.nodeValue ?? '';
        else pieces.push({ text: node.nodeValue ?? '', place, isBreak: false });
      } else if (child?.tagName === 'BR') pieces.push({ text: '', place, isBreak: true });
      else if (child) {
        const link = place.link ?? (child.tagName === 'A' ? targetOf(child, line.writing) : null);
        readChildren(child, { ...place, link, marks: marksOf(child, place.marks) });
      }
    }
  };
  readChildren(element, outer);
  return pieces;
}

function writePieces(pieces: readonly Piece[], outer: Place, line: LineReader): void {
  for (const { text, place, isBreak } of pieces) {
    const write = () => line.addRaw(codeSpan(text, place.inside === 'cell'), true, place);
    if (isBreak) line.addBreak(place);
    // White space between two of them is a space, and no code.
    else if (text.trim() === '') line.addText(text, place);
    else if (place.link && place.link !== outer.link) line.inLink(place.link, place, write);
    else write();
  }
}

/** As many backticks around as it takes. https://spec.commonmark.org/0.31.2/#code-spans */
function codeSpan(code: string, isInCell: boolean): string {
  const text = code.replace(/[ \t\n\r\f]+/g, ' ');
  if (text.trim() === '') return '';
  // A backslash before a pipe is one too many for some parsers of tables, and one too few for others.
  if (isInCell && text.includes('\\|')) return `<code>${toReferences(text)}</code>`;
  const runs = new Set((text.match(/`+/g) ?? []).map((run) => run.length));
  let length = 1;
  while (runs.has(length)) length++;
  const fence = '`'.repeat(length);
  // A parser takes one space from both ends, if there is one at both.
  const needsSpace = /^`|`$/.test(text) || /^ .* $/.test(text);
  return needsSpace ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`;
}
