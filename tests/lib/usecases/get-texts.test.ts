import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ArticleId } from '../../../lib/domain/article';
import type { CanonicalUrl } from '../../../lib/domain/canonical-url';
import type { UndoId } from '../../../lib/domain/capture-state';
import type { TextOutcome } from '../../../lib/domain/wanted-text';
import type { TabContent } from '../../../lib/platform/background-tab';
import { articlesOf, putArticle, savedArticleAt } from '../../../lib/store/articles';
import { database } from '../../../lib/store/database';
import { failText, textFailureOf, wantedTexts } from '../../../lib/store/wanted-texts';
import { getText } from '../../../lib/usecases/get-text';
import {
  type EmptyEntry,
  emptyIn,
  getTexts,
  type TextsProgress,
  waitingEntries,
} from '../../../lib/usecases/get-texts';
import { newId, saveCapture } from '../../../lib/usecases/save-capture';
import { undo } from '../../../lib/usecases/undo';
import { aCapturedPage, aContent, anArticle } from '../../support/builders';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const answers = vi.hoisted(() => ({ visits: [] as string[], of: new Map<string, unknown>() }));
vi.mock('../../../lib/platform/messenger', () => ({
  send: async (_: string, { articleId }: { articleId: string }) => {
    answers.visits.push(articleId);
    return answers.of.get(articleId) ?? { kind: 'unreachable' };
  },
}));
const tab = vi.hoisted(() => ({ content: null as unknown }));
vi.mock('../../../lib/platform/background-tab', () => ({
  inBackgroundTab: (_: string, work: (id: number, content: unknown) => unknown) => work(1, tab.content),
}));

const now = new Date('2026-11-22T12:00:00Z');
const saved: TextOutcome = { kind: 'saved', report: {} as never };

beforeEach(async () => {
  fakeBrowser.reset();
  answers.visits = [];
  answers.of.clear();
  await Promise.all(database.tables.map((table) => table.clear()));
});
afterEach(() => {
  vi.useRealTimers();
});

test('the page of an entry comes into it under its own address; what the reader had stays, and it can be taken back', async () => {
  const id = await anEntry('https://a.example/old', { tags: ['sea'], marks: ['archived'], publishedAt: '2020-01-02' });
  await failText(id, 'x', { kind: 'unreachable' });
  const page = aCapturedPage({ url: 'https://a.example/new' as CanonicalUrl, markdown: 'High water.\n' });

  const { undoId } = await saveCapture({ ...page, publishedAt: null }, null, null, null, now, id);

  const [article] = await articlesOf([id]);
  expect(article).toMatchObject({
    url: 'https://a.example/new',
    otherUrls: ['https://a.example/old'],
    tags: ['sea'],
    marks: ['archived'],
    publishedAt: '2020-01-02',
  });
  expect(await wantedTexts()).toEqual([]);
  expect(await database.versions.count()).toBe(0);
  // Both addresses are its own.
  for (const url of ['https://a.example/new', 'https://a.example/old'])
    expect((await savedArticleAt(url as CanonicalUrl))?.article.id).toBe(id);

  expect(await undo(undoId)).toBe(true);
  expect((await articlesOf([id]))[0]).toMatchObject({ url: 'https://a.example/old', words: 0 });
});

test('a page that another article has already is not saved twice', async () => {
  const id = await anEntry('https://a.example/old');
  await putArticle(anArticle({ url: 'https://a.example/new' }), aContent(), newId(now) as UndoId, null);
  const page = aCapturedPage({ url: 'https://a.example/new' as CanonicalUrl });

  await expect(saveCapture(page, null, null, null, now, id)).rejects.toMatchObject({ code: 'address-taken' });
  expect((await articlesOf([id]))[0]).toMatchObject({ words: 0 });
});

