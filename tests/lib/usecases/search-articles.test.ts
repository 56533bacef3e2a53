import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Article, ArticleId } from '../../../lib/domain/article';
import type { UndoId } from '../../../lib/domain/capture-state';
import type { Tag } from '../../../lib/domain/tag';
import { asksForTrash } from '../../../lib/search/filter-query';
import { matches } from '../../../lib/search/query/matches';
import { parseQuery } from '../../../lib/search/query/parse';
import { type FoldOptions, foldEverything } from '../../../lib/search/text/fold';
import { putArticle } from '../../../lib/store/articles';
import { database } from '../../../lib/store/database';
import { indexState } from '../../../lib/store/index-tables';
import { recordOf } from '../../../lib/store/index-writes';
import { maintainIndex } from '../../../lib/store/maintain-index';
import { putPlace } from '../../../lib/store/places';
import { closeIndex, dropIndex, openIndex, shelfCounts } from '../../../lib/store/search-store';
import { allTags, changeTags, renameTag } from '../../../lib/store/tags';
import { deleteArticles, deleteLibrary, emptyTrash, restoreArticles } from '../../../lib/store/trash';
import { undo } from '../../../lib/store/undo';
import { maintainSearch } from '../../../lib/usecases/maintain-search';
import { markArticles } from '../../../lib/usecases/mark-articles';
import { searchArticleIds, searchArticles } from '../../../lib/usecases/search-articles';
import { aContent, anArticle } from '../../support/builders';
import { mixedQuery, mixedText } from '../../support/mixed-texts';

const now = new Date(2026, 10, 22, 12);
const changedAt = '2026-11-22T12:00:00+08:00';
const parse = (text: string) => parseQuery(text, { now });
let steps = 0;

beforeEach(async () => {
  await madeAgain();
  await deleteLibrary();
  closeIndex();
});

