import type { Article } from '../domain/article';
import { isFinished, type ReadingPlace } from '../domain/place';
import { articlesOf } from '../store/articles';
import { putPlace } from '../store/places';
import { markArticles } from './mark-articles';

/**
 * Keeps how far an article has been read, and marks it as read when that is to its end.
 * @param canBeFinished whether there was time to read it
 */
export async function keepPlace(id: Article['id'], place: ReadingPlace, canBeFinished: boolean): Promise<void> {
  await putPlace(id, place);
  if (!canBeFinished || !isFinished(place)) return;
  const [article] = await articlesOf([id]);
  if (!article || article.marks?.includes('read')) return;
  await markArticles([id], { add: ['read'], remove: ['reading'] });
}
