import type { ArticleBody, ArticleDetails } from '../../../lib/domain/article';
import { defaultExportChoices } from '../../../lib/domain/export-choices';
import type { ImageHash } from '../../../lib/domain/kept-image';
import { exporterOf } from '../../../lib/exporters';
import { offerDownload } from '../../../lib/platform/archive-file';
import { articleIds } from '../../../lib/store/articles';
import { database } from '../../../lib/store/database';
import { exportArticles } from '../../../lib/usecases/export-articles';
import { sha256Of } from '../../../lib/usecases/sha-256';

const context = {
  title: 'Library',
  language: 'en',
  choices: defaultExportChoices,
  words: { contents: 'Contents', highlights: 'Highlights', image: 'Image', untitled: 'Untitled' },
};

/** In bytes. */
const imageSize = 100_000;
const jpeg = [0xff, 0xd8, 0xff, 0xe0];

async function withPicture(body: ArticleBody, number: number) {
  const random = crypto.getRandomValues(new Uint8Array((imageSize - jpeg.length) / 2));
  const bytes = new Uint8Array([...jpeg, ...random, ...random]);
  const url = `https://images.example.org/${number}.jpg`;
  const hash = (await sha256Of(bytes)) as ImageHash;
  const mediaType = 'image/jpeg';
  return {
    body: { ...body, markdown: `![Picture ${number}](${url})\n\n${body.markdown}` },
    image: { hash, mediaType, bytes, size: bytes.length },
    own: { id: body.id, kept: [{ url, hash, mediaType }], missing: [], hashes: [hash] },
  };
}

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

  /** Gives the first so many articles an image each, of 100 KB that no packing makes smaller. Answers the bytes of all. */
  async addImages(count: number): Promise<number> {
    const ids = (await articleIds()).slice(0, count);
    const { bodies, images, articleImages } = database;
    for (let start = 0; start < ids.length; start += 100) {
      const rows = await bodies.bulkGet(ids.slice(start, start + 100));
      const made = await Promise.all(rows.map((row, index) => row && withPicture(row, start + index)));
      const whole = made.filter((each) => each !== undefined);
      await Promise.all([
        bodies.bulkPut(whole.map(({ body }) => body)),
        images.bulkPut(whole.map(({ image }) => image)),
        articleImages.bulkPut(whole.map(({ own }) => own)),
      ]);
    }
    return ids.length * imageSize;
  },

  /** The peer: the same records, read by their keys and forgotten. */
  async read(): Promise<number> {
    const ids = await articleIds();
    const { articles, bodies, details, articleImages, images } = database;
    const start = performance.now();
    for (let at = 0; at < ids.length; at += 50) {
      const keys = ids.slice(at, at + 50);
      await database.transaction('r', [articles, bodies, details, articleImages, images], async () => {
        const [, , , kept] = await Promise.all([
          articles.bulkGet(keys),
          bodies.bulkGet(keys),
          details.bulkGet(keys),
          articleImages.bulkGet(keys),
        ]);
        await images.bulkGet(kept.flatMap((row) => row?.hashes ?? []));
      });
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
