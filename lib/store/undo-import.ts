import type { ImportId, ImportStep } from '../domain/import-run';
import { unmergeImported } from '../domain/merge-imported';
import { deleteContent } from './content';
import { database } from './database';
import { withMark } from './highlights';
import { indexArticles, unindexArticles } from './index-writes';
import { failAsAppError } from './storage-error';
import { countArticles, countTags } from './totals';
import { restoredTables, undoRestored } from './undo-restore';

/**
 * Takes back the last step of an import that was not taken back yet: what it added goes, also from the trash, and what it
 * merged is as before but for what the reader did since; of a restore the same. `false`: there is none left.
 */
export function undoLastStep(id: ImportId): Promise<boolean> {
  const { imports, importSteps } = database;
  const tables = [...restoredTables(), imports, importSteps];

  return failAsAppError(
    database.transaction('rw', tables, async () => {
      const step = await importSteps.where('[importId+number]').between([id, 0], [id, Number.POSITIVE_INFINITY]).last();
      if (!step) return false;
      if ('table' in step) await undoRestored(step);
      else {
        await database.highlights.bulkDelete([...step.highlights]);
        await removeAdded(step);
        await restoreMerged(step);
      }
      await importSteps.delete([id, step.number]);
      return true;
    }),
  );
}

async function removeAdded({ added }: ImportStep): Promise<void> {
  const present = (await database.articles.bulkGet([...added])).filter((article) => article !== undefined);
  await database.articles.bulkDelete(present.map(({ id }) => id));
  await database.trash.bulkDelete([...added]);
  await deleteContent(added);
  await unindexArticles(added);
  await countArticles(-present.length);
  await countTags(
    present.flatMap(({ tags }) => tags),
    [],
  );
}

async function restoreMerged({ importId, merged, told }: ImportStep): Promise<void> {
  const ids = merged.map(({ before }) => before.id);
  const current = await database.articles.bulkGet(ids);
  for (const [index, { before, after, hasNewText }] of merged.entries()) {
    const article = current[index];
    if (!article) continue;
    // The reader may have highlighted something since.
    const isHighlighted = (await database.highlights.where({ articleId: before.id }).count()) > 0;
    const restored = withMark(unmergeImported(article, before, after), isHighlighted);
    await database.articles.put(restored);
    await countTags(article.tags, restored.tags);
    // Saved since, the text is the page's own.
    const isTextOfImport = hasNewText && article.updatedAt === after.updatedAt;
    if (isTextOfImport) {
      await database.bodies.put({ id: before.id, markdown: '' });
      await database.details.delete(before.id);
    }
    const body = await database.bodies.get(before.id);
    await indexArticles([{ article: restored, markdown: body?.markdown ?? '' }]);
  }
  await database.origins
    .where('id')
    .anyOf(told)
    .modify((origin) => {
      Object.assign(origin, { from: origin.from.filter((each) => each.importId !== importId) });
    });
}