describe('a search', () => {
  test('finds an article the moment it is saved, with its hits marked', async () => {
    const id = await save({ title: 'Rain over São Paulo', siteName: 'Gazette' }, 'It **rained** in 臺灣 all day.\n');

    const { hits, total } = await find('sao 台湾');

    expect(total).toBe(1);
    expect(hits[0]?.article.id).toBe(id);
    expect(hits[0]?.title).toEqual([
      { text: 'Rain over ', isHit: false },
      { text: 'São', isHit: true },
      { text: ' Paulo', isHit: false },
    ]);
    expect(hits[0]?.snippet).toEqual([
      { text: 'It rained in ', isHit: false },
      { text: '臺灣', isHit: true },
      { text: ' all day.', isHit: false },
    ]);
  });

  test('shows an article as it is now, whatever was read of it before', async () => {
    const id = await save({ title: 'Rain', url: 'https://example.org/rain' }, 'It rained all day.\n');
    expect((await find('rain*')).hits[0]?.article.tags).toEqual([]);

    await changeTags([id], { add: ['weather' as Tag], remove: [] }, anUndoId(), changedAt);
    expect((await find('rain*')).hits[0]?.article.tags).toEqual(['weather']);
    expect((await find('rain*')).hits[0]?.article.tags).toEqual(['weather']);

    await putPlace(id, { block: 5, fraction: 0, blocks: 10, seen: 5 });
    expect((await find('rain*')).hits[0]?.article.progress).toBe(0.5);

    await save({ title: 'Rain', url: 'https://example.org/rain' }, 'Rainy days are over.\n');
    expect((await find('rain*')).hits[0]?.snippet.map(({ text }) => text).join('')).toBe('Rainy days are over.');
  });

  test('puts an exact title first, then a title with the words, then texts, the newer before the older', async () => {
    const text = await save({ title: 'Weather', savedAt: '2026-11-20T10:00:00Z' }, 'A river. Rain.\n');
    const older = await save({ title: 'Weather', savedAt: '2024-11-20T10:00:00Z' }, 'A river. Rain.\n');
    const title = await save({ title: 'Rain on the river', savedAt: '2024-01-01T10:00:00Z' }, 'Nothing.\n');
    const exact = await save({ title: 'River rain', savedAt: '2024-01-01T10:00:00Z' }, 'Nothing.\n');

    expect(await ids('river rain')).toEqual([exact, title, text, older]);
  });

  test('puts the article whose address is asked for first', async () => {
    await save({ url: 'https://example.org/a/b' }, 'x\n');
    const id = await save({ url: 'https://example.org/a' }, 'x\n');
    await save({ url: 'https://example.org/a/c' }, 'x\n');

    expect((await ids('https://example.org/a?utm_source=x'))[0]).toBe(id);
  });

  test.each([
    ['sort:title', ['a', 'b', 'c']],
    ['sort:-title', ['c', 'b', 'a']],
    ['sort:saved', ['b', 'a', 'c']],
    ['sort:saved-asc', ['c', 'a', 'b']],
    ['sort:site', ['c', 'b', 'a']],
    ['sort:time', ['b', 'c', 'a']],
    ['sort:words-desc', ['a', 'c', 'b']],
    ['sort:published', ['c', 'a', 'b']],
  ])('“%s” puts in that order', async (query, titles) => {
    await save({
      title: 'a',
      savedAt: '2025-01-02T00:00:00Z',
      url: 'https://c.example/1',
      minutes: 9,
      words: 900,
      publishedAt: '2024',
    });
    await save({
      title: 'b',
      savedAt: '2025-01-03T00:00:00Z',
      url: 'https://b.example/1',
      minutes: 1,
      words: 100,
      publishedAt: null,
    });
    await save({
      title: 'c',
      savedAt: '2025-01-01T00:00:00Z',
      url: 'https://a.example/1',
      minutes: 5,
      words: 500,
      publishedAt: '2025-02',
    });

    expect((await find(query)).hits.map(({ article }) => article.title)).toEqual(titles);
    expect((await find(`rain OR -rain ${query}`)).hits.map(({ article }) => article.title)).toEqual(titles);
  });

  test('leaves the trash out, unless it is asked for', async () => {
    const id = await save({}, 'rain\n');
    await deleteArticles([id], anUndoId(), changedAt);

    expect(await ids('rain')).toEqual([]);
    expect(await ids('rain is:trash')).toEqual([id]);
  });

  test('knows marks, and the way back from them', async () => {
    const id = await save({}, 'rain\n');
    await maintainSearch();
    const undoId = await markArticles([id], { add: ['archived', 'read'] });

    expect(await ids('rain in:archive -is:unread')).toEqual([id]);
    expect((await shelfCounts()).get('is:archived')).toBe(1);
    await undo(undoId);
    expect(await ids('in:archive')).toEqual([]);
    expect(await ids('is:unread')).toEqual([id]);
    expect(Object.keys((await database.articles.get(id)) ?? {})).not.toContain('marks');
  });

  test('stops when it is told to', async () => {
    await save({}, 'rain\n');
    const search = searchArticles(parse('rain'), { limit: 20, signal: AbortSignal.abort(new Error('enough')) });

    await expect(search).rejects.toThrow('enough');
  });
});

