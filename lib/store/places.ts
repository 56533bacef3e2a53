import type { ArticleId } from '../domain/article';
import { listedProgress, type ReadingPlace } from '../domain/place';
import { database } from './database';
import { touchArticles } from './index-tables';
import { failAsAppError } from './storage-error';

/** Where an article was left; `null` when it has not been read, or is gone. */
export async function placeOf(id: ArticleId): Promise<ReadingPlace | null> {
  return (await database.places.get(id)) ?? null;
}

/** Keeps a place. Apart from the article: whoever scrolls doesn't change a list, but for the progress in coarse steps. */
export function putPlace(id: ArticleId, place: ReadingPlace): Promise<void> {
  const { articles, places, indexState } = database;
  return failAsAppError(
    database.transaction('rw', articles, places, indexState, async () => {
      const article = await articles.get(id);
      if (!article) return;
      await places.put({ ...place, id });
      const progress = listedProgress(place);
      if (article.progress === progress) return;
      // Nothing that is searched for: the index needs not know
      await articles.update(id, { progress });
      await touchArticles();
    }),
  );
}
