import { type Node as MarkdownNode, Parser } from 'commonmark';

/** A text with the marks of its letters and digits: what must survive from the DOM to the Markdown and back. */
export interface MarkedText {
  /** White space as one space, none at the ends of lines. */
  readonly text: string;
  /** Each letter and digit with `s` for strong and `e` for emphasised, as `你se`. */
  readonly letters: readonly string[];
}

/** What the reference parser of CommonMark reads in a Markdown text. */
export function readMarkdown(markdown: string): MarkedText {
  const walker = new Parser().parse(markdown).walker();
  const open = { strong: 0, emph: 0, image: 0 };
  const gathered = new Gatherer();
  for (let event = walker.next(); event; event = walker.next()) {
    const { node, entering } = event as { node: MarkdownNode; entering: boolean };
    if (node.type === 'strong' || node.type === 'emph' || node.type === 'image') open[node.type] += entering ? 1 : -1;
    if (open.image > 0) continue; // The alternative text of an image is not text of the page.
    if (node.type === 'softbreak' || node.type === 'linebreak' || (node.type === 'paragraph' && !entering))
      gathered.add('\n', '');
    if (node.type === 'html_inline')
      open[tagNames[node.literal?.replace(/[</>]/g, '') ?? ''] ?? 'image'] += node.literal?.startsWith('</') ? -1 : 1;
    if (node.type === 'text' || node.type === 'code') {
      gathered.add(node.literal ?? '', (open.strong > 0 ? 's' : '') + (open.emph > 0 ? 'e' : ''));
    }
  }
  return gathered.result();
}

const tagNames: Readonly<Record<string, 'strong' | 'emph'>> = { strong: 'strong', em: 'emph' };

/** What a browser shows of an element. */
export function readElement(element: Element): MarkedText {
  const gathered = new Gatherer();
  visit(element, '');
  return gathered.result();

  function visit(node: Node, marks: string): void {
    if (node.nodeName === 'BR') gathered.add('\n', '');
    if (node.nodeType === node.TEXT_NODE) gathered.add((node.nodeValue ?? '').replace(/[ \t\n\r\f]+/g, ' '), marks);
    const strong = /^(STRONG|B)$/.test(node.nodeName) || marks.includes('s');
    const emphasised = /^(EM|I)$/.test(node.nodeName) || marks.includes('e');
    for (const child of node.childNodes) visit(child, (strong ? 's' : '') + (emphasised ? 'e' : ''));
    if (node.nodeName === 'P') gathered.add('\n', '');
  }
}

class Gatherer {
  #text = '';
  readonly #letters: string[] = [];

  add(text: string, marks: string): void {
    this.#text += text;
    for (const character of text) if (/[\p{L}\p{N}]/u.test(character)) this.#letters.push(character + marks);
  }

  result(): MarkedText {
    return {
      text: this.#text
        .replace(/\s*\n\s*/g, '\n')
        .replace(/[^\S\n]+/g, ' ')
        .trim(),
      letters: this.#letters,
    };
  }
}
