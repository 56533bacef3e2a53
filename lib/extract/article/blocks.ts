import { type Measure, measure } from './measure';
import { type Names, nameReader } from './names';

/** Elements that stand as blocks of their own: https://html.spec.whatwg.org/#flow-content-3, without those that may be inline. */
const blockTags = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 ' +
    'H4 H5 H6 HEADER HGROUP HR LI MAIN NAV OL P PRE SEARCH SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);

/** What counts as content although it has no letters. */
const media = 'img, video, audio, iframe, canvas, object, embed, math, svg';

/** An element with blocks in it. */
export interface Container {
  /** Its place among the containers. */
  readonly index: number;
  readonly element: Element;
  readonly names: Names;
  readonly parent: Container | null;
  /** The blocks in it at any depth: `from` up to, not including, `to`. */
  readonly from: number;
  to: number;
}

/** A piece of a page that is taken or left as a whole: a paragraph, a heading, a list item, a picture. */
export interface Block extends Measure {
  readonly element: Element;
  readonly names: Names;
  readonly parent: Container;
  /** In one line. */
  readonly text: string;
  /** Characters in links. */
  readonly linked: number;
  readonly hasMedia: boolean;
}

export interface BlockTree {
  readonly blocks: readonly Block[];
  /** Outermost first. */
  readonly containers: readonly Container[];
}

/** The blocks of a page in their order. Changes `body`: loose text gets a paragraph of its own, and so do texts between empty lines. */
export function blocksOf(body: Element): BlockTree {
  const holders = withAncestors(
    body.querySelectorAll([...blockTags].join()),
    (above) => above.tagName !== 'PRE',
    false,
  );
  holders.add(body);
  const shown = withAncestors(body.querySelectorAll(media), () => true, true);
  const broken = withTwoBreaks(body);
  const namesOf = nameReader();
  const root: Container = { index: 0, element: body, names: namesOf(body), parent: null, from: 0, to: 0 };
  const found: Omit<Block, 'linked'>[] = [];
  const containers: Container[] = [root];

  const visit = (container: Container): void => {
    wrapLooseText(container.element, holders);
    for (let child = container.element.firstElementChild; child; child = child.nextElementSibling) {
      if (broken.has(child) && !holders.has(child)) child = splitAtEmptyLines(child, holders);
      if (holders.has(child)) {
        const [index, from, names] = [containers.length, found.length, namesOf(child)];
        const inner = { index, element: child, names, parent: container, from, to: from };
        containers.push(inner);
        visit(inner);
      } else {
        const text = oneLine(child.textContent);
        const hasMedia = shown.has(child) || hasChildIn(child, shown);
        if (text !== '' || hasMedia)
          found.push({ element: child, names: namesOf(child), parent: container, text, hasMedia, ...measure(text) });
      }
    }
    container.to = found.length;
  };
  visit(root);
  const linked = lettersInLinks(body, found);
  return { blocks: found.map((block, index) => ({ ...block, linked: linked[index] ?? 0 })), containers };
}

/** All that some elements are in, up to where it doesn't go on. */
function withAncestors(
  elements: Iterable<Element>,
  goesOn: (above: Element) => boolean,
  isWithThem: boolean,
): Set<Element> {
  const found = new Set<Element>();
  for (const element of elements) {
    let above = isWithThem ? element : element.parentElement;
    for (; above && !found.has(above) && goesOn(above); above = above.parentElement) found.add(above);
  }
  return found;
}

/** What was made of parts of another element is not known itself, but its children are. */
function hasChildIn(element: Element, known: ReadonlySet<Element>): boolean {
  for (let child = element.firstElementChild; child; child = child.nextElementSibling)
    if (known.has(child)) return true;
  return false;
}

/** Elements with two line breaks or more. */
function withTwoBreaks(body: Element): ReadonlySet<Element> {
  const [one, two] = [new Set<Element>(), new Set<Element>()];
  for (const { parentElement } of body.getElementsByTagName('br'))
    if (parentElement) (one.has(parentElement) ? two : one).add(parentElement);
  return two;
}

