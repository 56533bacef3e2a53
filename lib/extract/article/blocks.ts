import { type Measure, measure } from './measure';
import { type Names, nameReader } from './names';
import { isThread } from './thread';

/** Elements that stand as blocks of their own: https://html.spec.whatwg.org/#flow-content-3, without those that may be inline. */
const blockTags = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 ' +
    'H4 H5 H6 HEADER HGROUP HR LI MAIN NAV OL P PRE SEARCH SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);

/** What counts as content although it has no letters. */
const media = new Set('img video audio iframe canvas object embed math svg'.split(' '));

/** An element with blocks in it. */
export interface Container {
  /** Its place among the containers. */
  readonly index: number;
  readonly element: Element;
  /** The element's `tagName`, which is asked for at every turn. */
  readonly tag: string;
  readonly names: Names;
  readonly parent: Container | null;
  /** The blocks in it at any depth: `from` up to, not including, `to`. */
  readonly from: number;
  to: number;
}

/** A piece of a page that is taken or left as a whole: a paragraph, a heading, a list item, a picture. */
export interface Block extends Measure {
  readonly element: Element;
  /** As of a container. */
  readonly tag: string;
  readonly names: Names;
  readonly parent: Container;
  /** In one line. */
  readonly text: string;
  /** Characters in links. */
  linked: number;
  readonly hasMedia: boolean;
}

export interface BlockTree {
  readonly blocks: readonly Block[];
  /** Outermost first. */
  readonly containers: readonly Container[];
  /** Whether the page is a thread of a forum, by its looks. */
  readonly isThread: boolean;
}

/** The blocks of a page in their order. Changes `body`: loose text gets a paragraph of its own, and so do texts between empty lines. */
export function blocksOf(body: Element): BlockTree {
  const parts = lookThrough(body);
  const { holders, shown, broken } = parts;
  const thread = isThread(body);
  const namesOf = nameReader(thread ? 'comment' : undefined);
  const root: Container = {
    index: 0,
    element: body,
    tag: body.tagName,
    names: namesOf(body),
    parent: null,
    from: 0,
    to: 0,
  };
  const blocks: Block[] = [];
  const containers: Container[] = [root];

  const visit = (container: Container): void => {
    wrapLooseText(container, parts);
    for (let child = container.element.firstElementChild; child; child = child.nextElementSibling) {
      if (broken.has(child) && !holders.has(child)) child = splitAtEmptyLines(child, parts);
      const { tagName: tag } = child;
      if (holders.has(child)) {
        const [index, from] = [containers.length, blocks.length];
        const inner = { index, element: child, tag, names: namesOf(child), parent: container, from, to: from };
        containers.push(inner);
        visit(inner);
      } else {
        const text = oneLine(child.textContent);
        const hasMedia = shown.has(child);
        if (text === '' && !hasMedia) continue;
        const { weight, commas, endsSentence } = measure(text);
        const names = namesOf(child);
        blocks.push({
          element: child,
          tag,
          names,
          parent: container,
          text,
          linked: 0,
          hasMedia,
          weight,
          commas,
          endsSentence,
        });
      }
    }
    container.to = blocks.length;
  };
  visit(root);
  countLinked(body, blocks, parts.anchors);
  return { blocks, containers, isThread: thread };
}

/** What is known of the elements of a page before it is taken apart. */
interface Parts {
  /** Those that stand as blocks of their own. */
  readonly standing: Set<Node>;
  /** Those with blocks in them. */
  readonly holders: Set<Node>;
  /** Those that are media, or have some in them. */
  readonly shown: Set<Node>;
  /** Those with two line breaks or more. */
  readonly broken: ReadonlySet<Element>;
  readonly anchors: readonly Element[];
}

/** Looks at each element of a page once. */
function lookThrough(body: Element): Parts {
  const [standing, holders, shown] = [new Set<Node>(), new Set<Node>([body]), new Set<Node>()];
  const [onceBroken, broken] = [new Set<Element>(), new Set<Element>()];
  const anchors: Element[] = [];
  const all = body.querySelectorAll('*');
  for (let index = 0, { length } = all; index < length; index++) {
    const element = all[index] as Element;
    const { tagName } = element;
    if (blockTags.has(tagName)) {
      if (element.firstChild === null && element.closest('h1, h2, h3, h4, h5, h6')) continue;
      standing.add(element);
      let above = element.parentElement;
      for (; above && !holders.has(above) && above.tagName !== 'PRE'; above = above.parentElement) holders.add(above);
    } else if (tagName === 'A') anchors.push(element);
    else if (tagName === 'BR') {
      const { parentElement } = element;
      if (parentElement) (onceBroken.has(parentElement) ? broken : onceBroken).add(parentElement);
    } else if (media.has(element.localName)) {
      let above: Element | null = element;
      for (; above && !shown.has(above); above = above.parentElement) shown.add(above);
    }
  }
  return { standing, holders, shown, broken, anchors };
}

/** Counts for each block how much of its text is in links. What is on a card that is a link as a whole is all in one. */
function countLinked(body: Element, blocks: readonly Block[], anchors: readonly Element[]): void {
  const places = new Map<Element, Block>();
  for (const block of blocks) places.set(block.element, block);
  let hasCards = false;
  for (const anchor of anchors) {
    let above: Element | null = anchor;
    let block = places.get(anchor);
    while (!block && above && above !== body) {
      above = above.parentElement;
      block = above ? places.get(above) : undefined;
    }
    if (block) block.linked += oneLine(anchor.textContent).length;
    else hasCards = true;
  }
  for (const block of blocks) {
    const { element, text, linked } = block;
    const isCard = linked === 0 && hasCards && element.closest('a') !== null;
    block.linked = isCard ? text.length : Math.min(linked, text.length);
  }
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
function wrapLooseText({ element: container, tag }: Container, { standing, holders, shown }: Parts): void {
  if (framed.has(tag)) return;
  let run: ChildNode[] = [];
  let hasContent = false;
  const close = () => {
    if (hasContent) {
      const paragraph = container.ownerDocument.createElement('p');
      paragraph.setAttribute('data-loose', '');
      if (run.some((node) => shown.has(node))) shown.add(paragraph);
      run[0]?.before(paragraph);
      paragraph.append(...run);
    }
    run = [];
    hasContent = false;
  };
  let next: ChildNode | null = null;
  for (let node = container.firstChild; node; node = next) {
    next = node.nextSibling;
    if (standing.has(node) || holders.has(node)) {
      if (run.length > 0) close();
    } else {
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
function splitAtEmptyLines(element: Element, { standing, holders, shown }: Parts): Element {
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
        if (run.some((node) => shown.has(node))) shown.add(paragraph);
        paragraph.append(...run);
        standing.add(paragraph);
        return paragraph;
      }),
  );
  holders.add(holder);
  return holder;
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}
