import type { Article, ArticleId, IsoDateTime } from '../domain/article';
import type { UndoId } from '../domain/capture-state';
import { type Highlight, type HighlightId, inTextOrder } from '../domain/highlight';
import { database, type HighlightedBefore } from './database';
import { indexTables } from './index-tables';
import { reindexArticle } from './index-writes';
import { failAsAppError } from './storage-error';
import { rememberUndo } from './undo-step';

/** The highlights of an article, in the order of its text. */
export async function highlightsOf(id: ArticleId): Promise<Highlight[]> {
  return inTextOrder(await database.highlights.where({ articleId: id }).toArray());
}

/** One of them; `null` when it is gone. */
export async function highlightOf(id: HighlightId): Promise<Highlight | null> {
  return (await database.highlights.get(id)) ?? null;
}

/** The newest of all, newest first, but for those of articles in the trash. */
export async function newestHighlights(limit: number): Promise<Highlight[]> {
  const found: Highlight[] = [];
  const live = new Map<ArticleId, boolean>();
  let last = '\uffff';
  while (found.length < limit) {
    const rows: Highlight[] = await database.highlights.where(':id').below(last).reverse().limit(limit).toArray();
    if (rows.length === 0) break;
    last = rows.at(-1)?.id ?? '';
    const unknown = [...new Set(rows.map(({ articleId }) => articleId))].filter((id) => !live.has(id));
    const present = await database.articles.where(':id').anyOf(unknown).primaryKeys();
    for (const id of unknown) live.set(id, present.includes(id));
    found.push(...rows.filter(({ articleId }) => live.get(articleId)));
  }
  return found.slice(0, limit);
}

/** Puts highlights, new ones and others, and takes some away; with the way back. */
export function changeHighlights(
  change: { readonly put?: readonly Highlight[]; readonly remove?: readonly HighlightId[] },
  undoId: UndoId,
  changedAt: IsoDateTime,
): Promise<void> {
  const { articles, bodies, highlights, undos } = database;
  const { put = [], remove = [] } = change;

  return failAsAppError(
    database.transaction('rw', [articles, bodies, highlights, ...indexTables(), undos], async () => {
      const ids = [...put.map(({ id }) => id), ...remove];
      const rows = await highlights.bulkGet(ids);
      const before = ids.map((id, index) => ({ id, before: rows[index] ?? null }));
      await rememberUndo({ kind: 'highlighted', before }, undoId, changedAt);
      await highlights.bulkPut([...put]);
      await highlights.bulkDelete([...remove]);
      await noteHighlights([...put, ...rows.filter((row) => row !== undefined)].map(({ articleId }) => articleId));
    }),
  );
}

/** Puts what was found out about the places of highlights: nothing that the reader did, so there is no way back. */
export function settleHighlights(settled: readonly Highlight[]): Promise<void> {
  const { articles, bodies, highlights } = database;

  return failAsAppError(
    database.transaction('rw', [articles, bodies, highlights, ...indexTables()], async () => {
      const rows = await highlights.bulkGet(settled.map(({ id }) => id));
      const put = settled.flatMap(({ quote, position, original, settledIn }, index) => {
        const row = rows[index];
        return row ? { row, now: { ...row, quote, position, original, settledIn } } : [];
      });
      await highlights.bulkPut(put.map(({ now }) => now));
      const reworded = put.filter(({ row, now }) => row.quote.exact !== now.quote.exact);
      await noteHighlights(reworded.map(({ row }) => row.articleId));
    }),
  );
}

/** Gives highlights back what they were. Inside a transaction on `articles`, `contentTables()` and `indexTables()`. */
export async function restoreHighlights(before: readonly HighlightedBefore[]): Promise<void> {
  const { highlights, bodies } = database;
  const now = (await highlights.bulkGet(before.map(({ id }) => id))).filter((row) => row !== undefined);
  const put = before.flatMap(({ before: own }) => own ?? []);
  const present = await bodies.bulkGet(put.map(({ articleId }) => articleId));
  await highlights.bulkDelete(before.map(({ id }) => id));
  await highlights.bulkPut(put.filter((_, index) => present[index]));
  await noteHighlights([...put, ...now].map(({ articleId }) => articleId));
}

/**
 * Puts highlights of an article that gets an earlier text back where they were in it; notes and colours since then stay.
 * Inside a transaction on `highlights`.
 */
export async function restorePlaces(before: readonly Highlight[]): Promise<void> {
  const rows = await database.highlights.bulkGet(before.map(({ id }) => id));
  const put = before.flatMap(({ quote, position, original, settledIn }, index) => {
    const row = rows[index];
    return row ? { ...row, quote, position, original, settledIn } : [];
  });
  await database.highlights.bulkPut(put);
}

/**
 * Gives the highlights of an article that goes to the one that took its place. Inside a transaction on `articles`,
 * `contentTables()` and `indexTables()`.
 */
export async function handOverHighlights(from: ArticleId, to: ArticleId): Promise<void> {
  const rows = await database.highlights.where({ articleId: from }).toArray();
  if (rows.length === 0) return;
  await database.highlights.bulkPut(rows.map((row) => ({ ...row, articleId: to, settledIn: null })));
  await noteHighlights([to]);
}

/** Says of articles whether something is highlighted in them, and tells the index what. */
async function noteHighlights(ids: readonly ArticleId[]): Promise<void> {
  for (const id of new Set(ids)) {
    const [article, body] = await Promise.all([database.articles.get(id), database.bodies.get(id)]);
    if (!article || !body) continue;
    const isHighlighted = (await database.highlights.where({ articleId: id }).count()) > 0;
    const marked = withMark(article, isHighlighted);
    await database.articles.put(marked);
    await reindexArticle(marked, body.markdown);
  }
}

/** An article with the mark that something is highlighted in it, or without. */
export function withMark({ marks = [], ...article }: Article, isHighlighted: boolean): Article {
  const others = marks.filter((mark) => mark !== 'highlighted');
  const own = isHighlighted ? [...others, 'highlighted' as const] : others;
  return own.length > 0 ? { ...article, marks: own } : article;
}
