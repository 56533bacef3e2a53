import type { Article, ArticleId, ArticleMark, IsoDateTime } from '../domain/article';
import type { UndoId } from '../domain/capture-state';
import { database, type MarkedBefore } from './database';
import { indexTables } from './index-tables';
import { putRetouched } from './index-writes';
import { failAsAppError } from './storage-error';
import { rememberUndo } from './undo-step';

/** Adds and removes marks of articles, with the way back. */
export function changeMarks(
  ids: readonly ArticleId[],
  change: { readonly add: readonly ArticleMark[]; readonly remove: readonly ArticleMark[] },
  undoId: UndoId,
  changedAt: IsoDateTime,
): Promise<void> {
  const { articles, undos } = database;

  return failAsAppError(
    database.transaction('rw', [articles, ...indexTables(), undos], async () => {
      const found = (await articles.bulkGet([...ids])).filter((article) => article !== undefined);
      const before = found.map(({ id, marks = [] }) => ({ id, marks }));
      await rememberUndo({ kind: 'marked', before }, undoId, changedAt);
      await putMarks(
        found,
        before.map(({ marks }) => [
          ...new Set([...marks.filter((mark) => !change.remove.includes(mark)), ...change.add]),
        ]),
      );
    }),
  );
}

/** Gives articles the marks back that they had. Inside a transaction on `articles` and `indexTables()`. */
export async function restoreMarks(before: readonly MarkedBefore[]): Promise<void> {
  const articles = await database.articles.bulkGet(before.map(({ id }) => id));
  const present = before.flatMap(({ marks }, index) => (articles[index] ? [{ article: articles[index], marks }] : []));
  await putMarks(
    present.map(({ article }) => article),
    present.map(({ marks }) => marks),
  );
}

async function putMarks(articles: readonly Article[], marks: readonly (readonly ArticleMark[])[]): Promise<void> {
  const marked = articles.map(({ marks: now = [], ...article }, index): Article => {
    // Whether something is highlighted is not for anybody to say.
    const own = [
      ...(marks[index] ?? []).filter((mark) => mark !== 'highlighted'),
      ...now.filter((mark) => mark === 'highlighted'),
    ];
    return own.length > 0 ? { ...article, marks: own } : article;
  });
  await putRetouched(marked);
}
