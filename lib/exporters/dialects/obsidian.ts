import { besideAddresses } from './beside-addresses';

/**
 * Keeps Obsidian from reading tags, links to notes, highlights, comments and names of blocks in what somebody else wrote.
 * https://help.obsidian.md/obsidian-flavored-markdown
 */
export function escapeObsidian(markdown: string): string {
  if (!suspects.test(markdown)) return markdown; // Most texts, and much faster.
  return besideAddresses(markdown, (text) =>
    text
      .replace(/(?<![\p{L}\p{N}\\/&#])#(?=[\p{L}\p{N}_/-]*[\p{L}_/-])/gu, '\\#')
      .replace(/(?<!\\)\[\[([^[\]\n]*)\]\](?![([])/g, '\\[\\[$1\\]\\]')
      .replace(/(?<!\\)(==+|%%+)/g, (signs) => signs.replace(/[=%]/g, '\\$&'))
      .replace(/(?<=\s)\^(?=[A-Za-z\d-]+[ \t]*$)/gm, '\\^'),
  );
}

const suspects = /#[\p{L}\p{N}_/-]|\[\[|==|%%|\s\^[A-Za-z\d-]+[ \t]*$/mu;
