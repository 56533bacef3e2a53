import { outsideCode } from '../../markdown/outside-code';

/** Addresses of links and pictures, links that are their own text, and the tags of HTML. */
const addresses = /(\]\((?:<[^>\n]*>|(?:\\.|[^\s\\()]|\((?:\\.|[^\s\\()])*\))*)|<[a-z/][^>\n]*>)/i;

/** Changes the words of a Markdown text: neither code nor addresses. */
export function besideAddresses(markdown: string, change: (text: string) => string): string {
  return outsideCode(markdown, (text) =>
    text
      .split(addresses)
      .map((piece, index) => (index % 2 === 1 ? piece : change(piece)))
      .join(''),
  );
}
