import { outsideCode } from '../../markdown/outside-code';
import { createParser } from '../../markdown/syntax';
import { besideAddresses } from './beside-addresses';

/**
 * Keeps kramdown, which Jekyll uses, from reading more in a text than CommonMark does: tables wherever a line has a bar,
 * attributes in braces, definitions and abbreviations, and the ends of blocks. https://kramdown.gettalong.org/syntax.html
 */
export function escapeKramdown(markdown: string): string {
  const plain = outsideCode(markdown, (text) => readInMarks(escapedAddressesInBrackets(text)));
  if (!suspects.test(plain)) return plain; // Most texts, and much faster.
  return outsideTables(plain, (lines) =>
    besideAddresses(lines, (text) =>
      text
        .replace(/(?<!\\)\|/g, '\\|')
        .replace(/(?<!\\)\{(?=:)/g, '\\{')
        .replace(/(?<=^#.*)(?<!\\)\{(?=#)/gm, '\\{')
        .replace(/^([ \t>]*):(?=[ \t])/gm, '$1\\:')
        .replace(/^([ \t>]*)\*(?=\[[^\]\n]*\]:)/gm, '$1\\*')
        .replace(/^([ \t>]*)\^(?=[ \t]*$)/gm, '$1\\^'),
    ),
  );
}

/** No escape is read in an address, unless it stands in angle brackets, where it needs none. */
function escapedAddressesInBrackets(text: string): string {
  return text.replace(/\]\(((?:\\.|[^\s\\()<>]|\((?:\\.|[^\s\\()<>])*\))*)(?=[\s)])/g, (link, address: string) =>
    address.includes('\\') ? `](<${address.replace(/\\([!-/:-@[-`{-~])/g, '$1')}>` : link,
  );
}

/** An element that it does not know is left as it stands, unless it is told that there is Markdown in it. */
function readInMarks(text: string): string {
  return text.replace(/(?<!\\)<mark>/g, '<mark markdown="span">');
}

const suspects = /\||\{[:#]|^[ \t>]*(?::[ \t]|\*\[|\^[ \t]*$)/m;

const blocks = createParser();
blocks.core.ruler.enableOnly(['normalize', 'block']);

/** The lines of a text that are no rows of a table, which need their bars. */
function outsideTables(markdown: string, change: (lines: string) => string): string {
  const lines = markdown.split(/(?<=\n)/);
  const parts: string[] = [];
  let next = 0;
  for (const { type, map } of blocks.parse(markdown, {})) {
    if (type !== 'table_open' || !map || map[0] < next) continue;
    parts.push(change(lines.slice(next, map[0]).join('')), lines.slice(map[0], map[1]).join(''));
    next = map[1];
  }
  parts.push(change(lines.slice(next).join('')));
  return parts.join('');
}
