import type { Article, ArticleId } from '../../../lib/domain/article';
import type { CanonicalUrl } from '../../../lib/domain/canonical-url';
import type { UndoId } from '../../../lib/domain/capture-state';
import { type Tag, tagKey } from '../../../lib/domain/tag';
import { lengthOfText } from '../../../lib/domain/text-length';
import { ulid } from '../../../lib/domain/ulid';
import { parseQuery } from '../../../lib/search/query/parse';
import { articlesOf, putArticle } from '../../../lib/store/articles';
import { database } from '../../../lib/store/database';
import { indexState } from '../../../lib/store/index-tables';
import { dropIndex, shelfCounts } from '../../../lib/store/search-store';
import { allTags, renameTag } from '../../../lib/store/tags';
import { maintainSearch } from '../../../lib/usecases/maintain-search';
import { searchArticleIds, searchArticles } from '../../../lib/usecases/search-articles';
import { createCorpus } from './corpus.mjs';

/** What the benchmark asks of a page of the extension, beside the built extension's own code. */
export const bench = {
  /** Puts articles where the store would, without an index. Answers the bytes of their texts. */
  async fill(from: number, to: number, seed: number, bulkTag: { name: string; every: number }): Promise<number> {
    const corpus = corpusOf(seed);
    let bytes = 0;
    let writing = Promise.resolve();
    // The next batch is made up while one is written.
    for (let start = from; start < to; start += batchSize) {
      const made = Array.from({ length: Math.min(batchSize, to - start) }, (_, index) =>
        toArticle(corpus.article(start + index), start + index, bulkTag),
      );
      for (const { article, markdown } of made) {
        bytes += new TextEncoder().encode(markdown).length;
        for (const tag of article.tags) tagCounts.set(tag, (tagCounts.get(tag) ?? 0) + 1);
      }
      await writing;
      writing = write(made);
    }
    await writing;
    await database.tags.bulkPut([...tagCounts].map(([name, count]) => ({ key: tagKey(name), name, count })));
    await database.totals.put({ name: 'articles', value: to });
    return bytes;
  },

  /** Begins to make the index anew. */
  async startRebuild(): Promise<void> {
    // Once the worker, which makes the index when it starts, is done or has not begun: this page is to be the one.
    await navigator.locks.request('gleaner-search-index', dropIndex);
    void withPauses(async () => {
      for (;;) {
        await maintainSearch();
        if ((await indexState()).walked === null) return;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }).then((result) => {
      bench.rebuilt = result;
    });
  },

  /** How long that took, and the longest time that the page stood still meanwhile; `null`: it goes on. */
  rebuilt: null as { ms: number; pause: number } | null,

  async maintain(): Promise<{ ms: number; pause: number }> {
    return withPauses(() => maintainSearch());
  },

  /** Bytes of the index: of its segments, and of all the rest. */
  async indexSize(): Promise<{ segments: number; rest: number; count: number; articles: readonly number[] }> {
    const segments = await database.segments.toArray();
    const sizeOf = (value: unknown): number =>
      typeof value === 'string' ? value.length : ArrayBuffer.isView(value) ? value.byteLength : 8;
    const rows = [...segments, ...(await database.facts.toArray()), ...(await database.pending.toArray())];
    const rest = rows.flatMap((row) => Object.values(row)).reduce((sum, value) => sum + sizeOf(value), 0);
    return {
      segments: segments.reduce((sum, { bytes }) => sum + bytes, 0),
      rest: rest + (await database.numbers.count()) * 40,
      count: segments.length,
      articles: segments.map(({ articles }) => articles),
    };
  },

  /** Milliseconds of each search, and how many it found. */
  async search(text: string): Promise<{ ms: number; total: number; hits: number }> {
    const start = performance.now();
    const { hits, total } = await searchArticles(parseQuery(text, { now: new Date() }), { limit: 20 });
    return { ms: performance.now() - start, total, hits: hits.length };
  },

  /** The peer: twenty articles with their texts, read by their keys. */
  async readTwenty(): Promise<number> {
    const ids = (await database.articles.toCollection().limit(20).primaryKeys()) as ArticleId[];
    const start = performance.now();
    await Promise.all([database.articles.bulkGet(ids), database.bodies.bulkGet(ids)]);
    return performance.now() - start;
  },

  async readOne(): Promise<number> {
    const id = (await database.articles.toCollection().primaryKeys())[0] as ArticleId;
    const start = performance.now();
    await database.articles.get(id);
    return performance.now() - start;
  },

  /** Saves new articles one after the other. */
  async save(from: number, to: number, seed: number): Promise<number[]> {
    const corpus = corpusOf(seed);
    const times: number[] = [];
    for (let n = from; n < to; n++) {
      const { article, markdown } = toArticle(corpus.article(n), n, null);
      const undoId = ulid(Date.now(), crypto.getRandomValues(new Uint8Array(16))) as UndoId;
      const start = performance.now();
      await putArticle(article, { markdown, details: null, source: null }, undoId, null);
      times.push(performance.now() - start);
    }
    return times;
  },

  time: {
    tagList: (tag: string) =>
      timed(async () =>
        articlesOf((await searchArticleIds(parseQuery(`tag:"${tag}"`, { now: new Date() }))).slice(0, 50)),
      ),
    sorted: (text: string) =>
      timed(async () => articlesOf((await searchArticleIds(parseQuery(text, { now: new Date() }))).slice(0, 50))),
    allTags: () => timed(allTags),
    shelfCounts: () => timed(shelfCounts),
    renameTag: (from: string, to: string) =>
      timed(() =>
        renameTag(
          from as Tag,
          to as Tag,
          ulid(Date.now(), crypto.getRandomValues(new Uint8Array(16))) as UndoId,
          new Date().toISOString(),
        ),
      ),
  },

  /** Words of the corpus by their rank. */
  words: (seed: number, language: 'zh' | 'en' | 'ja' | 'ko', rank: number) =>
    corpusOf(seed).wordsOf(language)[rank] ?? '',
  article: (seed: number, n: number) => corpusOf(seed).article(n),
};

/** How many articles are written at once. */
const batchSize = 1000;

function write(made: readonly { article: Article; markdown: string }[]): Promise<void> {
  const { articles, bodies } = database;
  return database.transaction('rw', [articles, bodies], async () => {
    await Promise.all([
      articles.bulkPut(made.map(({ article }) => article)),
      bodies.bulkPut(made.map(({ article, markdown }) => ({ id: article.id, markdown }))),
    ]);
  });
}

const tagCounts = new Map<Tag, number>();
let made: { seed: number; corpus: ReturnType<typeof createCorpus> } | null = null;

function corpusOf(seed: number): ReturnType<typeof createCorpus> {
  if (made?.seed !== seed) made = { seed, corpus: createCorpus(seed) };
  return made.corpus;
}

function toArticle(
  {
    title,
    url,
    siteName,
    author,
    tags,
    markdown,
    savedAt,
    language,
  }: ReturnType<ReturnType<typeof createCorpus>['article']>,
  n: number,
  bulkTag: { name: string; every: number } | null,
): { article: Article; markdown: string } {
  const isoDate = new Date(savedAt).toISOString().replace(/\.\d+Z$/, '+00:00');
  const article: Article = {
    id: ulid(savedAt, new Uint8Array(16)) as ArticleId,
    url: url as CanonicalUrl,
    slug: `article-${n}`,
    title,
    authors: [author],
    siteName,
    excerpt: markdown.slice(0, 120),
    language,
    publishedAt: isoDate,
    image: null,
    tags: [...tags, ...(bulkTag && n % bulkTag.every === 0 ? [bulkTag.name] : [])] as Tag[],
    ...lengthOfText(markdown),
    imageCount: n % 3,
    savedAt: isoDate,
    updatedAt: isoDate,
  };
  return { article, markdown };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function withPauses(work: () => Promise<void>): Promise<{ ms: number; pause: number }> {
  let pause = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) pause = Math.max(pause, duration);
  });
  observer.observe({ type: 'longtask' });
  const ms = await timed(work);
  await new Promise((resolve) => setTimeout(resolve, 200));
  observer.disconnect();
  return { ms, pause };
}

Object.assign(globalThis, { bench });