describe('recall', { timeout: 120_000 }, () => {
  const texts = fc.array(mixedText, { minLength: 1, maxLength: 12 });

  test('is that of a brute-force scan, whatever the index has been through', async () => {
    const step = fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({
          kind: fc.constant('save' as const),
          title: mixedText,
          body: mixedText,
          tags: fc.subarray(['rain', 'world/asia', '雨', 'New York']),
        }),
      },
      fc.record({ kind: fc.constantFrom('again' as const), which: fc.nat(), body: mixedText }),
      fc.record({ kind: fc.constantFrom('delete' as const, 'restore' as const, 'tag' as const), which: fc.nat() }),
      fc.record({
        kind: fc.constantFrom(
          'rename' as const,
          'empty' as const,
          'undo' as const,
          'maintain' as const,
          'drop' as const,
          'cut' as const,
          'reopen' as const,
        ),
      }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 3, maxLength: 25 }),
        fc.array(mixedQuery, { minLength: 3, maxLength: 6 }),
        async (history, queries) => {
          await deleteLibrary();
          let last = anUndoId();
          const nextUndo = () => {
            last = anUndoId();
            return last;
          };
          for (const each of history) {
            const known = (await database.articles.toCollection().primaryKeys()).concat(
              await database.trash.toCollection().primaryKeys(),
            );
            const one = 'which' in each ? known[each.which % Math.max(1, known.length)] : undefined;
            switch (each.kind) {
              case 'save':
                last = anUndoId();
                await putArticle(anArticle({ title: each.title, tags: each.tags }), aContent(each.body), last, null);
                break;
              case 'again': {
                const article = one && (await database.articles.get(one));
                if (article) await putArticle({ ...article }, aContent(each.body), nextUndo(), null);
                break;
              }
              case 'delete':
                if (one) await deleteArticles([one], nextUndo(), changedAt);
                break;
              case 'restore':
                if (one) await restoreArticles([one], nextUndo(), changedAt);
                break;
              case 'tag':
                if (one)
                  await changeTags([one], { add: ['雨' as Tag], remove: ['rain' as Tag] }, nextUndo(), changedAt);
                break;
              case 'rename':
                await renameTag('rain' as Tag, 'Wind' as Tag, nextUndo(), changedAt);
                break;
              case 'empty':
                await emptyTrash();
                break;
              case 'undo':
                await undo(last);
                break;
              case 'maintain':
                await maintainSearch();
                break;
              case 'drop':
                await dropIndex();
                break;
              case 'cut':
                await maintainCutOff();
                break;
              case 'reopen':
                closeIndex();
            }
          }
          for (const query of queries) await expectRecall(query);
          expect(await shelvesAgree()).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('is that of a brute-force scan in a library of many segments', async () => {
    const made = fc.sample(fc.record({ title: mixedText, body: fc.array(mixedText, { maxLength: 4 }) }), {
      numRuns: 400,
      seed: 7,
    });
    for (const [index, { title, body }] of made.entries()) {
      await putArticle(
        anArticle({ title, tags: index % 3 ? [] : ['雨'] }),
        aContent(body.join('\n\n')),
        anUndoId(),
        null,
      );
      if (index % 40 === 0) await maintainSearch();
    }
    await maintainSearch();

    expect(await database.segments.count()).toBeGreaterThan(1);
    for (const query of fc.sample(mixedQuery, { numRuns: 80, seed: 3 })) await expectRecall(query);
    await dropIndex();
    await maintainSearch();
    expect(await database.pending.count()).toBe(0);
    for (const query of fc.sample(mixedQuery, { numRuns: 30, seed: 4 })) await expectRecall(query);
  });

  test('holds when traditional and simplified or the two kana are told apart', async () => {
    for (const [index, text] of fc.sample(texts, { numRuns: 30, seed: 5 }).entries())
      await save({ title: `臺灣 カフェ ${index}` }, text.join('\n'));

    for (const query of [
      '台湾',
      '臺灣',
      'かふぇ',
      'カフェ',
      'title:台',
      '-台湾',
      ...fc.sample(mixedQuery, { numRuns: 40, seed: 6 }),
    ]) {
      await expectRecall(query, { han: false, kana: true });
      await expectRecall(query, { han: true, kana: false });
    }
  });
});

describe('the index', { timeout: 60_000 }, () => {
  test('is made again when it is damaged, and the search finds what there is meanwhile', async () => {
    for (let n = 0; n < 70; n++) await save({ title: `Rain ${n}` }, 'Rain.\n');
    await maintainSearch();
    await database.blocks.toCollection().modify((block, ref) => {
      ref.value = new Uint8Array(block.length).fill(255);
    });
    closeIndex();
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});

    expect(await ids('rain')).toHaveLength(70);
    await madeAgain();
    expect(await ids('rain')).toHaveLength(70);
    expect((await indexState()).walked).toBeNull();
    expect(warn).toHaveBeenCalled();
    warn.mockRestore();
  });

  test('is made again when articles are missing in it', async () => {
    for (let n = 0; n < 5; n++) await save({ title: `Rain ${n}` });
    await maintainSearch();
    await database.facts.clear();
    closeIndex();
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});

    expect(await ids('rain')).toHaveLength(5);
    warn.mockRestore();
  });

  test('sets the number of articles right, which would look like damage else', async () => {
    await save({ title: 'Rain' });
    await database.totals.put({ name: 'articles', value: 7 });
    closeIndex();
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});

    await dropIndex();
    await maintainSearch();
    expect(await ids('rain')).toHaveLength(1);
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });

  test('is made again when other code wrote it', async () => {
    await save({ title: 'Rain' });
    await maintainSearch();
    await database.indexState.put({ ...(await indexState()), version: -1 });
    await database.segments.add({ blob: new Blob(), firstTerms: 'a', offsets: new Uint32Array(2) } as never);
    closeIndex();

    expect(await ids('rain')).toHaveLength(1);
    await save({ title: 'Rain' });
    expect(await ids('rain')).toHaveLength(2);
    await maintainSearch();
    expect(await ids('rain')).toHaveLength(2);
  });

  test('goes on where it was cut off', async () => {
    for (let n = 0; n < 20; n++) await save({ title: 'Rain' });
    await deleteArticles((await ids('rain')).slice(0, 1), anUndoId(), changedAt);
    await dropIndex();
    const indexed: number[] = [];
    const cut = new AbortController();
    await maintainSearch(cut.signal, (count) => {
      indexed.push(count);
      cut.abort();
    });

    expect(await ids('rain')).toHaveLength(19);
    await maintainSearch(undefined, (count) => indexed.push(count));
    expect(indexed).toHaveLength(2);
    expect(await ids('rain')).toHaveLength(19);
  });

  test('is the same when two make it at once', async () => {
    for (let n = 0; n < 200; n++) await save({ title: 'Rain' });
    await dropIndex();

    await Promise.all([maintainIndex({ pause }), maintainIndex({ pause }), save({ title: 'Rain' })]);

    expect(await ids('rain')).toHaveLength(201);
    expect(await shelvesAgree()).toBe(true);
  });

  test('is done without where it is damaged and nothing can be written', async () => {
    await save({ title: 'Rain' });
    await save({ title: 'Snow' });
    await maintainSearch();
    await database.totals.put({ name: 'articles', value: 3 });
    closeIndex();
    const write = vi.spyOn(database.indexState, 'put').mockRejectedValue(new Dexie.AbortError('full'));
    const said = [vi.spyOn(console, 'warn'), vi.spyOn(console, 'error')].map((spy) => spy.mockImplementation(() => {}));

    expect((await find('rain')).hits.map(({ article }) => article.title)).toEqual(['Rain']);
    expect(await ids('rain')).toHaveLength(1);
    for (const spy of [write, ...said]) spy.mockRestore();
  });

  test.each(['AbortError', 'DatabaseClosedError', 'UnknownError'] as const)(
    'is asked again when the disk was full, %s',
    async (name) => {
      await save({ title: 'Rain' });
      const asking = vi.spyOn(database, 'backendDB').mockImplementationOnce(() => {
        throw new Dexie[name]('full');
      });

      expect((await find('rain')).total).toBe(1);
      asking.mockRestore();
    },
  );

  test('asks the store twice for words that are new: for their blocks and whether it is as it was, then for the hits', async () => {
    for (let n = 0; n < 70; n++) await save({ title: `Rain ${n}` }, `${'wind '.repeat(n)}\n`);
    await maintainSearch();
    closeIndex();
    await openIndex();
    const [asking, throughDexie] = [vi.spyOn(database, 'backendDB'), vi.spyOn(database, 'transaction')];

    expect((await find('rain wind OR "7 wind"')).total).toBe(69);
    expect(asking).toHaveBeenCalledTimes(2);
    expect((await find('rain wind OR "7 wind"')).total).toBe(69);
    expect(asking).toHaveBeenCalledTimes(3);
    expect(throughDexie).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  test('is read again by a search whose segment was merged away', async () => {
    for (let n = 0; n < 70; n++) await save({ title: `Rain ${n}` });
    await maintainSearch();
    closeIndex();
    await openIndex();
    // As another page does it: this one knows the segment of before.
    const [segment] = await database.segments.toArray();
    if (!segment) throw new Error('There is no segment');
    const blocks = await database.blocks.toArray();
    await database.blocks.clear();
    await database.blocks.bulkAdd(
      blocks,
      blocks.map((_, index) => 7 + index),
    );
    await database.segments.update(segment.key, { start: 7 });
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});

    expect(await ids('"rain 7"')).toHaveLength(1);
    expect(warn).toHaveBeenCalledOnce();
    expect((await indexState()).walked).toBeNull();
    warn.mockRestore();
  });
});

