import type { ArticleId, IsoDateTime } from './article';
import type { UndoId } from './capture-state';

/** What an article said before it was saved again. */
export interface ArticleVersion {
  /** That of the save that replaced it, so that its Undo takes the version away, too. */
  readonly id: UndoId;
  readonly articleId: ArticleId;
  /** When it was saved. */
  readonly savedAt: IsoDateTime;
  readonly title: string;
  readonly markdown: string;
}
