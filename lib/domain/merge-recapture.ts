import type { Article } from './article';

/** An article that is saved again: what the page says is new, what is the reader's or names the article stays. */
export function mergeRecapture(previous: Article, incoming: Article): Article {
  const { id, slug, tags, marks, savedAt } = previous;
  return { ...incoming, id, slug, tags, ...(marks && { marks }), savedAt };
}
