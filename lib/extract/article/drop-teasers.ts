import { isSameSite } from '../../domain/canonical-url';
import type { Block } from './blocks';

/** Of fewer words nobody knows whether they are a headline. */
const fewestWords = 4;

/** So much of a headline stands in the address of its article. */
const sharedWords = 0.6;

/** In characters: a label beside a link, as “Read more:”. */
const longestLabel = 20;

/**
 * A paragraph that is nothing but headlines of other articles of the same site, and leads there, is not of this one. Headlines are
 * known by their words standing in the address as well, so not in scripts that addresses don't spell.
 */
export function dropTeasers(blocks: readonly Block[], taken: boolean[]): void {
  for (const [index, block] of blocks.entries()) if (taken[index] && isTeaser(block)) taken[index] = false;
}

function isTeaser({ element, tag, text, linked }: Block): boolean {
  if (!/^(P|DIV)$/.test(tag) || linked < text.length / 2 || text.length - linked > longestLabel) return false;
  // A sentence, or an address that is spelt out.
  if (/[^.]\.["”’)]*$|^(https?:|www\.)/.test(text) || element.closest('li, td, th, dd, figure')) return false;
  const site = new URL(element.baseURI).hostname;
  let path = '';
  for (const anchor of element.querySelectorAll('a[href]')) {
    const target = URL.parse(anchor.getAttribute('href') ?? '', element.baseURI);
    if (!target || !isSameSite(target.hostname, site)) return false;
    path += target.pathname.toLowerCase();
  }
  const words =
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return (
    words.length >= fewestWords && words.filter((word) => path.includes(word)).length >= sharedWords * words.length
  );
}
