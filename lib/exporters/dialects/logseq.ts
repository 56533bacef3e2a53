import { besideAddresses } from './beside-addresses';
import { escapeObsidian } from './obsidian';

/**
 * Keeps Logseq from reading tags, links to pages, macros, properties and highlights in what somebody else wrote. Most are
 * Obsidian's signs too. https://docs.logseq.com/
 */
export function escapeLogseq(markdown: string): string {
  const escaped = escapeObsidian(markdown);
  if (!suspects.test(escaped)) return escaped; // Most texts, and much faster.
  return besideAddresses(escaped, (text) =>
    text
      .replace(/\{\{/g, '{\\{')
      .replace(/\(\((?=[^()\n]*\)\))/g, '(\\(')
      .replace(/(?<!\\)\^\^/g, '\\^\\^')
      .replace(/^([ \t>]*(?:[-*+][ \t]+)?[\p{L}\p{N}_-]+:):(?=[ \t]|$)/gmu, '$1\\:'),
  );
}

const suspects = /\{\{|\(\(|\^\^|::/;