test('a tag of more than a thousand articles is renamed at once, in the index as well', async () => {
  const articles = Array.from({ length: 1001 }, (_, n) =>
    anArticle({ tags: n % 500 === 1 ? ['rain', 'wet'] : ['rain'] }),
  );
  await database.articles.bulkPut(articles);
  await database.bodies.bulkPut(articles.map(({ id }) => ({ id, markdown: 'x\n' })));
  await database.tags.put({ key: 'rain', name: 'rain' as Tag, count: articles.length });
  await database.totals.put({ name: 'articles', value: articles.length });
  await dropIndex();
  await maintainSearch();
  const other = await save({ tags: ['wet'] });

  await renameTag('rain' as Tag, 'Wind' as Tag, anUndoId(), changedAt);

  expect(await ids('tag:rain')).toEqual([]);
  expect(await ids('tag:wind')).toHaveLength(1001);
  expect(await ids('tag:wet -tag:wind')).toEqual([other]);
});

function save(fields: Parameters<typeof anArticle>[0], markdown = 'Text.\n'): Promise<ArticleId> {
  return putArticle(anArticle(fields), aContent(markdown), anUndoId(), null).then(({ id }) => id);
}

function find(query: string) {
  return searchArticles(parse(query), { limit: 20 });
}

function ids(query: string): Promise<ArticleId[]> {
  return searchArticleIds(parse(query));
}

