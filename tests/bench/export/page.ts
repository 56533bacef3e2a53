import type { ArticleDetails } from '../../../lib/domain/article';
import { defaultExportChoices } from '../../../lib/domain/export-choices';
import { exporterOf } from '../../../lib/exporters';
import { offerDownload } from '../../../lib/platform/archive-file';
import { articleIds } from '../../../lib/store/articles';
import { database } from '../../../lib/store/database';
import { exportArticles } from '../../../lib/usecases/export-articles';

const context = {
  title: 'Library',
  language: 'en',
  choices: defaultExportChoices,
  words: { contents: 'Contents', highlights: 'Highlights', image: 'Image', untitled: 'Untitled' },
};

/** What the benchmark of exports asks of a page of the extension. */
export const exportBench = {
  /** What is known of each article besides, where the page says nothing. */
  async addDetails(): Promise<void> {
    const ids = await articleIds();
    for (let start = 0; start < ids.length; start += 500) {
      await database.details.bulkPut(
        ids.slice(start, start + 500).map((id): ArticleDetails & { id: typeof id } => ({
          id,
          subtitle: 'What came of it, and who paid',
          modifiedAt: null,
          section: 'Local',
          keywords: ['council', 'river'],
          license: null,
          provenance: null,
          proof: { wordsTotal: 800, wordsKept: 800, spots: [] },
          leftOut: [],
          pages: null,
        })),
      );
    }
  },

  /** The peer: the same records, read as fast as can be and forgotten. */
  async read(): Promise<number> {
    const ids = await articleIds();
    const { articles, bodies, details } = database;
    const start = performance.now();
    for (let at = 0; at < ids.length; at += 50) {
      const keys = ids.slice(at, at + 50);
      await database.transaction('r', [articles, bodies, details], () =>
        Promise.all([articles.bulkGet(keys), bodies.bulkGet(keys), details.bulkGet(keys)]),
      );
    }
    return performance.now() - start;
  },

  /** Begins an export. */
  start(id: string): void {
    exportBench.done = null;
    let pause = 0;
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) pause = Math.max(pause, duration);
    });
    observer.observe({ type: 'longtask' });
    void (async () => {
      const ids = await articleIds();
      const start = performance.now();
      const outcome = await exportArticles(ids, exporterOf(id), {
        signal: new AbortController().signal,
        onProgress: () => undefined,
        context,
      });
      const ms = performance.now() - start;
      await new Promise((resolve) => setTimeout(resolve, 200));
      observer.disconnect();
      if (outcome.kind !== 'done') throw new Error(outcome.kind);
      const { written, file, fileName } = outcome;
      exportBench.file = { file, fileName };
      exportBench.done = { ms, pause, written, bytes: file.size };
    })();
  },

  /** How long it took, and the longest time that the page stood still meanwhile; `null`: it goes on. */
  done: null as { ms: number; pause: number; written: number; bytes: number } | null,
  file: null as { file: Blob; fileName: string } | null,

  download(): void {
    if (exportBench.file) offerDownload(exportBench.file.file, exportBench.file.fileName);
  },
};

Object.assign(globalThis, { exportBench });
