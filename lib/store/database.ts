import Dexie, { type Table, type Transaction } from 'dexie';
import type { Article, ArticleBody, ArticleDetails, ArticleId, ArticleMark, IsoDateTime } from '../domain/article';
import type { ArticleVersion } from '../domain/article-version';
import type { Capture, UndoId } from '../domain/capture-state';
import type { Highlight, HighlightId } from '../domain/highlight';
import type { ImportId, ImportRun, ImportStep, RestoreStep } from '../domain/import-run';
import type { ArticleOrigin } from '../domain/imported';
import type { ArticleImages, ImageFile, ImageHash } from '../domain/kept-image';
import type { ReadingPlace } from '../domain/place';
import type { Rule, RuleId } from '../domain/rule';
import type { SavedSearch, SearchCount, SearchId } from '../domain/saved-search';
import type { SiteChoice, SiteChoiceId } from '../domain/site-choice';
import type { Tag } from '../domain/tag';
import type { TagColour } from '../domain/tag-colour';
import type { WantedText } from '../domain/wanted-text';
import type { OwnPreset, PresetId } from '../exporters/preset/own-preset';
import type { Fact, FactsChunk } from '../search/index/facts';
import type { PendingTerms } from '../search/index/pending';
import type { Segment } from '../search/index/segment';
import { openCarefully, whenLetOpen } from './careful-open';

/** The cleaned page that an article was made from, compressed: it is longer than the article, and rarely asked for. */
export interface PackedSource {
  /** Of the extractor that made it. */
  readonly version: number;
  readonly gzip: Uint8Array<ArrayBuffer>;
}

/** A deleted article. Its body, details and source stay where they are until the trash is emptied. */
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

/** How many articles stand on a shelf: see `shelvesOf`. */
export interface ShelfRow {
  readonly key: string;
  readonly count: number;
}

/** The number under which the search index knows an article. With another text it gets another number. */
export interface NumberRow {
  readonly id: ArticleId;
  readonly number: number;
}

/** Facts of an article that was saved a moment ago: they stand here until the next change of facts puts them into their row. */
export interface FreshFactRow {
  readonly number: number;
  readonly fact: Fact;
}

/** A segment of the search index. */
export interface SegmentRow extends Segment {
  readonly key: number;
}

/** How far the search index is. Without a row nothing is indexed yet. */
export interface IndexStateRow {
  readonly name: 'index';
  /** Of the code that wrote it. */
  readonly version: number;
  /** Another one after every change of what the index says. */
  readonly stamp: string;
  /** The next number that an article gets. */
  readonly nextNumber: number;
  /** The last article that was indexed while the index is made; `null`: all are. */
  readonly walked: { readonly shelf: 'articles' | 'trash'; readonly id: string } | null;
}

/** Says whether articles are as they were in what the index knows nothing of. */
export interface ArticlesStampRow {
  readonly name: 'articles';
  /** Another one after every such change. */
  readonly stamp: string;
}

/** The titles of the library in the order of the reader's language. Apart from their numbers, which are asked for more often. */
export type OrderRow =
  | {
      readonly name: 'title';
      /** Of the order: another one sorts otherwise. */
      readonly language: string;
      readonly numbers: Uint32Array<ArrayBuffer>;
    }
  /** In the same order, joined by line ends. */
  | { readonly name: 'titles'; readonly texts: string };

/** The colour of a tag, apart from the tag: it stays when the last article with it goes, and may come back. */
export interface TagColourRow {
  /** `tagKey` of its name. */
  readonly key: string;
  readonly colour: TagColour;
}

/** A saved search, with how many articles answered it when the library was last looked at. */
export interface SearchRow extends SavedSearch {
  readonly found: SearchCount | null;
  /** The day, and the stamp of the index. */
  readonly countedAt: string | null;
}

/** A file of an import that is not done, kept so that it can go on. */
export interface ImportFileRow {
  readonly importId: ImportId;
  readonly number: number;
  readonly path: string;
  readonly modifiedAt: Date | null;
  readonly blob: Blob;
}

/** An image. Its size is an index, so that all of them are added up without being read. */
export interface ImageRow extends ImageFile {
  readonly size: number;
}

/** What an image becomes that not every program shows. Derived, but kept: another browser would write other bytes. */
export interface CommonImageRow extends ImageFile {
  /** Its own hash is `hash`. */
  readonly of: ImageHash;
}

