import { signal } from '@preact/signals';
import type { ArticleId } from '../../lib/domain/article';
import type { ErrorCode } from '../../lib/domain/errors';
import type { ListFilter } from '../../lib/domain/list-filter';
import type { Exporter } from '../../lib/exporters/exporter';
import { offerDownload } from '../../lib/platform/archive-file';
import { messageOf } from '../../lib/platform/error-message';
import { keptSelection } from '../../lib/platform/kept-selection';
import { articleIds } from '../../lib/store/articles';
import { exportArticles } from '../../lib/usecases/export-articles';
import { findArticles } from '../../lib/usecases/find-articles';
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

/** Writes the archive and hands it to the browser's downloads. */
export async function startExport(
  scope: ExportScope,
  filter: ListFilter,
  exporter: Exporter,
  title: string,
): Promise<void> {
  if (exportState.value.kind === 'running') return;
  running = new AbortController();
  const { signal: cancelled } = running;
  exportState.value = { kind: 'running', done: 0, total: null };
  try {
    const ids = await idsOfScope(scope, filter);
    const outcome = await exportArticles(ids, exporter, {
      signal: cancelled,
      context: exportContext(title),
      onProgress: (progress) => {
        exportState.value = { kind: 'running', ...progress };
      },
    });
    exportState.value = outcome;
    if (outcome.kind === 'done' && outcome.written > 0) offerDownload(outcome.file, outcome.fileName);
  } catch (error) {
    console.error('[gleaner] the export failed', error);
    exportState.value = { kind: 'failed', sentence: messageOf(error) };
  }
}

/** Stops the export. Nothing is left behind. */
export function cancelExport(): void {
  running?.abort();
}
