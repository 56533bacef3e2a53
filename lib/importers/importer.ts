import type { ImportProblem } from '../domain/import-problem';
import type { ImportedEntry } from '../domain/imported';
import type { FieldChoices } from './fields/front-matter-names';
import type { Fields } from './fields/values';
import type { SourceFile } from './files/source-file';

/** What tells where a file comes from: its content, never its name. */
export interface Sample {
  /** The beginning of its text. */
  readonly head: string;
  /** The names in its first line, as lower case, where that can be the head of a table. */
  readonly columns: readonly string[] | null;
}

/** The files that were chosen together, or are in one archive. */
export interface Folder {
  /** The file at a path, or `null`. Of several the first. */
  find(path: string): SourceFile | null;
}

/** How the reader wants files to be read. */
export interface Reading {
  /** What fields of front matter are, where that is not what we take them for. */
  readonly fields: FieldChoices;
  /** Is told of each header. */
  onFields?(fields: Fields): void;
}

/** A product whose files can be imported: one file in this folder, one line in `index.ts`. */
export interface Importer {
  /** Kept with what was imported: never changed once released. */
  readonly id: string;
  /** Key of its name in `_locales`. */
  readonly label: `importer_${string}`;
  recognises(sample: Sample): boolean;
  /** Whether a file is read along with those that are recognised, and is none by itself. */
  owns?(path: string): boolean;
  /**
   * What is in a file, in its order: the same each time.
   * @throws BadFileError where it can't be read any further
   */
  read(file: SourceFile, folder: Folder, reading: Reading): AsyncIterable<ImportedEntry | ImportProblem>;
}
