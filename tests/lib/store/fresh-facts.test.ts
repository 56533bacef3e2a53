import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import type { UndoId } from '../../../lib/domain/capture-state';
import type { Tag } from '../../../lib/domain/tag';
import { parseQuery } from '../../../lib/search/query/parse';
import { putArticle } from '../../../lib/store/articles';
import { database } from '../../../lib/store/database';
import { shelfCounts } from '../../../lib/store/search-store';
import { changeTags } from '../../../lib/store/tags';
import { undo } from '../../../lib/store/undo';
import { maintainSearch } from '../../../lib/usecases/maintain-search';
import { searchArticleIds } from '../../../lib/usecases/search-articles';
import { aContent, anArticle } from '../../support/builders';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

test('what was just saved is found and counted, before its facts go into their row and after', async () => {
  await maintainSearch();
  const ids = [];
  for (let n = 0; n < 3; n++) ids.push((await save(n)).id);
  expect(await stored()).toEqual({ fresh: 3, rows: 0, unread: 3, found: 3 });

  await undo(undoIdOf(2));
  expect(await stored()).toEqual({ fresh: 0, rows: 1, unread: 2, found: 2 });

  await save(3);
  expect(await stored()).toEqual({ fresh: 1, rows: 1, unread: 3, found: 3 });

  await changeTags(ids.slice(0, 1), { add: ['rain' as Tag], remove: [] }, undoIdOf(9), '2026-11-22T12:00:00Z');
  expect(await stored()).toEqual({ fresh: 0, rows: 1, unread: 3, found: 3 });
  expect((await shelfCounts()).get('is:untagged')).toBe(2);

  for (let n = 10; n < 80; n++) await save(n);
  await maintainSearch();
  expect(await stored()).toEqual({ fresh: 0, rows: 1, unread: 73, found: 73 });
});

function save(n: number) {
  const article = anArticle({ title: `Ferry ${n}`, tags: [], url: `https://news.example.org/${n}` as never });
  return putArticle(
    { ...article, id: `01${String(n).padStart(24, '0')}` as never, slug: `ferry-${n}` },
    aContent(),
    undoIdOf(n),
    null,
  );
}

function undoIdOf(n: number): UndoId {
  return `02${String(n).padStart(24, '0')}` as UndoId;
}

async function stored() {
  return {
    fresh: await database.freshFacts.count(),
    rows: await database.facts.count(),
    unread: (await shelfCounts()).get('is:unread'),
    found: (await searchArticleIds(parseQuery('ferry is:unread', { now: new Date() }))).length,
  };
}
