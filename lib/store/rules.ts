import type { Article, ArticleId, ArticleMark, IsoDateTime } from '../domain/article';
import type { UndoId } from '../domain/capture-state';
import type { Rule, RuleId } from '../domain/rule';
import { type Tag, unionTags } from '../domain/tag';
import { type ChangedBefore, database } from './database';
import { indexTables } from './index-tables';
import { failAsAppError } from './storage-error';
import { retag } from './totals';
import { rememberUndo } from './undo-step';

/** All rules, the oldest first. */
export function allRules(): Promise<Rule[]> {
  return database.rules.toArray();
}

/** Keeps a rule, or what it is now. */
export async function putRule(rule: Rule): Promise<void> {
  await failAsAppError(database.rules.put(rule));
}

/** Deletes a rule, with the way back. What it did stays. */
export function deleteRule(id: RuleId, undoId: UndoId, deletedAt: IsoDateTime): Promise<void> {
  return failAsAppError(
    database.transaction('rw', database.rules, database.undos, async () => {
      const rule = await database.rules.get(id);
      if (!rule) return;
      await rememberUndo({ kind: 'rule-deleted', rule }, undoId, deletedAt);
      await database.rules.delete(id);
    }),
  );
}

/** Gives articles tags and marks in one step, with the way back. Answers how many of them had not all of it. */
export function giveAll(
  ids: readonly ArticleId[],
  given: { readonly tags: readonly Tag[]; readonly marks: readonly ArticleMark[] },
  undoId: UndoId,
  changedAt: IsoDateTime,
): Promise<number> {
  const { articles, tags, undos } = database;
  return failAsAppError(
    database.transaction('rw', [articles, ...indexTables(), tags, undos], async () => {
      const found = (await articles.bulkGet([...ids])).filter((article) => article !== undefined);
      const changes = found
        .map((article) => ({
          article,
          tags: unionTags(article.tags, given.tags),
          marks: [...new Set([...(article.marks ?? []), ...given.marks])],
        }))
        .filter((change) => change.tags.length > change.article.tags.length || hasMore(change.marks, change.article));
      const before = changes.map(({ article: { id, tags, marks = [] } }) => ({ id, tags, marks }));
      await rememberUndo({ kind: 'changed', before }, undoId, changedAt);
      await retag(changes.map(({ article, tags, marks }) => ({ article: withMarks(article, marks), tags })));
      return changes.length;
    }),
  );
}

/** Gives articles the tags and marks back that they had. Inside a transaction on `articles`, `tags` and `indexTables()`. */
export async function restoreChanged(before: readonly ChangedBefore[]): Promise<void> {
  const articles = await database.articles.bulkGet(before.map(({ id }) => id));
  await retag(
    before.flatMap(({ tags, marks }, index) => {
      const article = articles[index];
      if (!article) return [];
      // Whether something is highlighted is not for the reader to say.
      const own = [
        ...marks.filter((mark) => mark !== 'highlighted'),
        ...(article.marks ?? []).filter((mark) => mark === 'highlighted'),
      ];
      return [{ article: withMarks(article, own), tags }];
    }),
  );
}

function hasMore(marks: readonly ArticleMark[], article: Article): boolean {
  return marks.length > (article.marks ?? []).length;
}

/** Without any mark there is no field for them. */
function withMarks({ marks: _, ...article }: Article, marks: readonly ArticleMark[]): Article {
  return marks.length > 0 ? { ...article, marks } : article;
}
