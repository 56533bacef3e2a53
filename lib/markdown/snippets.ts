import type { Rule } from 'turndown';

const attribute = 'data-gleaner-snippet';

/**
 * Markdown that is written already, standing in the DOM as elements that Turndown carries through untouched. They hold one
 * letter, since Turndown takes what has no text for blank.
 */
export class Snippets {
  readonly #document: Document;
  readonly #markdown: string[] = [];

  constructor(page: Document) {
    this.#document = page;
  }

  /** One or more lines. A line alone stands as it is; several are paragraphs. */
  lines(texts: readonly string[]): Element[] {
    const written = texts.filter((text) => text !== '');
    return written.map((text) => this.#hold(written.length > 1 ? 'div' : 'span', text));
  }

  /** A block, as a table or code. */
  block(text: string): Element {
    return this.#hold('div', text);
  }

  /** Turndown's rule for them. */
  get rule(): Rule {
    return {
      filter: (node) => node.hasAttribute(attribute),
      replacement: (_content, node) => {
        const text = this.#markdown[Number((node as Element).getAttribute(attribute))] ?? '';
        return node.nodeName === 'DIV' ? `\n\n${text}\n\n` : text;
      },
    };
  }

  #hold(tag: 'div' | 'span', text: string): Element {
    const holder = this.#document.createElement(tag);
    holder.setAttribute(attribute, String(this.#markdown.push(text) - 1));
    holder.textContent = 'x';
    return holder;
  }
}
