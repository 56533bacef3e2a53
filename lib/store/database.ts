import Dexie, { type Table } from 'dexie';
import type { Article, ArticleBody, ArticleId, IsoDateTime } from '../domain/article';
import type { Capture, UndoId } from '../domain/capture-state';
import type { Tag } from '../domain/tag';

/** A deleted article. Its body stays in `bodies` until the trash is emptied. */
export interface TrashedArticle {
  readonly id: ArticleId;
  readonly deletedAt: IsoDateTime;
  readonly article: Article;
}

/** A tag in use, with the number of live articles that carry it: counting on demand takes seconds in a large library. */
export interface TagRow {
  /** `tagKey` of the name. */
  readonly key: string;
  readonly name: Tag;
  readonly count: number;
}

/** A number kept up to date by every write that changes it. */
export interface TotalRow {
  readonly name: 'articles';
  readonly value: number;
}

/** How the library was before something the reader can take back. */
export type UndoRow = { readonly id: UndoId; readonly createdAt: IsoDateTime } & (
  | { readonly kind: 'added'; readonly articleId: ArticleId }
  | { readonly kind: 'updated'; readonly before: Article; readonly markdown: string }
  | { readonly kind: 'deleted'; readonly ids: readonly ArticleId[] }
  | { readonly kind: 'tagged'; readonly before: readonly { readonly id: ArticleId; readonly tags: readonly Tag[] }[] }
);

/**
 * Every schema there has ever been, oldest first. A new one is added at the end with its `upgrade`; an old one is never
 * edited, since somebody's library is still in it.
 */
const schemas: readonly { readonly stores: Record<string, string> }[] = [
  {
    stores: {
      articles: 'id, &url, &slug, *tags',
      bodies: 'id',
      trash: 'id, deletedAt',
      tags: 'key',
      totals: 'name',
      undos: 'id',
      captures: 'id, tabId',
    },
  },
];

class GleanerDatabase extends Dexie {
  declare articles: Table<Article, ArticleId>;
  declare bodies: Table<ArticleBody, ArticleId>;
  declare trash: Table<TrashedArticle, ArticleId>;
  declare tags: Table<TagRow, string>;
  declare totals: Table<TotalRow, string>;
  declare undos: Table<UndoRow, UndoId>;
  declare captures: Table<Capture, string>;

  constructor() {
    super('gleaner');
    schemas.forEach(({ stores }, index) => {
      this.version(index + 1).stores(stores);
    });
  }
}

/** The one library. Only `lib/store` knows it. */
export const database = new GleanerDatabase();
