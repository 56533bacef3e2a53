import type { ArticleDetails, ArticleId } from '../domain/article';
import type { CanonicalUrl } from '../domain/canonical-url';
import type { Correction } from '../domain/correction';
import type { ArticleSource } from '../domain/ledger';
import { database, type PackedSource } from './database';

/** What only an article's own page shows; `null` for articles saved by early versions. */
export async function detailsOf(id: ArticleId): Promise<ArticleDetails | null> {
  return (await database.details.get(id)) ?? null;
}

/** What was corrected by hand in the article of an address. */
export async function correctionsAt(url: CanonicalUrl): Promise<readonly Correction[]> {
  const [id] = await database.articles.where({ url }).primaryKeys();
  return (id && (await detailsOf(id))?.corrections) || [];
}

/** The cleaned page that an article was made from, or `null` when it was not kept. */
export async function sourceOf(id: ArticleId): Promise<ArticleSource | null> {
  const row = await database.sources.get(id);
  if (!row) return null;
  const html = new Blob([row.gzip]).stream().pipeThrough(new DecompressionStream('gzip'));
  return { html: await new Response(html).text(), version: row.version };
}

/** Makes a source small. Before the transaction that stores it: one that waits for anything else is over. */
export async function packSource({ html, version }: ArticleSource): Promise<PackedSource> {
  const gzip = new Blob([html]).stream().pipeThrough(new CompressionStream('gzip'));
  return { version, gzip: new Uint8Array(await new Response(gzip).arrayBuffer()) };
}
