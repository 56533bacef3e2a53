import { toLocalIso } from '../domain/date-time';
import { AppError } from '../domain/errors';
import { type ImportProblem, problemAt } from '../domain/import-problem';
import type { ImportId, ImportRun } from '../domain/import-run';
import type { ImportedEntry } from '../domain/imported';
import { toFieldChoices } from '../importers/fields/front-matter-names';
import type { ChosenFile } from '../importers/files/source-file';
import { type OpenedFiles, openFiles, readEntries } from '../importers/open-files';
import { beginImport, endImport, importOf, keptFiles, type PreparedArticle, writeBatch } from '../store/imports';
import { undoLastStep } from '../store/undo-import';
import { createBreather } from './breathe';
import { withLock } from './lock';
import { maintainSearch } from './maintain-search';
import type { ImportPlan } from './plan-import';
import { addressOfEntry, prepareEntry } from './prepare-imported';
import { newId } from './save-capture';

/** How much one transaction takes: the reader's own saves wait for no longer than that. */
const entriesInBatch = 100;
const charactersInBatch = 400_000;
/** How much of its time an import leaves to the reader. */
const restBetweenBatches = 0.3;
/** The search index is brought up to date after so many, so that they are found while the import goes on. */
const entriesBetweenUpkeep = 2000;
/** Larger files are not kept: an import of them that is cut off begins anew, and finds that the library knows the first part. */
const mostKept = 2 * 1024 ** 3;

export interface ImportOptions {
  readonly signal: AbortSignal;
  onProgress(run: ImportRun): void;
  readonly now?: Date;
}

/**
 * Imports what was planned. Each batch is one transaction with the way back, so that an import may be cut off at any moment.
 * @throws AppError `storage-full`, `import-elsewhere` when another page imports something
 */
export function importArticles(
  chosen: readonly ChosenFile[],
  { opened, total, choices = {} }: Pick<ImportPlan, 'opened' | 'total'> & Partial<Pick<ImportPlan, 'choices'>>,
  options: ImportOptions,
): Promise<ImportRun> {
  return withLock('import', async () => {
    const now = options.now ?? new Date();
    const id = newId(now) as ImportId;
    const size = chosen.reduce((sum, { blob }) => sum + blob.size, 0);
    const rows = chosen.map((file, number) => ({ ...file, importId: id, number }));
    const run: ImportRun = {
      id,
      startedAt: toLocalIso(now),
      state: 'running',
      sources: [...new Set(opened.recognised.map(({ importer }) => importer.id))],
      files: chosen.map(({ path }) => path).slice(0, 20),
      ...(Object.keys(choices).length > 0 && { fields: choices }),
      isResumable: false,
      total,
      done: 0,
      steps: 1,
      added: 0,
      merged: 0,
      unchanged: 0,
      problems: opened.problems.length,
    };
    return carryOn(await beginImport(run, opened.problems, size <= mostKept ? rows : null), opened, options);
  });
}

/**
 * Goes on with an import that was stopped or cut off, where it was.
 * @throws AppError `import-gone` when its files were not kept
 */
export function resumeImport(id: ImportId, options: ImportOptions): Promise<ImportRun> {
  return withLock('import', async () => {
    const run = await importOf(id);
    const files = await keptFiles(id);
    if (!run || files.length === 0 || (run.state !== 'running' && run.state !== 'stopped')) {
      throw new AppError('import-gone');
    }
    await endImport(id, 'running');
    return carryOn({ ...run, state: 'running' }, await openFiles(files), options);
  });
}

/** Takes an import back as a whole. Cut off, it goes on when it is called again. */
export function undoImport(id: ImportId, onStep: (left: number) => void = () => undefined): Promise<void> {
  return withLock('import', async () => {
    const run = await importOf(id);
    if (!run) throw new AppError('import-gone');
    await endImport(id, 'undoing');
    for (let left = run.steps; await undoLastStep(id); left--) onStep(left - 1);
    await endImport(id, 'undone');
    await maintainSearch();
  });
}

async function carryOn(run: ImportRun, { recognised }: OpenedFiles, options: ImportOptions): Promise<ImportRun> {
  const { signal, onProgress } = options;
  const breathe = createBreather();
  let current = run;
  let batch = emptyBatch();
  let place = 0;
  let untilUpkeep = entriesBetweenUpkeep;
  onProgress(current);
  for await (const { importer, item } of readEntries(recognised, { fields: toFieldChoices(run.fields) })) {
    // What was done before is read again to find the place, and not more than read.
    if (place++ < run.done) continue;
    if (signal.aborted) break;
    await take(item, importer.id);
    await breathe();
    if (batch.entries < entriesInBatch && batch.characters < charactersInBatch) continue;
    untilUpkeep -= batch.entries;
    await write();
    if (untilUpkeep > 0) continue;
    untilUpkeep = entriesBetweenUpkeep;
    await maintainSearch(signal);
  }
  if (!signal.aborted) await write();
  const state = signal.aborted ? 'stopped' : 'done';
  await endImport(run.id, state);
  await maintainSearch();
  return { ...current, state };

  async function take(item: ImportedEntry | ImportProblem, source: string): Promise<void> {
    batch.entries++;
    const url = item.kind === 'entry' ? addressOfEntry(item) : item;
    if (item.kind === 'problem' || typeof url !== 'string') {
      batch.problems.push(url as ImportProblem);
      return;
    }
    const prepare = (entry: ImportedEntry) => prepareEntry(entry, url, { run, source, place });
    try {
      batch.articles.push(await prepare(item));
    } catch (error) {
      // A text that breaks the conversion takes neither its address nor the other entries with it.
      console.error('[gleaner] the text of an entry', error);
      batch.problems.push(problemAt('text-broken', item.place, item.title ?? url));
      batch.articles.push(await prepare({ ...item, text: null }));
    }
    batch.characters += batch.articles.at(-1)?.markdown.length ?? 0;
  }

  async function write(): Promise<void> {
    if (batch.entries === 0) return;
    const start = performance.now();
    const next = await writeBatch(run.id, current.done, batch);
    if (!next) throw new AppError('import-elsewhere');
    current = next;
    batch = emptyBatch();
    onProgress(current);
    // Lists and saves read and write one thing after the other, and each would wait for a batch.
    await new Promise((resolve) => setTimeout(resolve, (performance.now() - start) * restBetweenBatches));
  }
}

function emptyBatch() {
  return { entries: 0, articles: [] as PreparedArticle[], problems: [] as ImportProblem[], characters: 0 };
}
