import type { ArticleDetails, ArticleId, SavedArticle } from '../../lib/domain/article';
import { languageOfText } from '../../lib/domain/language-of-text';
import { savedArticle } from '../../lib/store/articles';
import { detailsOf } from '../../lib/store/details';
import { trashedArticle } from '../../lib/store/trash';

/** An article as the reader has it open. */
export interface Reading extends SavedArticle {
  /** `null` of articles saved by early versions. */
  readonly details: ArticleDetails | null;
  /** What the page says it is in, or what it sounds like where the page says nothing. */
  readonly language: string | null;
  readonly isTrashed: boolean;
}

/** So many letters say what language an article is in. */
const enoughToHear = 4000;

/** An article of the library or of its trash; `null` when it is gone. */
export async function readAnywhere(id: ArticleId): Promise<Reading | null> {
  const [saved, details] = await Promise.all([savedArticle(id), detailsOf(id)]);
  const found = saved ?? (await trashedArticle(id));
  if (!found) return null;
  const language = found.article.language ?? languageOfText(found.markdown.slice(0, enoughToHear), null);
  return { ...found, details, language, isTrashed: !saved };
}
