import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Article } from '../../../lib/domain/article';
import type { UndoId } from '../../../lib/domain/capture-state';
import { everything } from '../../../lib/domain/list-filter';
import { minutesToRead, type ReadingSpeeds, readingScripts } from '../../../lib/domain/reading-speed';
import { writeReadingSpeeds } from '../../../lib/platform/reading-speeds';
import { writeSettings } from '../../../lib/platform/settings';
import { createMatcher } from '../../../lib/search/query/matches';
import { parseQuery } from '../../../lib/search/query/parse';
import { foldEverything } from '../../../lib/search/text/fold';
import { putArticle } from '../../../lib/store/articles';
import { deleteLibrary } from '../../../lib/store/trash';
import { findArticles } from '../../../lib/usecases/find-articles';
import { maintainSearch } from '../../../lib/usecases/maintain-search';
import { withSpeeds } from '../../../lib/usecases/own-time';
import { aContent, anArticle } from '../../support/builders';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

beforeEach(async () => {
  fakeBrowser.reset();
  await deleteLibrary();
});

test('a search for reading times finds what takes this reader as long', async () => {
  const english = await saved({ language: 'en', words: 2380, minutes: 10 });
  const chinese = await saved({ language: 'zh-Hans', words: 3310, minutes: 10 });
  const unknown = await saved({ language: null, words: 2380, minutes: 10 });
  await maintainSearch();
  await writeReadingSpeeds({ words: { count: 4760, milliseconds: 600_000 } });
  const found = async (query: string) => new Set(await findArticles({ ...everything, query }));

  expect(await found('time:10m')).toEqual(new Set([english, chinese, unknown]));

  await writeSettings({ learnsSpeed: true });
  expect(await found('time:10m')).toEqual(new Set([chinese, unknown]));
  expect(await found('time:5m')).toEqual(new Set([english]));
  expect(await found('-time:<10m')).toEqual(new Set([chinese, unknown]));
  expect(await found('lang:en time:5..6')).toEqual(new Set([english]));
});

test('a list by reading time has the order of the minutes that it shows', async () => {
  const slow = await saved({ language: 'zh-Hans', words: 3310, minutes: 10 });
  const quick = await saved({ language: 'en', words: 2856, minutes: 12 });
  const unknown = await saved({ language: null, words: 1900, minutes: 8 });
  await maintainSearch();
  await writeReadingSpeeds({ words: { count: 4760, milliseconds: 600_000 } });
  const found = (query: string) => findArticles({ ...everything, query });

  expect(await found('sort:time')).toEqual([unknown, slow, quick]);

  await writeSettings({ learnsSpeed: true });
  expect(await found('sort:time')).toEqual([quick, unknown, slow]);
  expect(await found('sort:-time')).toEqual([slow, unknown, quick]);
  expect(await found('sort:time time:>7m')).toEqual([unknown, slow]);
});

test('what is found is what the rows say, whatever was learnt', () => {
  const article = fc.record({
    language: fc.constantFrom('en', 'de-AT', 'zh', 'zh-TW', 'yue', 'ja', 'ko-KR', 'ar', null),
    words: fc.integer({ min: 0, max: 20_000 }),
    minutes: fc.integer({ min: 1, max: 90 }),
  });
  const speeds = fc.dictionary(
    fc.constantFrom(...readingScripts),
    fc.record({ count: fc.integer({ min: 500, max: 90_000 }), milliseconds: fc.constantFrom(60_000, 600_000) }),
  ) as fc.Arbitrary<ReadingSpeeds>;
  const asked = fc.record({ from: fc.integer({ min: 0, max: 60 }), length: fc.integer({ min: 0, max: 30 }) });

  fc.assert(
    fc.property(article, speeds, asked, (own, speeds, { from, length }) => {
      const { expression } = parseQuery(`time:${from}..${from + length}`, { now: new Date() });
      if (!expression) throw new Error('nothing was asked for');
      const isFound = createMatcher(withSpeeds(expression, speeds), foldEverything);
      const minutes = minutesToRead(own, speeds);

      const answer = isFound({ article: anArticle(own), markdown: '', notes: [], marks: [] } as never);

      expect(answer).toBe(minutes >= from && minutes <= from + length);
    }),
    { numRuns: 2000 },
  );
});

async function saved(fields: Partial<Article>) {
  const article = anArticle(fields);
  await putArticle(article, aContent('Text.\n'), `undo-${article.id}` as UndoId, null);
  return article.id;
}
