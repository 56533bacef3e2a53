import type { ArticleId, SavedArticle } from '../domain/article';
import type { ArticleVersion } from '../domain/article-version';
import type { UndoId } from '../domain/capture-state';
import { database } from './database';

/** What an article said before, oldest first. */
export function versionsOf(id: ArticleId): Promise<ArticleVersion[]> {
  return database.versions.where('articleId').equals(id).sortBy('id');
}

/** How many there are, without reading them. */
export function countVersionsOf(id: ArticleId): Promise<number> {
  return database.versions.where('articleId').equals(id).count();
}

/** Keeps what an article said until now. Inside a transaction on `contentTables()`. */
export function keepVersion(id: UndoId, { article, markdown }: SavedArticle): Promise<string> {
  const { id: articleId, title, updatedAt: savedAt } = article;
  return database.versions.put({ id, articleId, savedAt, title, markdown });
}

/** Forgets a version, and answers whether there are others. Inside a transaction on `contentTables()`. */
export async function forgetVersion(id: UndoId, articleId: ArticleId): Promise<boolean> {
  await database.versions.delete(id);
  return (await countVersionsOf(articleId)) > 0;
}
