import type { ArticleId } from '../domain/article';
import type { ReadingPlace } from '../domain/place';
import { database } from './database';
import { failAsAppError } from './storage-error';

/** Where an article was left; `null` when it has not been read, or is gone. */
export async function placeOf(id: ArticleId): Promise<ReadingPlace | null> {
  return (await database.places.get(id)) ?? null;
}

/** Keeps a place. Apart from the article: whoever scrolls doesn't change a list. */
export function putPlace(id: ArticleId, place: ReadingPlace): Promise<void> {
  const { articles, places } = database;
  return failAsAppError(
    database.transaction('rw', articles, places, async () => {
      if (await articles.get(id)) await places.put({ ...place, id });
    }),
  );
}