/** The images of an article; by their hashes it is known when nobody has one any more. */
export interface ArticleImagesRow extends ArticleImages {
  readonly hashes: readonly ImageHash[];
}

/** The marks that an article had. */
export interface MarkedBefore {
  readonly id: ArticleId;
  readonly marks: readonly ArticleMark[];
}

/** The tags and marks that an article had. */
export interface ChangedBefore extends MarkedBefore {
  readonly tags: readonly Tag[];
}

/** A highlight as it was; `null`: it was not there. */
export interface HighlightedBefore {
  readonly id: HighlightId;
  readonly before: Highlight | null;
}

/** How the library was before something the reader can take back. */
export type UndoRow = { readonly id: UndoId; readonly createdAt: IsoDateTime } & (
  | { readonly kind: 'added'; readonly articleId: ArticleId }
  | {
      readonly kind: 'updated';
      readonly before: Article;
      readonly markdown: string;
      readonly details: ArticleDetails | null;
      readonly source: PackedSource | null;
      /** Steps of early versions have none. */
      readonly highlights?: readonly Highlight[];
    }
  | { readonly kind: 'deleted'; readonly ids: readonly ArticleId[] }
  | {
      readonly kind: 'restored';
      readonly before: readonly { readonly id: ArticleId; readonly deletedAt: IsoDateTime }[];
    }
  | { readonly kind: 'tagged'; readonly before: readonly { readonly id: ArticleId; readonly tags: readonly Tag[] }[] }
  | { readonly kind: 'marked'; readonly before: readonly MarkedBefore[] }
  | { readonly kind: 'changed'; readonly before: readonly ChangedBefore[] }
  | { readonly kind: 'rule-deleted'; readonly rule: Rule }
  | { readonly kind: 'highlighted'; readonly before: readonly HighlightedBefore[] }
  | { readonly kind: 'search-deleted'; readonly search: SearchRow }
  | { readonly kind: 'site-choice-deleted'; readonly choice: SiteChoice }
  /** What was there about such blocks, and under its id. */
  | { readonly kind: 'site-choice-made'; readonly made: SiteChoiceId; readonly before: readonly SiteChoice[] }
  | { readonly kind: 'preset-deleted'; readonly preset: OwnPreset }
  | {
      readonly kind: 'tags-coloured';
      readonly before: readonly { readonly key: string; readonly colour: TagColour | null }[];
    }
);

/**
 * Every schema there has ever been, oldest first. A new one is added at the end with its `upgrade`; an old one is never
 * edited, since somebody's library is still in it.
 */
const schemas: readonly {
  /** One more than the one before, unless it is said. */
  readonly version?: number;
  readonly stores: Record<string, string>;
  readonly upgrade?: (transaction: Transaction) => Promise<unknown>;
}[] = [
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
  {
    // What is known of an article besides its text. Of articles saved before it stays unknown.
    stores: { details: 'id', sources: 'id' },
    upgrade: async (transaction) => {
      await transaction
        .table('undos')
        .toCollection()
        .modify((step) => {
          if (step.kind === 'updated') Object.assign(step, { details: null, source: null });
        });
      await transaction
        .table('captures')
        .toCollection()
        .modify(({ state }) => {
          if (state.kind === 'saved') state.report.proof = null;
        });
    },
  },
  {
    // Articles over several pages. Whatever was saved before was taken for one page.
    stores: {},
    upgrade: async (transaction) => {
      const forgetPages = (details: object | null) => details && Object.assign(details, { pages: null });
      const rowsOf = (table: string) => transaction.table(table).toCollection();
      await rowsOf('details').modify(forgetPages);
      await rowsOf('undos').modify((step) => forgetPages(step.details ?? null));
      await rowsOf('captures').modify(({ state }) => {
        if (state.kind === 'saved') forgetPages(state.report);
      });
    },
  },
  {
    // The search index. All of it is derived: what is in the library before is indexed by and by.
    stores: {
      facts: 'chunk',
      numbers: 'id',
      pending: 'number',
      segments: '++key',
      indexState: 'name',
      shelves: 'key',
    },
  },
  {
    // The order of the titles, which is derived; and what the reader made: saved searches, colours of tags, rules.
    version: 5,
    stores: { orders: 'name', searches: 'id', tagColours: 'key', rules: 'id' },
  },
  {
    // Highlights. Their keys are in the order of time.
    version: 6,
    stores: { highlights: 'id, articleId' },
  },
  {
    // What articles keep of the files that they came from, and how far the imports are.
    version: 7,
    stores: {
      origins: 'id',
      imports: 'id',
      importSteps: '[importId+number]',
      importFiles: '[importId+number]',
    },
  },
  {
    // How far each article has been read.
    version: 8,
    stores: { places: 'id' },
  },
  {
    // What articles said before they were saved again.
    version: 9,
    stores: { versions: 'id, articleId' },
  },
  {
    // Images, once for each content, and which article has which.
    version: 10,
    stores: { images: 'hash, size', articleImages: 'id, *hashes' },
  },
  {
    // The formats that the reader made.
    version: 11,
    stores: { presets: 'id' },
  },
  {
    // What the reader always wants of the pages of a site.
    version: 12,
    stores: { siteChoices: 'id' },
  },
  {
    // What images become where every program has to show them.
    version: 13,
    stores: { commonImages: 'of, hash' },
  },
  {
    // Entries whose texts are wanted; and the addresses that articles went by before their pages said another.
    version: 14,
    stores: { articles: 'id, &url, &slug, *tags, *otherUrls', wantedTexts: 'id' },
  },
  {
    // Facts of the search index that are in no row yet.
    version: 15,
    stores: { freshFacts: 'number' },
  },
  {
    // The blocks of the search index, each under the key that its segment says. Segments of before go with their index.
    version: 16,
    stores: { blocks: '' },
  },
];

