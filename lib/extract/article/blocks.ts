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
  const holders = new Set<Element>();
  for (const element of body.querySelectorAll([...blockTags].join())) {
    for (let above = element.parentElement; above && !holders.has(above); above = above.parentElement) {
      if (above.tagName === 'PRE') break;
      holders.add(above);
      if (above === body) break;
    }
  }
  const namesOf = nameReader();
  const root: Container = { index: 0, element: body, names: namesOf(body), parent: null, from: 0, to: 0 };
  const blocks: Block[] = [];
  const containers: Container[] = [root];
  holders.add(body);

  const visit = (container: Container): void => {
    wrapLooseText(container.element, holders);
    for (let child = container.element.firstElementChild; child; child = child.nextElementSibling) {
      if (!holders.has(child)) child = splitAtEmptyLines(child, holders);
      if (holders.has(child)) {
        const names = namesOf(child);
        const from = blocks.length;
        const inner = { index: containers.length, element: child, names, parent: container, from, to: from };
        containers.push(inner);
        visit(inner);
      } else {
        const block = blockOf(child, container, namesOf);
        if (block) blocks.push(block);
      }
    }
    container.to = blocks.length;
  };
  visit(root);
  return { blocks, containers };
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

function blockOf(element: Element, parent: Container, namesOf: (element: Element) => Names): Block | null {
  const text = oneLine(element.textContent);
  const isLeaf = element.firstElementChild === null;
  const hasMedia = element.matches(media) || (!isLeaf && element.querySelector(media) !== null);
  if (text === '' && !hasMedia) return null;
  const anchors = isLeaf ? [] : [...element.getElementsByTagName('a')];
  let linked = anchors.reduce((sum, anchor) => sum + oneLine(anchor.textContent).length, 0);
  if (anchors.length === 0 && element.closest('a')) linked = text.length;
  linked = Math.min(linked, text.length);
  return { element, names: namesOf(element), parent, text, linked, hasMedia, ...measure(text) };
}

function oneLine(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
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
  if (!splittable.has(element.tagName) || element.getElementsByTagName('br').length < 2) return element;
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
