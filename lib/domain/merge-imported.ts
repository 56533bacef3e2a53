import type { Article, ArticleMark } from './article';
import { isLinkOnly } from './link-only';
import { tagKey, unionTags } from './tag';

/**
 * An article that is in the library, with what a file says of it: tags and marks of both, the earliest date, and each field
 * that was not known. Nothing is overwritten by less; a text is taken over only where there is none. The same object when
 * there is nothing new.
 */
export function mergeImported(known: Article, incoming: Article): Article {
  const hasNewText = isLinkOnly(known) && !isLinkOnly(incoming);
  const isTitled = known.title.trim() !== '' && known.title !== known.url;
  const merged: Article = {
    ...known,
    title: isTitled || incoming.title.trim() === '' ? known.title : incoming.title,
    authors: known.authors.length > 0 ? known.authors : incoming.authors,
    siteName: known.siteName ?? incoming.siteName,
    excerpt: known.excerpt ?? incoming.excerpt,
    language: known.language ?? incoming.language,
    publishedAt: known.publishedAt ?? incoming.publishedAt,
    image: known.image ?? incoming.image,
    tags: unionTags(known.tags, incoming.tags),
    savedAt: Date.parse(incoming.savedAt) < Date.parse(known.savedAt) ? incoming.savedAt : known.savedAt,
    ...withMarks(unionMarks(known.marks ?? [], incoming.marks ?? [])),
    ...(hasNewText && {
      words: incoming.words,
      minutes: incoming.minutes,
      imageCount: incoming.imageCount,
      updatedAt: incoming.updatedAt,
    }),
  };
  return JSON.stringify(merged) === JSON.stringify({ ...known, ...withMarks(known.marks ?? []) }) ? known : merged;
}

/** Takes back what an import made of an article, and nothing that the reader did since. */
export function unmergeImported(current: Article, before: Article, after: Article): Article {
  const changed = (Object.keys(after) as (keyof Article)[]).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  const untouched = changed.filter((key) => JSON.stringify(current[key]) === JSON.stringify(after[key]));
  const { marks: _, ...restored } = { ...current, ...Object.fromEntries(untouched.map((key) => [key, before[key]])) };
  const added = new Set(after.tags.filter((tag) => !before.tags.includes(tag)).map(tagKey));
  const given = (after.marks ?? []).filter((mark) => !before.marks?.includes(mark));
  return {
    ...restored,
    tags: current.tags.filter((tag) => !added.has(tagKey(tag))),
    ...withMarks([
      ...(current.marks ?? []).filter((mark) => !given.includes(mark)),
      // “Reading” goes when something is read, and comes back.
      ...(before.marks ?? []).filter((mark) => !after.marks?.includes(mark) && !current.marks?.includes(mark)),
    ]),
  };
}

/** The marks of both. What was read is no longer being read. */
function unionMarks(known: readonly ArticleMark[], added: readonly ArticleMark[]): ArticleMark[] {
  const all = [...new Set([...known, ...added])];
  return all.includes('read') ? all.filter((mark) => mark !== 'reading') : all;
}

function withMarks(marks: readonly ArticleMark[]): Pick<Article, 'marks'> {
  return marks.length > 0 ? { marks } : {};
}
