/** How many labels a drawing has that is more than a sign. */
const fewestLabels = 3;

/**
 * What a copy keeps of a drawing, `<svg>` or `<canvas>`: of a chart or an illustration a figure with what the page says it
 * shows, of an icon nothing. The labels in it are no text that could be read in a row.
 */
export function drawingOf(drawing: Element): Element | null {
  const isChart = drawing.localName === 'canvas' || drawing.querySelectorAll('text').length >= fewestLabels;
  const frame = drawing.closest('figure, a, button, nav, header, footer');
  if (frame ? frame.localName !== 'figure' : !isChart) return null;
  const words = wordsOf(drawing);
  if (words === '') return null;
  // A figure has its caption apart from what is in it.
  const copy = drawing.ownerDocument;
  const holder = copy.createElement(frame ? 'p' : 'figure');
  holder.setAttribute('data-chart', '');
  const text = frame ? holder : holder.appendChild(copy.createElement('figcaption'));
  text.textContent = words;
  return holder;
}

function wordsOf(drawing: Element): string {
  const label = drawing.getAttribute('aria-label')?.trim();
  const parts =
    drawing.localName === 'canvas'
      ? [label || drawing.textContent]
      : [label || childOf(drawing, 'title'), childOf(drawing, 'desc')];
  return parts
    .map((part) => part?.replace(/\s+/g, ' ').trim() ?? '')
    .filter((part) => part !== '')
    .join('. ');
}

function childOf(drawing: Element, name: string): string | null {
  return [...drawing.children].find(({ localName }) => localName === name)?.textContent ?? null;
}
