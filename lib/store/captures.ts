import type { Capture, CaptureId, CaptureState } from '../domain/capture-state';
import { database } from './database';
import { failAsAppError } from './storage-error';

/** How many captures are remembered: enough to tell a reader who comes back what became of the last ones. */
const rememberedCaptures = 20;

/** Writes down that Save was pressed. */
export function beginCapture(capture: Capture): Promise<void> {
  return failAsAppError(
    database.transaction('rw', database.captures, async () => {
      await database.captures.put(capture);
      const ids = await database.captures.toCollection().primaryKeys();
      await database.captures.bulkDelete(ids.slice(0, -rememberedCaptures));
    }),
  );
}

/** Writes down how far a capture has come. */
export async function setCaptureState(id: CaptureId, state: CaptureState): Promise<void> {
  await failAsAppError(database.captures.update(id, { state }));
}

/** The last capture of a tab, if there was one. */
export async function lastCaptureOf(tabId: number): Promise<Capture | null> {
  return (await database.captures.where({ tabId }).last()) ?? null;
}

/**
 * Marks what a worker left half done. Called when a worker starts: what is under way then was under way in another life.
 * Nothing of such an article is in the library, since text and end of capture are written in one transaction.
 * @returns the captures that were cut off
 */
export function interruptCaptures(): Promise<Capture[]> {
  return database.transaction('rw', database.captures, async () => {
    const all = await database.captures.toArray();
    const cutOff = all.filter(({ state }) => state.kind === 'reading' || state.kind === 'saving');
    const interrupted: Capture[] = cutOff.map((capture) => ({ ...capture, state: { kind: 'interrupted' } }));
    await database.captures.bulkPut(interrupted);
    return interrupted;
  });
}

/** One capture, or `null` when it is forgotten. */
export async function captureOf(id: CaptureId): Promise<Capture | null> {
  return (await database.captures.get(id)) ?? null;
}
