import type { UndoId } from '../domain/capture-state';
import { contentTables, deleteContent, putContent } from './content';
import { database, type UndoRow } from './database';
import { restoreHighlights, restorePlaces } from './highlights';
import { indexTables } from './index-tables';
import { reindexArticle, unindexArticles } from './index-writes';
import { restoreMarks } from './marks';
import { bringBack } from './restore';
import { restoreChanged } from './rules';
import { failAsAppError } from './storage-error';
import { putColours } from './tag-edits';
import { countArticles, countTags, retag } from './totals';
import { moveToTrash } from './trash';
import { forgetVersion } from './versions';

/** Takes back one step. `false` when it was taken back already or is too long ago. */
export function undo(id: UndoId): Promise<boolean> {
  const { articles, trash, tags, totals, undos, searches, tagColours, rules, presets, siteChoices } = database;

  return failAsAppError(
    database.transaction(
      'rw',
      [
        articles,
        ...contentTables(),
        ...indexTables(),
        trash,
        tags,
        totals,
        undos,
        searches,
        tagColours,
        rules,
        presets,
        siteChoices,
      ],
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

  async updated({ id, before, markdown, details, source, highlights = [] }) {
    const current = await database.articles.get(before.id);
    if (!current) return;
    const isChanged = await forgetVersion(id, before.id);
    // Tags and marks set since the update are the reader's: they stay.
    const { marks: _, ...text } = before;
    const marks = (current.marks ?? []).filter((mark) => mark !== 'changed' || isChanged);
    const restored = { ...text, tags: current.tags, ...(marks.length > 0 && { marks }) };
    await database.articles.put(restored);
    await putContent(before.id, { markdown, details, source });
    await restorePlaces(highlights);
    await reindexArticle(restored, markdown);
  },

  deleted: ({ ids }) => bringBack(ids),

  async restored({ before }) {
    await moveToTrash(before);
  },

  async tagged({ before }) {
    const articles = await database.articles.bulkGet(before.map(({ id }) => id));
    await retag(before.flatMap(({ tags }, index) => (articles[index] ? [{ article: articles[index], tags }] : [])));
  },

  marked: ({ before }) => restoreMarks(before),

  changed: ({ before }) => restoreChanged(before),

  async 'rule-deleted'({ rule }) {
    await database.rules.put(rule);
  },

  highlighted: ({ before }) => restoreHighlights(before),

  async 'search-deleted'({ search }) {
    await database.searches.put(search);
  },

  async 'site-choice-deleted'({ choice }) {
    await database.siteChoices.put(choice);
  },

  async 'site-choice-made'({ made, before }) {
    await database.siteChoices.delete(made);
    await database.siteChoices.bulkPut(before);
  },

  async 'preset-deleted'({ preset }) {
    await database.presets.put(preset);
  },

  'tags-coloured': ({ before }) => putColours(before),
};
