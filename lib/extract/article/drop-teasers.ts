import { isSameSite } from '../../domain/canonical-url';
import type { Block } from './blocks';
import { linkShareOf } from './sums';

/** Of fewer words in a link nobody knows whether they are a headline. */
const fewestWords = 4;

/** So much of a headline stands in the address of its article. */
const sharedWords = 0.6;

/**
 * A paragraph that is nothing but the headline of another article of the same site, and leads there, is not of this one. It is
 * known by its words standing in the address as well, so not in scripts that addresses don't spell.
 */
export function dropTeasers(blocks: readonly Block[], taken: boolean[]): void {
  for (const [index, block] of blocks.entries()) if (taken[index] && isTeaser(block)) taken[index] = false;
}

function isTeaser(block: Block): boolean {
  const { element, tag, text, endsSentence } = block;
  if (!/^(P|DIV)$/.test(tag) || endsSentence || linkShareOf(block) < 0.9 || element.closest('li, td, th, dd, figure'))
    return false;
  const anchors = element.querySelectorAll('a[href]');
  const target = URL.parse(anchors[0]?.getAttribute('href') ?? '', element.baseURI);
  if (anchors.length !== 1 || !target || /^(https?:|www\.)/.test(text)) return false;
  if (!isSameSite(target.hostname, new URL(element.baseURI).hostname)) return false;
  const words =
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  const path = target.pathname.toLowerCase();
  return (
    words.length >= fewestWords && words.filter((word) => path.includes(word)).length >= sharedWords * words.length
  );
}