/** For each block, how much of its text is in links. What is on a card that is a link as a whole is all in one. */
function lettersInLinks(body: Element, blocks: readonly Omit<Block, 'linked'>[]): number[] {
  const places = new Map(blocks.map(({ element }, index) => [element, index]));
  const linked = blocks.map(() => 0);
  const cards = new Set<Element>();
  for (const anchor of body.getElementsByTagName('a')) {
    let above: Element | null = anchor;
    while (above && above !== body && !places.has(above)) above = above.parentElement;
    const place = above ? places.get(above) : undefined;
    if (place === undefined) cards.add(anchor);
    else linked[place] = (linked[place] ?? 0) + oneLine(anchor.textContent).length;
  }
  return linked.map((length, index) => {
    const { element, text } = blocks[index] as Block;
    const isCard = length === 0 && cards.size > 0 && element.closest('a') !== null;
    return isCard ? text.length : Math.min(length, text.length);
  });
}

/** Takes away the paragraphs that loose text was given, where it has to be loose: the text of a list item above a list in it. */
export function unwrapLooseText(body: Element): void {
  for (const paragraph of body.querySelectorAll('p[data-loose]')) {
    paragraph.removeAttribute('data-loose');
    if (
      paragraph.hasAttribute('data-left-out') ||
      !/^(LI|TD|TH|DD|DT|SUMMARY|FIGURE|LABEL|A)$/.test(paragraph.parentElement?.tagName ?? '')
    )
      continue;
    paragraph.replaceWith(...paragraph.childNodes);
  }
}

function oneLine(text: string | null): string {
  const line = (text ?? '').trim();
  return /[^\S ]| {2}/.test(line) ? line.replace(/\s+/g, ' ') : line;
}

/** What may not have a paragraph in it, but only parts of its own. */
const framed = new Set(['TABLE', 'THEAD', 'TBODY', 'TFOOT', 'TR', 'UL', 'OL', 'DL']);

/** Text beside blocks becomes a paragraph. */
function wrapLooseText(container: Element, holders: ReadonlySet<Element>): void {
  if (framed.has(container.tagName)) return;
  let run: ChildNode[] = [];
  let hasContent = false;
  const close = () => {
    if (hasContent) {
      const paragraph = container.ownerDocument.createElement('p');
      paragraph.setAttribute('data-loose', '');
      run[0]?.before(paragraph);
      paragraph.append(...run);
    }
    run = [];
    hasContent = false;
  };
  let next: ChildNode | null = null;
  for (let node = container.firstChild; node; node = next) {
    next = node.nextSibling;
    if (isElement(node) && (blockTags.has(node.tagName) || holders.has(node))) close();
    else {
      run.push(node);
      hasContent ||= isElement(node)
        ? node.tagName !== 'BR'
        : node.nodeType === node.TEXT_NODE && /\S/.test(node.nodeValue ?? '');
    }
  }
  close();
}

const splittable = new Set(['P', 'DIV', 'SECTION', 'ARTICLE', 'TD', 'CENTER', 'MAIN']);

/** Paragraphs that were written as one, with empty lines between. A `<p>` can't hold them and becomes a `<div>`. */
function splitAtEmptyLines(element: Element, holders: Set<Element>): Element {
  if (!splittable.has(element.tagName)) return element;
  const runs: ChildNode[][] = [[]];
  let breaks: ChildNode[] = [];
  let lines = 0;
  for (const node of element.childNodes) {
    const isBreak = node.nodeName === 'BR';
    if (isBreak || (lines > 0 && !isElement(node) && !/\S/.test(node.nodeValue ?? ''))) {
      breaks.push(node);
      lines += Number(isBreak);
      continue;
    }
    if (lines > 1) runs.push([]);
    else runs.at(-1)?.push(...breaks);
    breaks = [];
    lines = 0;
    runs.at(-1)?.push(node);
  }
  if (runs.length < 2) return element;
  let holder = element;
  if (element.tagName === 'P') {
    holder = element.ownerDocument.createElement('div');
    for (const { name, value } of element.attributes) holder.setAttribute(name, value);
    element.replaceWith(holder);
  }
  holder.replaceChildren(
    ...runs
      .filter((run) => run.length > 0)
      .map((run) => {
        const paragraph = element.ownerDocument.createElement('p');
        paragraph.append(...run);
        return paragraph;
      }),
  );
  holders.add(holder);
  return holder;
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}
