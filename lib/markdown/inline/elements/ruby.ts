import type { InlineRule, LineReader, Place } from '../../writing';

/**
 * `<ruby>漢字<rt>かんじ</rt></ruby>`, a text with its reading. Readings in a row belong to the bases before them. The
 * parentheses for those who can't show it, `<rp>`, are written as the script has them, whatever the page had.
 * https://html.spec.whatwg.org/#the-ruby-element
 */
export const ruby: InlineRule = (element, place, line) => {
  const isHtml = line.writing.options.ruby === 'html';
  const [opening, closing] = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/.test(element.textContent ?? '')
    ? ['（', '）']
    : ['(', ')'];
  const before = isHtml ? `<rp>${opening}</rp><rt>` : opening;
  const after = isHtml ? `</rt><rp>${closing}</rp>` : closing;
  if (isHtml) line.addTag('<ruby>', place);
  for (const { isReading, nodes } of segmentsOf(element)) {
    if (isReading) add(before);
    for (const node of nodes) readTrimmed(node, place, line);
    if (isReading) add(after);
  }
  if (isHtml) line.addTag('</ruby>', place);

  function add(piece: string): void {
    if (isHtml) line.addRaw(piece, false, place);
    else line.addText(piece, place);
  }
};

interface Segment {
  readonly isReading: boolean;
  readonly nodes: Node[];
}

/** Bases and readings in turn. */
function segmentsOf(ruby: Element): Segment[] {
  const segments: Segment[] = [];
  for (const node of ruby.childNodes) {
    if (node.nodeName === 'RP' || (node.textContent ?? '').trim() === '') continue;
    const isReading = node.nodeName === 'RT' || node.nodeName === 'RTC';
    const last = segments.at(-1);
    if (last?.isReading === isReading) last.nodes.push(node);
    else segments.push({ isReading, nodes: [node] });
  }
  return segments;
}

/** White space at the ends of a base or a reading is how the source is laid out. */
function readTrimmed(node: Node, place: Place, line: LineReader): void {
  if (node.nodeType === 3) line.addText((node.nodeValue ?? '').trim(), place);
  else if (/^(RB|RT|RTC)$/.test(node.nodeName)) for (const child of node.childNodes) readTrimmed(child, place, line);
  else line.read(node, place);
}