test.each<[string, TabContent | null, TextOutcome]>([
  [
    'https://a.example/x',
    page({ status: 404, words: 'Nothing here' }),
    { kind: 'status', status: 404, words: 'Nothing here' },
  ],
  ['https://a.example/x', page({ address: 'https://a.example/' }), { kind: 'front-page' }],
  ['https://a.example/x', { kind: 'other-site' }, { kind: 'other-site' }],
  ['https://a.example/x', { kind: 'too-slow' }, { kind: 'too-slow' }],
  ['https://a.example/file.zip', null, { kind: 'nothing', reason: 'not-a-page' }],
])('why %s has no text is written down: %j', async (url, content, outcome) => {
  const id = await anEntry(url);
  tab.content = content;

  expect(await getText(id, now)).toEqual(outcome);
  expect(await textFailureOf(id)).toEqual(outcome);
  expect((await articlesOf([id]))[0]).toMatchObject({ words: 0 });
});

test('that a site asks to be left alone is nothing that the entry has', async () => {
  const id = await anEntry('https://a.example/x');
  tab.content = page({ status: 429 });

  expect(await getText(id, now)).toMatchObject({ status: 429 });
  expect(await textFailureOf(id)).toBeNull();
});

test('one page after the other, with a pause for each site; one that turns us away is asked no more', async () => {
  const a = [await anEntry('https://a.example/1'), await anEntry('https://a.example/2')];
  const b = [await anEntry('https://b.example/1'), await anEntry('https://www.b.example/2')];
  for (const id of a) answers.of.set(id, saved);
  for (const id of b) answers.of.set(id, { kind: 'status', status: 503, words: 'Later' });
  const entries = [...a, ...b].map((id, index) => entry(id, index < 2 ? 'a.example' : 'b.example'));

  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  let isOver = false;
  const running = run(entries).finally(() => {
    isOver = true;
  });
  while (!isOver) {
    await new Promise((resolve) => setImmediate(resolve));
    await vi.advanceTimersByTimeAsync(500);
  }
  const progress = await running;

  expect(answers.visits).toEqual([a[0], b[0], a[1]]);
  expect(progress).toMatchObject({
    done: 2,
    saved: 2,
    total: 4,
    turnedAway: [{ site: 'b.example', status: 503, words: 'Later' }],
  });
  expect(new Set((await waitingEntries()).map(({ id }) => id))).toEqual(new Set([...a, ...b]));
});

test('stopped, it goes on with what waits; what the reader saved meanwhile is not asked for', async () => {
  const [first, second, third] = [
    await anEntry('https://a.example/1'),
    await anEntry('https://b.example/1'),
    await anEntry('https://c.example/1'),
  ];
  const stop = new AbortController();
  const entries = await emptyIn();
  expect(entries).toHaveLength(3);
  await getTexts(entries, {
    signal: stop.signal,
    onProgress: ({ done }) => {
      if (done === 1) stop.abort();
    },
  });
  expect(answers.visits).toHaveLength(1);
  const reached = answers.visits[0] as ArticleId;
  await failText(reached, 'x', { kind: 'unreachable' });
  const rest = [first, second, third].filter((id) => id !== reached);
  const [{ url } = { url: '' }] = await articlesOf(rest.slice(0, 1));
  await saveCapture(aCapturedPage({ url: url as CanonicalUrl }), null, null, null, now);

  expect((await waitingEntries()).map(({ id }) => id)).toEqual(rest.slice(1));
});

function run(entries: readonly EmptyEntry[]): Promise<TextsProgress> {
  return getTexts(entries, { signal: new AbortController().signal, onProgress: () => undefined });
}

async function anEntry(url: string, fields: Parameters<typeof anArticle>[0] = {}): Promise<ArticleId> {
  const article = anArticle({ url, ...fields, words: 0, minutes: 0 });
  await putArticle(article, aContent(''), newId(now) as UndoId, null);
  return article.id;
}

function entry(id: ArticleId, site: string): EmptyEntry {
  return { id, url: `https://${site}/`, title: '', site };
}

function page(fields: Partial<Extract<TabContent, { kind: 'page' }>>): TabContent {
  return { kind: 'page', address: 'https://a.example/x', title: 'X', status: 200, words: '', ...fields };
}
