import { signal } from '@preact/signals';
import type { ImportId, ImportRun } from '../../lib/domain/import-run';
import type { ChosenFile } from '../../lib/importers/files/source-file';
import { messageOf } from '../../lib/platform/error-message';
import { importArticles, resumeImport, undoImport } from '../../lib/usecases/import-articles';
import { type ImportPlan, planImport } from '../../lib/usecases/plan-import';

/** How far the import of this page is. */
export type ImportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'planning'; readonly read: number }
  | { readonly kind: 'planned'; readonly files: readonly ChosenFile[]; readonly plan: ImportPlan }
  /** `null`: it has not begun to write. */
  | { readonly kind: 'running'; readonly run: ImportRun | null }
  | { readonly kind: 'ended'; readonly run: ImportRun }
  | { readonly kind: 'undoing' }
  | { readonly kind: 'undone' }
  | { readonly kind: 'failed'; readonly sentence: string };

/** It goes on when the reader looks at something else in the library. */
export const importState = signal<ImportState>({ kind: 'idle' });

let running: AbortController | null = null;

/** Whether something is under way that other files would disturb. */
export function isBusy({ kind }: ImportState): boolean {
  return kind === 'planning' || kind === 'running' || kind === 'undoing';
}

/** Reads files and shows what an import of them would do. */
export function lookAt(files: readonly ChosenFile[]): Promise<void> {
  return attempt({ kind: 'planning', read: 0 }, async (signal) => {
    const onProgress = (read: number) => {
      importState.value = { kind: 'planning', read };
    };
    return { kind: 'planned', files, plan: await planImport(files, { signal, onProgress }) };
  });
}

/** Imports what is shown. */
export function startImport(files: readonly ChosenFile[], plan: ImportPlan): Promise<void> {
  return attempt({ kind: 'running', run: null }, async (signal) => {
    return { kind: 'ended', run: await importArticles(files, plan, { signal, onProgress: showProgress }) };
  });
}

/** Goes on with an import that was stopped or cut off. */
export function continueImport(id: ImportId): Promise<void> {
  return attempt({ kind: 'running', run: null }, async (signal) => {
    return { kind: 'ended', run: await resumeImport(id, { signal, onProgress: showProgress }) };
  });
}

/** Takes an import back as a whole. */
export function takeBack(id: ImportId): Promise<void> {
  return attempt({ kind: 'undoing' }, async () => {
    await undoImport(id);
    return { kind: 'undone' };
  });
}

/** Stops what is under way. What was imported so far stays. */
export function stopImport(): void {
  running?.abort();
}

/** Forgets the files and asks for others. */
export function startOver(): void {
  importState.value = { kind: 'idle' };
}

function showProgress(run: ImportRun): void {
  importState.value = { kind: 'running', run };
}

async function attempt(first: ImportState, work: (signal: AbortSignal) => Promise<ImportState>): Promise<void> {
  if (isBusy(importState.value)) return;
  running = new AbortController();
  const { signal: stopped } = running;
  importState.value = first;
  try {
    importState.value = await work(stopped);
  } catch (error) {
    if (stopped.aborted && first.kind === 'planning') {
      startOver();
      return;
    }
    console.error('[gleaner] the import failed', error);
    importState.value = { kind: 'failed', sentence: messageOf(error) };
  }
}
