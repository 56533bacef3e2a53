import type { ArticleDetails, ArticleId, SavedArticle } from '../../lib/domain/article';
import type { Highlight } from '../../lib/domain/highlight';
import { languageOfText } from '../../lib/domain/language-of-text';
import type { ReadingPlace } from '../../lib/domain/place';
import { savedArticle } from '../../lib/store/articles';
import { detailsOf } from '../../lib/store/details';
import { highlightsOf } from '../../lib/store/highlights';
import { placeOf } from '../../lib/store/places';
import { trashedArticle } from '../../lib/store/trash';
import { countVersionsOf } from '../../lib/store/versions';

/** An article as the reader has it open. */
export interface Reading extends SavedArticle {
  /** `null` of articles saved by early versions. */
  readonly details: ArticleDetails | null;
  /** What the page says it is in, or what it sounds like where the page says nothing. */
  readonly language: string | null;
  readonly isTrashed: boolean;
}

/** What decides, besides the article itself, how it stands when it is opened: known later, it would move the text. */
export interface Opening {
  /** Where it was left. */
  readonly left: ReadingPlace | null;
  /** Their notes stand beside the text. */
  readonly highlights: readonly Highlight[];
  /** How many there are from before, which is said above the text. */
  readonly versions: number;
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

/** How an article is opened that is in the library, or was. */
export async function openingOf(id: ArticleId): Promise<Opening> {
  const [left, highlights, versions] = await Promise.all([placeOf(id), highlightsOf(id), countVersionsOf(id)]);
  return { left, highlights, versions };
}