async function expectRecall(text: string, fold: FoldOptions = foldEverything): Promise<void> {
  const query = parse(text);
  // Whoever says “-is:trash” asks for no deleted article.
  const withTrash = asksForTrash(query.expression);
  const articles: [Article, boolean][] = (await database.articles.toArray()).map((article) => [article, false]);
  if (withTrash) for (const { article } of await database.trash.toArray()) articles.push([article, true]);
  const expected: string[] = [];
  for (const [article, isInTrash] of articles) {
    const body = await database.bodies.get(article.id);
    if (matches(query.expression, recordOf(article, body?.markdown ?? '', [], isInTrash), fold))
      expected.push(article.id);
  }

  const found = await searchArticleIds(query, { fold });
  const first = await searchArticles(query, { limit: 5, fold });

  expect([...found].sort(), text).toEqual(expected.sort());
  expect(
    first.hits.map(({ article }) => article.id),
    text,
  ).toEqual(found.slice(0, 5));
  if (first.isTotalExact) expect(first.total, text).toBe(expected.length);
  else expect(first.total, text).toBeGreaterThanOrEqual(expected.length);
}

/** Whether the counts that the writes keep are those of the articles, once all of them are indexed. */
async function shelvesAgree(): Promise<boolean> {
  await maintainSearch();
  const counts = await shelfCounts();
  const [untagged, trash, unread] = await Promise.all([ids('is:untagged'), ids('is:trash'), ids('is:unread')]);
  const tags = await allTags();
  const tagged = await Promise.all(tags.map(({ name }) => database.articles.where('tags').equals(name).count()));
  return (
    (counts.get('is:untagged') ?? 0) === untagged.length &&
    (counts.get('is:trash') ?? 0) === trash.length &&
    (counts.get('is:unread') ?? 0) === unread.length &&
    tags.every(({ count }, index) => count === tagged[index])
  );
}

/** An index that was dropped is made again in the background. */
async function madeAgain(): Promise<void> {
  await navigator.locks.request('gleaner-search-index', () => {});
}

/** A worker that dies somewhere on the way. */
async function maintainCutOff(): Promise<void> {
  let left = 3;
  const death = new Error('the worker died');
  await maintainIndex({
    pause: async () => {
      if (left-- === 0) throw death;
    },
  }).catch((error: unknown) => {
    if (error !== death) throw error;
  });
}

async function pause(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
}

function anUndoId(): UndoId {
  return String(++steps).padStart(26, '0') as UndoId;
}
