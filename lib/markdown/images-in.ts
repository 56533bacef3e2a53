import { createParser } from './syntax';

const parser = createParser({ html: true });

/** The addresses of the images of a text, each once, in their order. */
export function imagesIn(markdown: string): string[] {
  const found = new Set<string>();
  const add = (address: string | number | null) => {
    if (typeof address === 'string' && /^https?:/i.test(address) && URL.canParse(address)) found.add(address);
  };
  for (const block of parser.parse(markdown, {})) {
    if (block.type === 'html_block') for (const address of sourcesOf(block.content)) add(address);
    for (const token of block.children ?? []) {
      if (token.type === 'image') add(token.attrGet('src'));
      if (token.type === 'html_inline') for (const address of sourcesOf(token.content)) add(address);
    }
  }
  return [...found];
}

/** The images that are written as HTML, as in the cells of a table. */
function sourcesOf(html: string): string[] {
  return [...html.matchAll(/<img\b[^>]*?\ssrc="([^"]*)"/gi)].map(([, address = '']) =>
    address.replaceAll('&amp;', '&'),
  );
}
