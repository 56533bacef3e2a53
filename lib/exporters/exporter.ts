import type { FurtherMetadata, SavedArticle } from '../domain/article';
import type { ExportChoices } from '../domain/export-choices';
import type { Highlight } from '../domain/highlight';
import type { ImageHash, KeptImage } from '../domain/kept-image';

/** An article as it is exported. */
export interface ExportItem extends SavedArticle {
  /** `null` or left out when nothing further is known. */
  readonly details?: FurtherMetadata | null;
  /** Where they are in the text, in its order; left out when there are none. */
  readonly highlights?: readonly Highlight[];
  /** The images that are kept; left out when there are none. */
  readonly images?: readonly KeptImage[];
}

/** One file of an archive. */
export interface ArchiveFile {
  /** Inside the archive, with `/`. */
  readonly path: string;
  readonly content: string;
  /** What the file's own date says, so that the same library gives the same bytes. */
  readonly modifiedAt: Date;
}

/** An image of an archive. It is read when it is its turn: all of an article's may be more than fits into memory. */
export interface ArchiveImage {
  readonly path: string;
  readonly image: ImageHash;
  readonly modifiedAt: Date;
}

/** What the formats are for: the groups of the menu, in its order. */
export type ExporterGroup = 'own' | 'sites' | 'notes' | 'books' | 'data';

/** What an exporter needs to know of the whole. */
export interface ExportContext {
  /** What the collection is called, where a format has a title for it. */
  readonly title: string;
  /** BCP 47: the language of the title and of these words. */
  readonly language: string;
  readonly choices: ExportChoices;
  readonly words: {
    readonly contents: string;
    /** Heads those that can't be shown in a text. */
    readonly highlights: string;
    readonly image: string;
    readonly untitled: string;
  };
}

/** Writes articles one after the other, none of which is kept. */
export interface Writing<Piece> {
  begin(): readonly Piece[];
  /** @throws AppError `export-unreadable` when what was written does not read back the same */
  add(item: ExportItem): readonly Piece[];
  end(): readonly Piece[];
}

interface Format {
  /** Kept in the reader's settings: never changed once released. */
  readonly id: string;
  /** Key of its name in `_locales`. */
  readonly label: `exporter_${string}`;
  /** What the reader calls it, where they made it. */
  readonly ownName?: string;
  readonly group: ExporterGroup;
}

/** Where the images of a text are put. */
export interface ImagePlaces {
  /** What stands before their names in the text. */
  readonly link: string;
  /** The folder of the archive; where it is not said, `link` leads there from the folder of the text. */
  readonly folder?: string;
}

/** Files of their own for each article: a folder, or a zip of it. */
export interface FolderExporter extends Format {
  readonly kind: 'folder';
  readonly images: ImagePlaces;
  /**
   * The files of one article.
   * @throws AppError `export-unreadable` when what was written does not read back the same
   */
  filesOf(item: ExportItem, context: ExportContext): readonly ArchiveFile[];
}

/** All articles in one file that is a zip inside. */
export interface BookExporter extends Format {
  readonly kind: 'book';
  readonly ending: string;
  readonly mediaType: string;
  open(context: ExportContext): Writing<ArchiveFile | ArchiveImage>;
}

/** The bytes of an image in a text, as an address. They are read when it is their turn. */
export interface ImageAddress {
  readonly addressOf: ImageHash;
}

/** All articles in one file of text. */
export interface DocumentExporter extends Format {
  readonly kind: 'document';
  readonly ending: string;
  readonly mediaType: string;
  open(context: ExportContext): Writing<string | ImageAddress>;
}

/** A format of the archive: one file in `formats/`, one line in `index.ts`. */
export type Exporter = FolderExporter | BookExporter | DocumentExporter;
