import type { ImageReference } from '../domain/article';
import type { Block } from './block';

/** What can be wished for where Markdown has several ways. */
export interface MarkdownOptions {
  /**
   * How the reading of `<ruby>` is written. `html`: with the page's own tags, as GFM has no others; where tags are dropped,
   * the reading stands in parentheses. `parentheses`: without tags, `漢字（かんじ）`.
   */
  readonly ruby: 'html' | 'parentheses';
}

/** What writing needs to know of the page, and what it finds. */
export interface Writing {
  readonly options: MarkdownOptions;
  /** The footnotes whose text is in the article: a reference to any other stays the link that it was. */
  readonly footnotes: ReadonlySet<string>;
  /** Absolute form of an address; `null` when it leads nowhere a reader could go. */
  resolve(address: string): string | null;
  onImage(image: ImageReference): void;
  /** The blocks that nodes make one after the other. */
  blocksIn(nodes: Iterable<Node>, place: Place): Block[];
}

/** A link that is open around a piece of text. Kept apart from the nodes, since it may be open around whole blocks. */
export interface LinkTarget {
  readonly url: string;
  readonly title: string;
}

/** What is known where a node is read. */
export interface Place {
  /** What the letters are, by the elements around: see `inline/inline-text`. */
  readonly marks: number;
  readonly link: LinkTarget | null;
  /** A heading is one line, and so is a cell of a table, which has tags for what is more. */
  readonly inside: 'block' | 'heading' | 'cell';
  /** Whether the line breaks of the text are line breaks. */
  readonly isPreformatted: boolean;
  /** How many lists and quotations are around. */
  readonly level: number;
  /** How many elements are around, as far as they are read. */
  readonly depth: number;
}

/** How an element that is a block is written. `place` is inside it. */
export type BlockRule = (element: Element, place: Place, writing: Writing) => readonly Block[];

/** How an element in a line is read. `place` is inside it. */
export type InlineRule = (element: Element, place: Place, line: LineReader) => void;

/** Where the elements of a line put what they are. */
export interface LineReader {
  readonly writing: Writing;
  /** Whether nothing was read yet. */
  readonly isAtStart: boolean;
  addText(text: string, place: Place): void;
  addBreak(place: Place): void;
  /** Markdown that is complete in itself. `isWord`: it reads as a word, as code does. */
  addRaw(markdown: string, isWord: boolean, place: Place): void;
  /** One of a pair of tags. */
  addTag(markdown: string, place: Place): void;
  addMath(tex: string, place: Place): void;
  /** Ends the line, if one is open, and puts blocks below it. */
  addBlocks(blocks: readonly Block[]): void;
  read(node: Node, place: Place): void;
  readChildren(element: Element, place: Place): void;
  /** Everything that `read` reads is in the link. */
  inLink(target: LinkTarget, place: Place, read: (place: Place) => void): void;
}
