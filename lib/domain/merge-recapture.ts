import type { Article } from './article';

/** An article that is saved again: what the page says is new, what is the reader's or names the article stays. */
export function mergeRecapture(previous: Article, incoming: Article, isTextChanged: boolean): Article {
  const { id, slug, tags, progress, savedAt } = previous;
  const marks = isTextChanged ? [...new Set([...(previous.marks ?? []), 'changed' as const])] : previous.marks;
  return { ...incoming, id, slug, tags, ...(marks && { marks }), ...(progress && { progress }), savedAt };
}
