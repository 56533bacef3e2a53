import type { TagCount } from '../domain/tag';
import { foldText } from './text/fold';

/** Tags that may be one, the most used first: it is the one that the others would become. */
export type SimilarTags = readonly [TagCount, TagCount, ...TagCount[]];

/** Shorter names with a letter more or less are other words: `art`, `part`. */
const shortestMistyped = 7;

/**
 * Groups of tags that differ in accents, signs, spaces, traditional characters, a plural or one letter only. Each name is looked
 * up under what it may have been meant as, so that the time grows with the number of tags and not with its square.
 */
export function similarTags(tags: readonly TagCount[]): SimilarTags[] {
  const groups = new Map<string, TagCount[]>();
  const groupOf = new Map<TagCount, TagCount[]>();
  for (const tag of [...tags].sort((a, b) => b.count - a.count)) {
    const keys = lookupKeys(tag.name);
    const group = keys.map((key) => groups.get(key)).find((found) => found !== undefined) ?? [];
    group.push(tag);
    groupOf.set(tag, group);
    for (const key of keys) if (!groups.has(key)) groups.set(key, group);
  }
  return [...new Set(groupOf.values())].filter((group): group is [TagCount, TagCount] => group.length > 1);
}

/** Two names that share a key differ in no more than that. */
function lookupKeys(name: string): string[] {
  const plain = foldText(name).replace(/[^\p{L}\p{N}/+#]+/gu, '');
  if (plain === '') return [name];
  const singular = [/s$/, /es$/, /ies$/].map((ending, index) => plain.replace(ending, index === 2 ? 'y' : ''));
  const keys = [plain, ...singular.filter((word) => word.length > 2)].map((word) => `=${word}`);
  // A number that differs is another year, another part.
  if (
    plain.length < shortestMistyped ||
    /\d/.test(plain) ||
    !/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]+$/u.test(plain)
  )
    return keys;
  for (let place = 0; place < plain.length; place++) keys.push(`-${plain.slice(0, place)}${plain.slice(place + 1)}`);
  return [...keys, `-${plain}`];
}
