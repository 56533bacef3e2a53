import type { SavedArticle } from '../domain/article';

/** One file of an archive. */
export interface ArchiveFile {
  /** Inside the archive, with `/`. */
  readonly path: string;
  readonly content: string;
  /** What the file's own date says, so that the same library gives the same bytes. */
  readonly modifiedAt: Date;
}

/** A format of the archive: one file in this folder, one line in `index.ts`. */
export interface Exporter {
  /** Kept in the reader's settings: never changed once released. */
  readonly id: string;
  /** Key of its name in `_locales`. */
  readonly label: `exporter_${string}`;
  /**
   * The files of one article.
   * @throws AppError `export-unreadable` when what was written does not read back the same
   */
  filesOf(item: SavedArticle): readonly ArchiveFile[];
}
