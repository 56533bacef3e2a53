import type { ArticleId } from '../domain/article';
import type { ExportItem } from '../exporters/exporter';
import { database } from './database';

/**
 * Reads articles with all that is exported of them, in the order asked for, a few at a time; those that are gone are left out.
 * While some are written, the next are on their way.
 */
export async function* exportItems(ids: readonly ArticleId[], batch = 50): AsyncGenerator<readonly ExportItem[]> {
  let next = readItems(ids.slice(0, batch));
  for (let start = 0; start < ids.length; start += batch) {
    const items = await next;
    next = readItems(ids.slice(start + batch, start + 2 * batch));
    next.catch(() => undefined); // It is awaited above, unless nobody asks any more.
    yield items;
  }
}

async function readItems(ids: readonly ArticleId[]): Promise<readonly ExportItem[]> {
  if (ids.length === 0) return [];
  const { articles, bodies, details } = database;
  const [heads, texts, further] = await database.transaction('r', [articles, bodies, details], () =>
    Promise.all([articles.bulkGet([...ids]), bodies.bulkGet([...ids]), details.bulkGet([...ids])]),
  );
  return heads.flatMap((article, index) => {
    const body = texts[index];
    return article && body ? [{ article, markdown: body.markdown, details: further[index] ?? null }] : [];
  });
}
