import type { ArticleDetails, ArticleId } from '../domain/article';
import { database, type PackedSource } from './database';
import { forgetImages } from './images';
import { QuickRequests } from './quick-requests';

/** All that belongs to an article besides what lists show of it. */
export interface ArticleContent {
  readonly markdown: string;
  /** `null`: not known, as of articles saved by early versions. */
  readonly details: ArticleDetails | null;
  readonly source: PackedSource | null;
}

const contentTableNames = [
  'bodies',
  'details',
  'sources',
  'origins',
  'highlights',
  'places',
  'versions',
  'images',
  'commonImages',
  'articleImages',
  'wantedTexts',
] as const;

/** The tables that hold it, and what goes with it, for whoever opens a transaction on them. */
export function contentTables() {
  return contentTableNames.map((name) => database[name]);
}

/** What is stored of an article. */
export async function contentOf(id: ArticleId): Promise<ArticleContent> {
  const { bodies, details, sources } = database;
  const [body, known, source] = await Promise.all([bodies.get(id), details.get(id), sources.get(id)]);
  return { markdown: body?.markdown ?? '', details: known ?? null, source: source ?? null };
}

/** Puts it in place of what was there. Where an article came from stays. Inside a transaction on `contentTables()`. */
export async function putContent(id: ArticleId, content: ArticleContent): Promise<void> {
  const { details, sources, wantedTexts } = database;
  addContent(id, content);
  await Promise.all([
    content.details ? null : details.delete(id),
    content.source ? null : sources.delete(id),
    // What is here is wanted no more.
    content.markdown === '' ? null : wantedTexts.delete(id),
  ]);
}

/** The same of an article that was not there. */
export function addContent(id: ArticleId, { markdown, details, source }: ArticleContent): void {
  const quick = QuickRequests.here();
  quick.put(database.bodies, { id, markdown });
  if (details) quick.put(database.details, { ...details, id });
  if (source) quick.put(database.sources, { ...source, id });
}

/** Deletes it for good. Inside a transaction on `contentTables()`. */
export async function deleteContent(ids: readonly ArticleId[]): Promise<void> {
  const { bodies, details, sources, origins, places, highlights, versions, wantedTexts } = database;
  const keys = [...ids];
  await Promise.all([
    ...[bodies, details, sources, origins, places, wantedTexts].map((table) => table.bulkDelete(keys)),
    ...[highlights, versions].map((table) => table.where('articleId').anyOf(keys).delete()),
    forgetImages(ids),
  ]);
}
