import type { ArticleId } from '../domain/article';
import type { BackupReason } from '../domain/automatic-backup';
import type { Capture, CaptureId, CaptureScope, CaptureState } from '../domain/capture-state';
import type { ErrorCode } from '../domain/errors';
import type { TextOutcome } from '../domain/wanted-text';
import type { Settings } from './settings';

/** What became of a passage that was selected on a page. */
export type PageHighlighting =
  | { readonly kind: 'highlighted'; readonly articleId: ArticleId }
  | { readonly kind: 'no-selection' }
  /** Its page could not be saved. */
  | { readonly kind: 'not-saved'; readonly state: CaptureState };

/** A backup that was made, and is to be kept. */
export interface BackupToKeep {
  /** Of a blob. It is there until the answer comes. */
  readonly url: string;
  readonly fileName: string;
  readonly sum: string;
  readonly reason: BackupReason;
}

/** Every message there is. The background answers all of them; plain JSON both ways. */
export interface Protocol {
  /** Popup → background: the popup may close, the background goes on. */
  captureTab(request: {
    readonly tabId: number;
    readonly scope: CaptureScope;
    readonly title: string;
    readonly url: string;
  }): CaptureState;
  /** Library → background: opens the page of an entry that is an address alone, and saves it into the entry. The library may close meanwhile. */
  getText(request: { readonly articleId: ArticleId }): TextOutcome;
  /** Popup → background: highlights what is selected on a page, which is saved first if it was not. */
  highlightSelection(request: {
    readonly tabId: number;
    readonly title: string;
    readonly url: string;
  }): PageHighlighting;
  /** Popup or notice → background: what became of the last save of a tab (`null`: the tab that asks). It wakes a dead worker, which then knows what was cut off. */
  describeLastCapture(request: { readonly tabId: number | null }): Capture | null;
  /** Notice on a page → background: the reader pressed Undo. */
  undoCapture(request: { readonly captureId: CaptureId }): boolean;
  /** Popup or notice → background: the reader has enough of an article over many pages. `false` when all are read already. */
  stopCapture(request: { readonly captureId: CaptureId }): boolean;
  /** Notice on a page → background: the reader wants a page saved once more, since not all of its article was read. */
  captureAgain(request: { readonly captureId: CaptureId }): boolean;
  /** Notice on a page → background: the reader wants to see how a saved text differs from the page. */
  lookAtCapture(request: { readonly captureId: CaptureId }): null;
  /** Library → background: it was opened, which may be the time for a backup. */
  backUpIfDue(request: null): null;
  /** Any page → background: the library is about to be upgraded. Answered when it was backed up, or could not be. */
  backUpBeforeUpgrade(request: null): null;
  /** Page without a window → background: a backup is about to be made there, of the library and these settings. */
  beginBackup(request: null): Settings;
  /** The same: it is made, and is to be put into the downloads. */
  keepBackup(request: BackupToKeep): null;
  /** The same: it could not be made. */
  failBackup(request: { readonly code: ErrorCode | null }): null;
}
