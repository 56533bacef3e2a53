import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { toCanonicalUrl } from '../../../lib/domain/canonical-url';
import type { UndoId } from '../../../lib/domain/capture-state';
import { putArticle, savedArticleAt } from '../../../lib/store/articles';
import { deleteLibrary } from '../../../lib/store/trash';
import { savedAddresses } from '../../../lib/usecases/is-saved';
import { newId } from '../../../lib/usecases/save-capture';
import { aContent, anArticle } from '../../support/builders';

beforeEach(() => deleteLibrary());

test.each([
  ['https://www.example.org/politics/rain', true],
  ['https://example.org/politics/rain/', true],
  ['https://m.example.org/politics/rain?utm_source=x#top', true],
  ['https://amp.example.org/politics/rain', true],
  ['https://www.example.org/politics/rain/amp', true],
  ['https://www.example.org/amp/politics/rain', true],
  ['https://www.example.org/politics/rain?page=2', false],
  ['https://www.example.org/politics', false],
  ['https://news.example.org/politics/rain', false],
  ['chrome://settings', false],
])('that %s is saved is %s', async (address, isSaved) => {
  await save('https://www.example.org/politics/rain');

  expect(await savedAddresses([address])).toEqual(new Set(isSaved ? [address] : []));
});

test('an article that was saved as a phone sees it is known by the address for everybody', async () => {
  await save('https://m.example.org/rain/amp/');

  expect([...(await savedAddresses(['https://example.org/rain']))]).toEqual(['https://example.org/rain']);
});

test('of two articles the one at the very address is the one', async () => {
  await save('https://example.org/rain/');
  const url = await save('https://example.org/rain');

  expect((await savedArticleAt(url))?.article.url).toBe(url);
});

async function save(address: string) {
  const url = toCanonicalUrl(address);
  await putArticle(anArticle({ url }), aContent(), newId(new Date()) as UndoId, null);
  return url;
}