interface WithId {
  readonly id: ArticleId;
}

class GleanerDatabase extends Dexie {
  declare articles: Table<Article, ArticleId>;
  declare bodies: Table<ArticleBody, ArticleId>;
  declare details: Table<ArticleDetails & WithId, ArticleId>;
  declare sources: Table<PackedSource & WithId, ArticleId>;
  declare trash: Table<TrashedArticle, ArticleId>;
  declare tags: Table<TagRow, string>;
  declare totals: Table<TotalRow, string>;
  declare undos: Table<UndoRow, UndoId>;
  declare captures: Table<Capture, string>;
  declare facts: Table<FactsChunk, number>;
  declare freshFacts: Table<FreshFactRow, number>;
  declare numbers: Table<NumberRow, ArticleId>;
  declare pending: Table<PendingTerms, number>;
  declare segments: Table<SegmentRow, number, Segment>;
  declare blocks: Table<Uint8Array, number>;
  declare indexState: Table<IndexStateRow | ArticlesStampRow, string>;
  declare shelves: Table<ShelfRow, string>;
  declare highlights: Table<Highlight, HighlightId>;
  declare versions: Table<ArticleVersion, string>;
  declare images: Table<ImageRow, ImageHash>;
  declare commonImages: Table<CommonImageRow, ImageHash>;
  declare articleImages: Table<ArticleImagesRow, ArticleId>;
  declare places: Table<ReadingPlace & WithId, ArticleId>;
  declare orders: Table<OrderRow, string>;
  declare searches: Table<SearchRow, SearchId>;
  declare tagColours: Table<TagColourRow, string>;
  declare rules: Table<Rule, RuleId>;
  declare siteChoices: Table<SiteChoice, SiteChoiceId>;
  declare presets: Table<OwnPreset, PresetId>;
  declare origins: Table<ArticleOrigin, ArticleId>;
  declare imports: Table<ImportRun, ImportId>;
  declare importSteps: Table<ImportStep | RestoreStep, [ImportId, number]>;
  declare importFiles: Table<ImportFileRow, [ImportId, number]>;
  declare wantedTexts: Table<WantedText, ArticleId>;

  constructor() {
    const { indexedDB } = Dexie.dependencies;
    super('gleaner', indexedDB ? { indexedDB: openCarefully(indexedDB) } : {});
    schemas.forEach(({ version: number, stores, upgrade }, index) => {
      const version = this.version(number ?? index + 1).stores(stores);
      if (upgrade) version.upgrade(upgrade);
    });
  }
}

/** The one library. Only `lib/store` knows it. */
export const database = new GleanerDatabase();

// Dexie remembers that it failed to open, and answers everything with that until it is closed.
whenLetOpen(() => {
  if (database.hasFailed()) database.close({ disableAutoOpen: false });
});
