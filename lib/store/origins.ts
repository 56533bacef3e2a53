import type { ArticleId } from '../domain/article';
import type { ImportedFrom } from '../domain/imported';
import { database } from './database';

/** What an article keeps of the files that it came from; nothing of those that were saved from their pages. */
export async function originsOf(id: ArticleId): Promise<readonly ImportedFrom[]> {
  return (await database.origins.get(id))?.from ?? [];
}
