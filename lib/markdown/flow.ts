import { type Block, blocksOf } from './block';
import { inlineRules, silent } from './inline/elements';
import { type Atom, InlineTextBuilder, splitParagraphs } from './inline/inline-text';
import { makesBlock, marksOf } from './inline/marks';
import { writeInline } from './inline/write-inline';
import { blockRules, containers } from './rules';
import type { LineReader, LinkTarget, Place, Writing } from './writing';

/**
 * How deep elements are read as what they are; below, only their text, pictures and lines. A parser makes at most 512 levels
 * (https://html.spec.whatwg.org/#tree-construction leaves it open, browsers agree), and a script any number.
 */
const deepest = 600;

/**
 * Reads nodes in the order of the page and writes them as blocks. What is no block becomes lines: one flat text each, that
 * `inline/` writes. Inline elements around blocks (`<strong><p>…</p></strong>`) hand what they mean down to the lines in them.
 */
export class Flow implements LineReader {
  readonly writing: Writing;
  readonly #blocks: Block[] = [];
  #line = new InlineTextBuilder();
  /** A link that is open, and what of it is in this line. */
  #link: { readonly target: LinkTarget; readonly text: InlineTextBuilder } | null = null;
  readonly #inside: Place['inside'];
  #depth: number;

  constructor(writing: Writing, place: Place) {
    this.writing = writing;
    this.#inside = place.inside;
    this.#depth = place.depth;
    if (place.link) this.#openLink(place.link);
  }

  get isAtStart(): boolean {
    return this.#blocks.length === 0 && this.#line.isEmpty && (this.#link === null || this.#link.text.isEmpty);
  }

  /** What was read, as blocks. */
  finish(): Block[] {
    this.#endLine();
    return this.#blocks;
  }

  read(node: Node, place: Place): void {
    if (node.nodeType === 3) this.addText(node.nodeValue ?? '', place);
    else if (node.nodeType === 1) this.#readElement(node as Element, place);
  }

  readChildren(element: Element, place: Place): void {
    for (let child = element.firstChild; child; child = child.nextSibling) this.read(child, place);
  }

  addText(text: string, place: Place): void {
    if (!place.isPreformatted) {
      (this.#link?.text ?? this.#line).addText(text, place.marks);
      return;
    }
    text.split(/\r\n?|\n/).forEach((line, index) => {
      if (index > 0) this.addBreak(place);
      (this.#link?.text ?? this.#line).addText(line, place.marks);
    });
  }

  addBreak(place: Place): void {
    this.#addAtom({ kind: 'break' }, place);
  }

  addRaw(markdown: string, isWord: boolean, place: Place): void {
    if (markdown !== '') this.#addAtom({ kind: 'raw', markdown, isWord }, place);
  }

  addTag(markdown: string, place: Place): void {
    this.#addAtom({ kind: 'tag', markdown }, place);
  }

  addMath(tex: string, place: Place): void {
    if (tex !== '') this.#addAtom({ kind: 'math', tex }, place);
  }

  addBlocks(blocks: readonly Block[]): void {
    this.#endLine();
    for (const block of blocks) this.#blocks.push(block);
  }

  inLink(target: LinkTarget, place: Place, read: (place: Place) => void): void {
    this.#openLink(target);
    read({ ...place, link: target });
    this.#closeLink();
  }

  #readElement(element: Element, place: Place): void {
    const name = element.tagName;
    if (silent.has(name)) return;
    this.#depth++;
    const below = placeIn(element, place);
    const rule = blockRules.get(name);
    if (this.#depth > deepest) this.#readFlat(element, below);
    else if (rule) this.addBlocks(rule(element, { ...below, depth: this.#depth }, this.writing));
    else if (containers.has(name) || makesBlock(element)) {
      this.#endLine();
      this.#readInline(element, below);
      this.#endLine();
    } else this.#readInline(element, below);
    this.#depth--;
  }

  #readInline(element: Element, place: Place): void {
    const rule = inlineRules.get(element.tagName);
    if (rule) rule(element, place, this);
    else this.readChildren(element, place);
  }

  /** Everything below an element, without recursion. */
  #readFlat(element: Element, place: Place): void {
    for (let node: Node | null = element; node; ) {
      const isElement: boolean = node.nodeType === 1;
      const name: string = isElement ? (node as Element).tagName : '';
      const isLeaf: boolean = silent.has(name) || node.firstChild === null;
      if (isLeaf && !silent.has(name)) {
        if (name === 'BR' || name === 'IMG') inlineRules.get(name)?.(node as Element, place, this);
        else if (node.nodeType === 3) this.addText(node.nodeValue ?? '', place);
      } else if (blockRules.has(name) || containers.has(name)) this.#endLine();
      node = isLeaf ? nextAfter(node, element, (parent) => this.#endLineAfter(parent)) : node.firstChild;
    }
  }

  #endLineAfter({ nodeName }: Node): void {
    if (blockRules.has(nodeName) || containers.has(nodeName)) this.#endLine();
  }

  #addAtom(atom: Atom, place: Place): void {
    (this.#link?.text ?? this.#line).addAtom(atom, place.marks);
  }

  #openLink(target: LinkTarget): void {
    this.#link = { target, text: new InlineTextBuilder() };
  }

  /** White space and line breaks at the ends of a link stand outside it. A link around nothing is nothing. */
  #closeLink(): void {
    if (!this.#link) return;
    const { target, text } = this.#link;
    this.#link = null;
    if (text.isEmpty) return;
    const { before, text: inner, after } = text.buildParts();
    this.#line.addInline(before);
    if (inner.text !== '') this.#line.addAtom({ kind: 'link', inner, ...target }, 0);
    this.#line.addInline(after);
  }

  #endLine(): void {
    const open = this.#link?.target;
    this.#closeLink();
    if (!this.#line.isEmpty) {
      const line = this.#line.build();
      for (const paragraph of this.#inside === 'block' ? splitParagraphs(line) : [line])
        this.#blocks.push(...blocksOf(writeInline(paragraph, { inside: this.#inside, isInLink: false }), 'paragraph'));
      this.#line = new InlineTextBuilder();
    }
    if (open) this.#openLink(open);
  }
}

/** What an element hands down to what is in it. */
function placeIn(element: Element, place: Place): Place {
  const marks = marksOf(element, place.marks);
  return marks === place.marks ? place : { ...place, marks };
}

/** The node that comes next in the page when all of `node` was read; `onLeave` is told of every element that ends there. */
function nextAfter(node: Node, root: Node, onLeave: (parent: Node) => void): Node | null {
  for (let current: Node | null = node; current && current !== root; current = current.parentNode) {
    if (current !== node) onLeave(current);
    if (current.nextSibling) return current.nextSibling;
  }
  return null;
}
