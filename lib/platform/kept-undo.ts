import { browser } from 'wxt/browser';
import type { UndoId } from '../domain/capture-state';

/** What was just done and can be taken back. */
export interface KeptUndo {
  readonly message: string;
  readonly undoId: UndoId;
  /** Milliseconds since 1970: until then it is offered. */
  readonly until: number;
}

/** Remembers it for a page of ours that is opened, or loaded again, while it is news. */
export async function keepUndo(kept: KeptUndo | null): Promise<void> {
  if (kept) await browser.storage.session.set({ undo: kept });
  else await browser.storage.session.remove('undo');
}

/** What can still be taken back of what another page, or this one before it was loaded again, did. */
export async function keptUndo(now: number): Promise<KeptUndo | null> {
  const { undo } = await browser.storage.session.get('undo');
  const { message, undoId, until } = (undo ?? {}) as Partial<KeptUndo>;
  return message && undoId && until && until > now ? { message, undoId, until } : null;
}
