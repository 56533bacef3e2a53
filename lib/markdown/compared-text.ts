import type { Token } from 'markdown-it';
import { textOfBlock } from './rendered-text';
import { createParser } from './syntax';

const parser = createParser({ html: true });

/**
 * The words of a Markdown text for those who compare two of them: what was a block is a paragraph, a row of a table is one line.
 * How it is marked up, where links lead, what pictures there are and which numbers the notes have is not in it.
 * @returns paragraphs with an empty line between them
 */
export function comparedText(markdown: string): string {
  const paragraphs: string[] = [];
  let cells: string[] | null = null;
  for (const token of parser.parse(markdown, {})) {
    if (token.type === 'tr_open') cells = [];
    else if (token.type === 'tr_close') {
      paragraphs.push((cells ?? []).join(' · '));
      cells = null;
    } else if (!/_(?:open|close)$/.test(token.type)) (cells ?? paragraphs).push(wordsOf(token));
  }
  return paragraphs.filter((text) => text !== '').join('\n\n');
}

function wordsOf({ type, content, children }: Token): string {
  const own = children?.filter((each) => each.type !== 'footnote_reference') ?? null;
  return textOfBlock({ type, content, children: own })
    .replace(/\n{2,}/g, '\n')
    .trim();
}
