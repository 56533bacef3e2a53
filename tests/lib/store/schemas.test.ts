import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { CaptureId, UndoId } from '../../../lib/domain/capture-state';
import { parseQuery } from '../../../lib/search/query/parse';
import { articleCount, savedArticle } from '../../../lib/store/articles';
import { captureOf } from '../../../lib/store/captures';
import { database } from '../../../lib/store/database';
import { detailsOf, sourceOf } from '../../../lib/store/details';
import { highlightsOf } from '../../../lib/store/highlights';
import { ownPresets } from '../../../lib/store/presets';
import { shelfCounts } from '../../../lib/store/search-store';
import { undo } from '../../../lib/store/undo';
import { maintainSearch } from '../../../lib/usecases/maintain-search';
import { searchArticleIds } from '../../../lib/usecases/search-articles';
import { anArticle } from '../../support/builders';
import { writeVersionOne } from '../../support/version-one';

test('a library of the first version opens with everything in it', async () => {
  const article = anArticle({ tags: ['rain'] });
  const report = { kind: 'updated', id: article.id, undoId: 'U', title: 'Rain', words: 2, minutes: 1, imageCount: 0 };
  await writeVersionOne({
    articles: article,
    bodies: { id: article.id, markdown: 'It rains.\n' },
    totals: { name: 'articles', value: 1 },
    undos: { id: 'U', createdAt: article.updatedAt, kind: 'updated', before: article, markdown: 'It rained.\n' },
    captures: { id: 'C', tabId: 1, url: article.url, title: '', startedAt: '', state: { kind: 'saved', report } },
  });

  expect(await savedArticle(article.id)).toEqual({ article, markdown: 'It rains.\n' });
  expect(await articleCount()).toBe(1);
  expect(database.verno).toBeGreaterThanOrEqual(8);
  expect(await highlightsOf(article.id)).toEqual([]);
  expect(await ownPresets()).toEqual([]);
  expect(await detailsOf(article.id)).toBeNull();
  expect(await sourceOf(article.id)).toBeNull();
  expect(await captureOf('C' as CaptureId)).toMatchObject({
    state: { report: { ...report, proof: null, pages: null } },
  });

  // It is found before the index is made, and after.
  const rains = parseQuery('rains #rain', { now: new Date() });
  expect(await searchArticleIds(rains)).toEqual([article.id]);
  await maintainSearch();
  expect(await searchArticleIds(rains)).toEqual([article.id]);
  expect((await shelfCounts()).get('is:unread')).toBe(1);

  await undo('U' as UndoId);
  expect(await savedArticle(article.id)).toEqual({ article, markdown: 'It rained.\n' });
  expect(await detailsOf(article.id)).toBeNull();
});
