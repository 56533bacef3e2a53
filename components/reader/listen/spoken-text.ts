import type { SpeechBlock } from '../../../lib/domain/speech-plan';
import { captions } from '../mark-captions';

/** A block that is read aloud, and the letters of the page that it is made of. */
export interface SpokenBlock extends SpeechBlock {
  readonly element: HTMLElement;
  readonly nodes: readonly Text[];
}

const blocks = 'p, li, h1, h2, h3, h4, h5, h6, dt, dd, td, th, summary';

/** What is seen and not said: code, captions, pictures, notes and their marks, the reading of a word that is said anyway. */
const unsaid = `pre, figure, ${captions}, [data-picture], [data-embed], [data-note], [data-footnote], rt, rp, table`;

/** The blocks of a text that are read aloud, in their order. */
export function spokenBlocksOf(text: HTMLElement, language: string | null): readonly SpokenBlock[] {
  return [...text.querySelectorAll<HTMLElement>(blocks)]
    .filter((element) => !element.closest(unsaid))
    .map((element) => ({ element, nodes: lettersOf(element) }))
    .filter(({ nodes }) => nodes.length > 0)
    .map(({ element, nodes }) => ({
      element,
      nodes,
      text: nodes.map(({ data }) => data).join(''),
      language: element.closest<HTMLElement>('[lang]')?.lang || language,
      isHeading: /^h\d$/.test(element.localName),
    }));
}

/** A stretch of the text of a block on the page. */
export function rangeIn({ nodes }: SpokenBlock, start: number, end: number): Range {
  const range = new Range();
  let before = 0;
  for (const node of nodes) {
    if (start >= before && start <= before + node.length) range.setStart(node, start - before);
    if (end > before && end <= before + node.length) {
      range.setEnd(node, end - before);
      break;
    }
    before += node.length;
  }
  return range;
}

/** The letters of a block that are said, without those of blocks in it. */
function lettersOf(element: HTMLElement): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent?.closest(blocks) === element && !parent.closest(unsaid) && node instanceof Text) nodes.push(node);
  }
  return nodes.some(({ data }) => data.trim() !== '') ? nodes : [];
}
