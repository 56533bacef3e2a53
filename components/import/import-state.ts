import { signal } from '@preact/signals';
import { BadFileError } from '../../lib/domain/import-problem';
import type { ImportId, ImportRun } from '../../lib/domain/import-run';
import { type FieldChoices, toFieldChoices } from '../../lib/importers/fields/front-matter-names';
import type { ChosenFile } from '../../lib/importers/files/source-file';
import { messageOf } from '../../lib/platform/error-message';
import { sentenceOfBadFile } from '../../lib/platform/import-message';
import { readSettings, writeSettings } from '../../lib/platform/settings';
import { backUpAutomatically } from '../../lib/usecases/back-up-automatically';
import { importArticles, resumeImport, undoImport } from '../../lib/usecases/import-articles';
import { isBackedUp } from '../../lib/usecases/keep-backup';
import { type OpenedBackup, openBackup } from '../../lib/usecases/open-backup';
import { type ImportPlan, planImport } from '../../lib/usecases/plan-import';
import { type RestoreOutcome, restoreBackup } from '../../lib/usecases/restore-backup';
import { act } from '../act';

/** How far the import of this page is. */
export type ImportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'planning'; readonly read: number }
  /** `isOutdated`: the reader corrected something, and the files are read again. */
  | {
      readonly kind: 'planned';
      readonly files: readonly ChosenFile[];
      readonly plan: ImportPlan;
      readonly isOutdated?: true;
    }
  /** `null`: it has not begun to write. */
  | { readonly kind: 'running'; readonly run: ImportRun | null }
  /** The library as it is now is being put into the downloads. */
  | { readonly kind: 'backing-up'; readonly done: number; readonly total: number }
  /** It could not be. Nothing is written until the reader says so. */
  | { readonly kind: 'not-backed-up'; readonly sentence: string; goOn(): Promise<void>; goBack(): void }
  /** `links`: how many came without a text, where that is known. */
  | { readonly kind: 'ended'; readonly run: ImportRun; readonly links: number }
  | { readonly kind: 'backup'; readonly backup: OpenedBackup }
  | { readonly kind: 'restoring'; readonly done: number; readonly total: number }
  | { readonly kind: 'restored'; readonly outcome: RestoreOutcome }
  | { readonly kind: 'undoing' }
  | { readonly kind: 'undone' }
  | { readonly kind: 'failed'; readonly sentence: string };

/** It goes on when the reader looks at something else in the library. */
export const importState = signal<ImportState>({ kind: 'idle' });

let running: AbortController | null = null;

/** Whether something is under way that other files would disturb. */
export function isBusy({ kind }: ImportState): boolean {
  return ['planning', 'running', 'undoing', 'restoring', 'backing-up'].includes(kind);
}

/** Reads files and shows what an import of them would do; of a backup, what is in it. */
export function lookAt(files: readonly ChosenFile[]): Promise<void> {
  return attempt({ kind: 'planning', read: 0 }, async (signal) => {
    const onProgress = (read: number) => {
      importState.value = { kind: 'planning', read };
    };
    const backup = files.length === 1 && files[0] ? await openBackup(files[0]) : null;
    if (backup) return { kind: 'backup', backup };
    const fields = toFieldChoices((await readSettings()).fields);
    return { kind: 'planned', files, plan: await planImport(files, { signal, onProgress, fields }) };
  });
}

/** Takes fields of front matter for what the reader says, from now on, and plans the import anew. */
export async function correctFields(fields: FieldChoices): Promise<void> {
  const state = importState.value;
  if (state.kind !== 'planned') return;
  running?.abort();
  running = new AbortController();
  const { signal } = running;
  // What was chosen stands there at once; the counts follow.
  importState.value = { ...state, plan: { ...state.plan, choices: fields }, isOutdated: true };
  await act(async () => {
    await writeSettings({ fields });
    try {
      const plan = await planImport(state.files, { signal, fields, onProgress: () => undefined });
      if (!signal.aborted) importState.value = { kind: 'planned', files: state.files, plan };
    } catch (error) {
      // Corrected again, or something else is done with the files.
      if (!signal.aborted) throw error;
    }
  });
}

/** Imports what is shown. */
export function startImport(files: readonly ChosenFile[], plan: ImportPlan): Promise<void> {
  return afterBackup(() =>
    attempt({ kind: 'running', run: null }, async (signal) => {
      const run = await importArticles(files, plan, { signal, onProgress: showProgress });
      return { kind: 'ended', run, links: plan.links };
    }),
  );
}

/** Goes on with an import that was stopped or cut off. */
export function continueImport(id: ImportId): Promise<void> {
  return attempt({ kind: 'running', run: null }, async (signal) => {
    return { kind: 'ended', run: await resumeImport(id, { signal, onProgress: showProgress }), links: 0 };
  });
}

/** Brings a backup back. */
export function startRestore(backup: OpenedBackup): Promise<void> {
  return afterBackup(() =>
    attempt({ kind: 'restoring', done: 0, total: 0 }, async (signal) => {
      const onProgress = (done: number, total: number) => {
        importState.value = { kind: 'restoring', done, total };
      };
      return { kind: 'restored', outcome: await restoreBackup(backup, { signal, onProgress }) };
    }),
  );
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
  running?.abort();
  importState.value = { kind: 'idle' };
}

function showProgress(run: ImportRun): void {
  importState.value = { kind: 'running', run };
}

/** Backs up first, for those who have that done for them. Stopped, all is as it was. */
async function afterBackup(next: () => Promise<void>): Promise<void> {
  const before = importState.value;
  if (isBusy(before)) return;
  running = new AbortController();
  const { signal: stopped } = running;
  const goBack = () => {
    importState.value = before;
  };
  const goOn = () => {
    goBack();
    return next();
  };
  const onProgress = (done: number, total: number) => {
    importState.value = { kind: 'backing-up', done, total };
  };
  let isReady = false;
  try {
    isReady = !(await isBackedUp());
    if (!isReady) {
      onProgress(0, 0);
      isReady = (await backUpAutomatically('import', { signal: stopped, onProgress })) === 'kept';
    }
  } catch (error) {
    if (!stopped.aborted) {
      console.error('[gleaner] the backup before an import', error);
      importState.value = { kind: 'not-backed-up', sentence: messageOf(error), goOn, goBack };
      return;
    }
  }
  if (isReady) await goOn();
  else goBack();
}

async function attempt(first: ImportState, work: (signal: AbortSignal) => Promise<ImportState>): Promise<void> {
  if (isBusy(importState.value)) return;
  running = new AbortController();
  const { signal: stopped } = running;
  importState.value = first;
  try {
    importState.value = await work(stopped);
  } catch (error) {
    if (stopped.aborted && (first.kind === 'planning' || first.kind === 'restoring')) {
      startOver();
      return;
    }
    if (error instanceof BadFileError) {
      importState.value = { kind: 'failed', sentence: sentenceOfBadFile(error) };
      return;
    }
    console.error('[gleaner] the import failed', error);
    importState.value = { kind: 'failed', sentence: messageOf(error) };
  }
}
