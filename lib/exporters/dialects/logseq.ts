import { besideAddresses } from './beside-addresses';
import { escapeObsidian } from './obsidian';

/**
 * Keeps Logseq from reading tags, links to pages, macros, properties and highlights in what somebody else wrote. Most are
 * Obsidian's signs too. https://docs.logseq.com/
 */
export function escapeLogseq(markdown: string): string {
  const safe = escapeObsidian(markdown);
  if (!suspects.test(safe)) return safe; // Most texts, and much faster.
  return besideAddresses(safe, (text) =>
    text
      .replace(/\{\{/g, '{\\{')
      .replace(/\(\((?=[^()\n]*\)\))/g, '(\\(')
      .replace(/(?<![\p{L}\p{N}\\/&#])#(?=\p{N})/gu, '\\#')
      .replace(/(?<!\\)\^\^/g, '\\^\\^')
      .replace(/^([ \t>]*(?:[-*+][ \t]+)?[\p{L}\p{N}_-]+:):(?=[ \t]|$)/gmu, '$1\\:')
      // An escaped bracket begins a formula there. Where a bare one would mean something, nobody sees what stands beside it.
      .replace(plainBrackets, '[$1]')
      .replace(openBracket, '[\u2060'),
  );
}

const suspects = /\{\{|\(\(|\^\^|::|\\\[|#\p{N}/u;
/** Around words, and before nothing that would make them a link, a note or a task. */
const plainBrackets = /(?<=(?<!\\)(?:\\\\)*)\\\[([\p{L}\p{N}][^[\]\\\n]+)\\\](?![[(:])/gu;
const openBracket = /(?<=(?<!\\)(?:\\\\)*)\\\[/g;
