import type { ArticleId } from '../domain/article';
import type { ExportItem } from '../exporters/exporter';
import { placeHighlights } from '../markdown/place-highlights';
import { database } from './database';
import { highlightsIn } from './index-writes';
import { rowsByKeys } from './rows-by-keys';

/** How many batches are on their way while one is written: the database answers from another process. */
const ahead = 2;

/**
 * Reads articles with all that is exported of them, in the order asked for, a few at a time; those that are gone are left out.
 * While some are written, the next are on their way.
 */
export async function* exportItems(ids: readonly ArticleId[], batch = 20): AsyncGenerator<readonly ExportItem[]> {
  const coming: Promise<readonly ExportItem[]>[] = [];
  let asked = 0;
  while (asked < ids.length || coming.length > 0) {
    while (coming.length < ahead && asked < ids.length) {
      const items = readItems(ids.slice(asked, asked + batch));
      items.catch(() => undefined); // It is awaited below, unless nobody asks any more.
      coming.push(items);
      asked += batch;
    }
    yield (await coming.shift()) ?? [];
  }
}

async function readItems(ids: readonly ArticleId[]): Promise<readonly ExportItem[]> {
  const { articles, bodies, details, highlights, articleImages } = database;
  return database.transaction('r', [articles, bodies, details, highlights, articleImages], async () => {
    const [heads, texts, further, images] = await Promise.all([
      rowsByKeys(articles, ids),
      rowsByKeys(bodies, ids),
      rowsByKeys(details, ids),
      rowsByKeys(articleImages, ids),
    ]);
    const marked = await highlightsIn(heads);
    return heads.flatMap((article, index) => {
      const body = texts[index];
      if (!article || !body) return [];
      const { markdown } = body;
      const own = marked.get(article.id) ?? [];
      const placed = own.length > 0 ? { highlights: placeHighlights(own, markdown) } : {};
      const shown = images[index]?.kept ?? [];
      const pictures = shown.length > 0 ? { images: shown } : {};
      return [{ article, markdown, details: further[index] ?? null, ...placed, ...pictures }];
    });
  });
}
