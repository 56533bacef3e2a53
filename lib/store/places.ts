import type { ArticleId } from '../domain/article';
import { listedProgress, type ReadingPlace } from '../domain/place';
import { database } from './database';
import { failAsAppError } from './storage-error';

/** Where an article was left; `null` when it has not been read, or is gone. */
export async function placeOf(id: ArticleId): Promise<ReadingPlace | null> {
  return (await database.places.get(id)) ?? null;
}

/** Keeps a place. Apart from the article: whoever scrolls doesn't change a list, but for the progress in coarse steps. */
export function putPlace(id: ArticleId, place: ReadingPlace): Promise<void> {
  const { articles, places } = database;
  return failAsAppError(
    database.transaction('rw', articles, places, async () => {
      const article = await articles.get(id);
      if (!article) return;
      await places.put({ ...place, id });
      const progress = listedProgress(place);
      // Nothing that is searched for: the index needs not know
      if (article.progress !== progress) await articles.update(id, { progress });
    }),
  );
}
