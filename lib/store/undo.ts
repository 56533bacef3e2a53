import type { IsoDateTime } from '../domain/article';
import type { UndoId } from '../domain/capture-state';
import { contentTables, deleteContent, putContent } from './content';
import { database, type UndoRow } from './database';
import { indexTables } from './index-tables';
import { indexArticle, unindexArticles } from './index-writes';
import { bringBack } from './restore';
import { failAsAppError } from './storage-error';
import { countArticles, countTags, retag } from './totals';

/** How many steps back are kept. Old texts of articles are in them, so not for ever. */
const rememberedSteps = 50;

type UndoStep = UndoRow extends infer Row ? (Row extends UndoRow ? Omit<Row, 'id' | 'createdAt'> : never) : never;

/** Writes down the way back. Inside a transaction on `undos`. Ids are ULIDs: the oldest go first. */
export async function rememberUndo(step: UndoStep, id: UndoId, createdAt: IsoDateTime): Promise<void> {
  await database.undos.put({ ...step, id, createdAt } as UndoRow);
  const ids = await database.undos.toCollection().primaryKeys();
  await database.undos.bulkDelete(ids.slice(0, -rememberedSteps));
}

/** Takes back one step. `false` when it was taken back already or is too long ago. */
export function undo(id: UndoId): Promise<boolean> {
  const { articles, trash, tags, totals, undos } = database;

  return failAsAppError(
    database.transaction(
      'rw',
      [articles, ...contentTables(), ...indexTables(), trash, tags, totals, undos],
      async () => {
        const row = await undos.get(id);
        if (!row) return false;
        await undoers[row.kind](row as never);
        await undos.delete(id);
        return true;
      },
    ),
  );
}

const undoers: { [Kind in UndoRow['kind']]: (row: Extract<UndoRow, { kind: Kind }>) => Promise<void> } = {
  async added({ articleId }) {
    const article = await database.articles.get(articleId);
    if (!article) return;
    await database.articles.delete(articleId);
    await deleteContent([articleId]);
    await unindexArticles([articleId]);
    await countArticles(-1);
    await countTags(article.tags, []);
  },

  async updated({ before, markdown, details, source }) {
    const current = await database.articles.get(before.id);
    if (!current) return;
    // Tags and marks set since the update are the reader's: they stay.
    const restored = { ...before, tags: current.tags, ...(current.marks && { marks: current.marks }) };
    await database.articles.put(restored);
    await putContent(before.id, { markdown, details, source });
    await indexArticle(restored, markdown);
  },

  deleted: ({ ids }) => bringBack(ids),

  async tagged({ before }) {
    const articles = await database.articles.bulkGet(before.map(({ id }) => id));
    await retag(before.flatMap(({ tags }, index) => (articles[index] ? [{ article: articles[index], tags }] : [])));
  },
};
