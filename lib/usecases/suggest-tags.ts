import type { ArticleId } from '../domain/article';
import { type Tag, type TagCount, tagKey } from '../domain/tag';
import { keyTerms } from '../search/key-terms';
import { patternOf } from '../search/query/pattern';
import type { Expression, TextCondition } from '../search/query/query';
import { type ArticleRecord, wordsOf } from '../search/text/article-text';
import { foldEverything, foldText } from '../search/text/fold';
import { articleCount, articlesOf } from '../store/articles';
import { indexState } from '../store/index-tables';
import { recordsOf } from '../store/search-store';
import { allTags } from '../store/tags';
import { searchArticleIds } from './search-articles';

/** How many articles that are about the same are asked for their tags. */
const neighbours = 24;
/** How much more common among them than in the library a tag has to be. */
const leastLift = 2;
/** A tag that fewer of them have is chance. */
const leastShare = 0.12;

/**
 * Tags of the reader's own that may fit an article: those that it names, and those of the articles that have its words. Nothing
 * is asked of anybody else.
 */
export async function suggestTags(id: ArticleId, most = 4): Promise<Tag[]> {
  const [[record], tags, total] = await Promise.all([recordsOf([id]), allTags(), articleCount()]);
  if (!record || tags.length === 0) return [];
  const own = new Set(record.article.tags.map(tagKey));
  const free = tags.filter(({ name }) => !own.has(tagKey(name)));
  const [named, shared] = [namedBy(record, free), await sharedByNeighbours(record, id, free, total)];
  return free
    .map(({ name }) => ({ name, score: (named.get(name) ?? 0) + (shared.get(name) ?? 0) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ name }) => name);
}

/** Tags whose name stands in the title, or comes more than once in the text. */
function namedBy(record: ArticleRecord, tags: readonly TagCount[]): Map<Tag, number> {
  const [title, text] = [foldText(record.article.title), foldText(wordsOf(record))];
  const scores = new Map<Tag, number>();
  for (const { name } of tags) {
    // `asia/japan` is named by “Japan”.
    const last = name.slice(name.lastIndexOf('/') + 1) || name;
    if (!text.includes(foldText(last)) && !title.includes(foldText(last))) continue;
    const pattern = patternOf(textOf(last), foldEverything);
    if (!pattern) continue;
    const found = pattern.find(text, 0);
    if (pattern.test(title)) scores.set(name, 1.5);
    else if (found && pattern.find(text, found.to)) scores.set(name, 0.5);
  }
  return scores;
}

/** How much more common a tag is among the articles that are nearest than in the whole library. */
async function sharedByNeighbours(
  record: ArticleRecord,
  id: ArticleId,
  tags: readonly TagCount[],
  total: number,
): Promise<Map<Tag, number>> {
  const terms = keyTerms(record);
  const scores = new Map<Tag, number>();
  // While the index is made, every article would be looked through.
  if (terms.length === 0 || (await indexState()).walked !== null) return scores;
  const expression: Expression = {
    kind: 'and',
    parts: [
      { kind: 'is', state: 'tagged' },
      { kind: 'or', parts: terms.map(textOf) },
    ],
  };
  const ids = await searchArticleIds(
    { expression, sort: { by: 'relevance', isAscending: false }, hints: [] },
    { most: neighbours + 1 },
  );
  const near = await articlesOf(ids.filter((other) => other !== id));
  // The nearest say more.
  const weights = near.map((_, place) => 1 - place / (neighbours + 1));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  for (const { name, count } of tags) {
    const votes = near.reduce(
      (sum, { tags: theirs }, place) => sum + (theirs.includes(name) ? (weights[place] ?? 0) : 0),
      0,
    );
    const [share, usual] = [votes / (all || 1), count / Math.max(total, 1)];
    if (share >= leastShare && share >= usual * leastLift) scores.set(name, share - usual);
  }
  return scores;
}

function textOf(text: string): TextCondition {
  return { kind: 'text', field: null, text, isPrefix: false };
}
