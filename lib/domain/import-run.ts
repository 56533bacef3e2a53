import type { Article, ArticleId, IsoDateTime } from './article';
import type { Brand } from './brand';
import type { HighlightId } from './highlight';
import type { ImportProblem } from './import-problem';

export type ImportId = Brand<string, 'ImportId'>;

/** How far an import is. `running` that nobody runs was cut off. */
export type ImportState = 'running' | 'stopped' | 'done' | 'undoing' | 'undone';

/** One import, written down so that it can go on after the page was closed, and be taken back as a whole. */
export interface ImportRun {
  readonly id: ImportId;
  readonly startedAt: IsoDateTime;
  readonly state: ImportState;
  /** The ids of the importers. */
  readonly sources: readonly string[];
  readonly files: readonly string[];
  /** What the reader said that fields of front matter are; left out where that is nothing. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Whether the files were kept, so that it can go on by itself. */
  readonly isResumable: boolean;
  /** Entries and what was not understood, as the plan counted them. */
  readonly total: number;
  /** How many of them are done with. */
  readonly done: number;
  readonly steps: number;
  readonly added: number;
  readonly merged: number;
  /** Those of which the library knew everything. */
  readonly unchanged: number;
  readonly problems: number;
}

/** What one transaction of an import did: enough to take it back. */
export interface ImportStep {
  readonly importId: ImportId;
  readonly number: number;
  readonly added: readonly ArticleId[];
  readonly merged: readonly { readonly before: Article; readonly after: Article; readonly hasNewText: boolean }[];
  /** The highlights that it added. */
  readonly highlights: readonly HighlightId[];
  /** The articles of the library that keep something of these files now. */
  readonly told: readonly ArticleId[];
  readonly problems: readonly ImportProblem[];
}
