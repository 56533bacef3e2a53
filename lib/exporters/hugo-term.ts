import type { Tag } from '../domain/tag';

/** A folder's name may have 255 bytes; Hugo makes a folder of every tag. */
const longestTerm = 200;

/**
 * A tag that Hugo can make a page of, or `null` when nothing is left of it. Almost every tag is one as it is: steps out of the
 * folder (`../..`) break the build, and so does a name that no file system takes.
 */
export function toTerm(tag: Tag): Tag | null {
  const steps = tag.split('/').filter((step) => !/^\s*\.*\s*$/.test(step));
  const isWhole = steps.length === tag.split('/').length;
  return (isWhole ? shorten(tag) : shorten(steps.join('/'))) as Tag | null;
}

function shorten(term: string): string | null {
  if (term.length * 3 <= longestTerm) return term || null; // No letter has more bytes than that: almost every tag.
  const encoder = new TextEncoder();
  let bytes = 0;
  for (const { segment, index } of new Intl.Segmenter().segment(term)) {
    bytes += encoder.encode(segment).length;
    if (bytes > longestTerm) return term.slice(0, index) || null;
  }
  return term || null;
}
