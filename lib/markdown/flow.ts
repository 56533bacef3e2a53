import {
  type InlineReader,
  isSilent,
  type LinkTarget,
  linkTargetOf,
  marksOf,
  type RunItem,
} from './inline/read-inline';

/** Elements that make a block of their own, whatever the page's styles say. https://html.spec.whatwg.org/#flow-content-3 */
const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER COL COLGROUP DD DETAILS DIALOG DIR DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LEGEND LI MAIN MENU NAV OL P PRE SEARCH SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);

/** What is open around a part of the page. */
interface Around {
  readonly marks: number;
  readonly link: LinkTarget | null;
}

/** Whether an element is a block, or has one in it. */
export function isBlock(element: Element): boolean {
  return blocks.has(element.tagName);
}

/**
 * Makes the content of a block either blocks or lines: each run of inline nodes becomes one element that `write` gives, and
 * inline elements around blocks (`<strong><p>…</p></strong>`) hand what they mean down to the lines in them and go.
 */
export function layOutFlow(
  root: Element,
  reader: InlineReader,
  write: (line: readonly RunItem[], container: Element) => readonly Element[],
): void {
  // Once, bottom-up, instead of a search below every element.
  const withBlocks = new Set<Element>();
  for (const element of root.querySelectorAll([...blocks].join(','))) {
    for (
      let parent = element.parentElement;
      parent && parent !== root && !withBlocks.has(parent);
      parent = parent.parentElement
    ) {
      withBlocks.add(parent);
    }
  }
  layOutBlock(root, { marks: 0, link: null });

  function layOutBlock(block: Element, around: Around): void {
    const out: Element[] = [];
    let line: RunItem[] = [];
    collect(block, around);
    flush();
    block.replaceChildren(...out);

    function collect(parent: Element, { marks, link }: Around): void {
      for (const node of [...parent.childNodes]) {
        const element = node.nodeType === node.ELEMENT_NODE ? (node as Element) : null;
        if (!element) {
          if (node.nodeType === node.TEXT_NODE) line.push({ node, marks, link });
        } else if (isSilent(element)) {
          // Not a boundary either: the text goes on behind it.
        } else if (isBlock(element)) {
          flush();
          if (element.tagName !== 'PRE') layOutBlock(element, { marks: marksBelow(element, marks), link });
          out.push(element);
        } else if (withBlocks.has(element)) {
          collect(element, { marks: marks | marksOf(element), link: link ?? linkTargetOf(element, reader) });
        } else {
          line.push({ node: element, marks, link });
        }
      }
    }

    function flush(): void {
      if (line.length > 0) out.push(...write(line, block));
      line = [];
    }
  }
}

/** A block's own style may be bold; a heading is bold by nature, and says so by its number signs. */
function marksBelow(element: Element, marks: number): number {
  return /^(H[1-6]|TH)$/.test(element.tagName) ? marks : marks | marksOf(element);
}
