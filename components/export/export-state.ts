import { signal } from '@preact/signals';
import type { ArticleId } from '../../lib/domain/article';
import type { ErrorCode } from '../../lib/domain/errors';
import type { ListFilter } from '../../lib/domain/list-filter';
import type { FolderPlan } from '../../lib/domain/plan-folder';
import type { Exporter } from '../../lib/exporters/exporter';
import { offerDownload } from '../../lib/platform/archive-file';
import { messageOf } from '../../lib/platform/error-message';
import { chooseFolder } from '../../lib/platform/export-folder';
import { keptSelection } from '../../lib/platform/kept-selection';
import { articleIds } from '../../lib/store/articles';
import { type ExportOptions, type ExportProgress, exportArticles } from '../../lib/usecases/export-articles';
import { exportToFolder, type FolderOutcome } from '../../lib/usecases/export-to-folder';
import { findArticles } from '../../lib/usecases/find-articles';
import { act } from '../act';
import type { ExportScope } from '../library/route';
import { exportContext } from './export-context';

/** How far an export has come. */
export type ExportState =
  | { readonly kind: 'idle' }
  /** `total: null`: the articles are being looked up. */
  | { readonly kind: 'running'; readonly done: number; readonly total: number | null }
  | {
      readonly kind: 'done';
      readonly written: number;
      readonly leftOut: readonly { readonly title: string; readonly reason: ErrorCode }[];
      readonly fileName: string;
      readonly file: Blob;
    }
  /** Files of a folder would go: the reader is asked. */
  | { readonly kind: 'asking'; readonly plan: FolderPlan; readonly answer: (isSure: boolean) => void }
  | Extract<FolderOutcome, { kind: 'written' }>
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly sentence: string };

/** The export of this page. It goes on when the reader looks at something else in the library. */
export const exportState = signal<ExportState>({ kind: 'idle' });

let running: AbortController | null = null;

/** The articles of a scope, in the order of the list. */
export function idsOfScope(scope: ExportScope, filter: ListFilter): Promise<readonly ArticleId[]> {
  if (scope === 'selection') return keptSelection();
  return scope === 'filter' ? findArticles(filter) : articleIds();
}

/** What an export takes, how, and what it is called. */
export interface ExportWish {
  readonly scope: ExportScope;
  readonly filter: ListFilter;
  readonly exporter: Exporter;
  readonly title: string;
}

/** Whether nothing else can begin. */
export function isExporting(): boolean {
  return exportState.value.kind === 'running' || exportState.value.kind === 'asking';
}

/** Writes the archive and hands it to the browser's downloads. */
export function startExport({ scope, filter, exporter, title }: ExportWish): Promise<void> {
  return runExport(async (options) => {
    const outcome = await exportArticles(await idsOfScope(scope, filter), exporter, {
      ...options,
      context: exportContext(title),
    });
    exportState.value = outcome;
    if (outcome.kind === 'done' && outcome.written > 0) offerDownload(outcome.file, outcome.fileName);
  });
}

/** Brings a folder up to date that the reader chooses. */
export async function startFolderExport({ scope, filter, exporter, title }: ExportWish): Promise<void> {
  if (isExporting() || exporter.kind !== 'folder') return;
  await act(async () => {
    const folder = await chooseFolder();
    if (!folder) return;
    await runExport(async (options) => {
      exportState.value = await exportToFolder(await idsOfScope(scope, filter), exporter, folder, {
        ...options,
        context: exportContext(title),
        confirm: ask,
      });
    });
  });
}

type RunOptions = Pick<ExportOptions, 'signal' | 'onProgress'>;

async function runExport(work: (options: RunOptions) => Promise<void>): Promise<void> {
  if (isExporting()) return;
  running = new AbortController();
  const { signal: cancelled } = running;
  exportState.value = { kind: 'running', done: 0, total: null };
  try {
    await work({ signal: cancelled, onProgress: showProgress });
  } catch (error) {
    console.error('[gleaner] the export failed', error);
    exportState.value = { kind: 'failed', sentence: messageOf(error) };
  }
}

/** Every article is progress, but nobody sees more than a few numbers a second. */
function showProgress({ done, total }: ExportProgress): void {
  const now = performance.now();
  if (done > 0 && done < total && now - shownAt < 100) return;
  shownAt = now;
  exportState.value = { kind: 'running', done, total };
}

let shownAt = 0;

function ask(plan: FolderPlan): Promise<boolean> {
  return new Promise((resolve) => {
    exportState.value = {
      kind: 'asking',
      plan,
      answer: (isSure) => {
        exportState.value = { kind: 'running', done: 0, total: null };
        resolve(isSure);
      },
    };
  });
}

/** Stops the export. Nothing is left behind. */
export function cancelExport(): void {
  running?.abort();
}
