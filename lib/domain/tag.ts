import type { Brand } from './brand';

/** Trimmed, NFC, shown as typed. `/` makes a tree. Two tags are one when they differ in case or width only: see `tagKey`. */
export type Tag = Brand<string, 'Tag'>;

/** A tag with the number of articles that carry it. */
export interface TagCount {
  readonly name: Tag;
  readonly count: number;
}

/** What the reader typed as a tag, or `null` when nothing is left of it. A leading `#` is how people write a tag, not part of it. */
export function toTag(text: string): Tag | null {
  const tag = text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/^[\s#＃]+/u, '')
    .trim();
  return tag === '' ? null : (tag as Tag);
}

/** The same for tags that differ in case or width only. */
export function tagKey(tag: string): string {
  return tag.normalize('NFKC').toLowerCase();
}

/** Adds tags that are not there yet, in the order of adding. */
export function unionTags(tags: readonly Tag[], added: readonly Tag[]): Tag[] {
  const union = [...tags];
  for (const tag of added) if (!union.some((other) => tagKey(other) === tagKey(tag))) union.push(tag);
  return union;
}

/** The tags without those named. */
export function withoutTags(tags: readonly Tag[], removed: readonly Tag[]): Tag[] {
  const keys = new Set(removed.map(tagKey));
  return tags.filter((tag) => !keys.has(tagKey(tag)));
}
