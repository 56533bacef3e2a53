import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { UndoId } from '../../../lib/domain/capture-state';
import { parseQuery } from '../../../lib/search/query/parse';
import { putArticle, savedArticle } from '../../../lib/store/articles';
import { deleteArticles, emptyTrash } from '../../../lib/store/trash';
import { undo } from '../../../lib/store/undo';
import { versionsOf } from '../../../lib/store/versions';
import { searchArticleIds } from '../../../lib/usecases/search-articles';
import { aContent, anArticle } from '../../support/builders';

let saves = 0;

test('a text that changed keeps the old one, and is found as changed', async () => {
  const url = 'https://example.com/changed';
  const id = await save(url, 'It rains.\n', 'Rain');

  await save(url, 'It rained.\n', 'Rain');
  await save(url, 'It rained.\n', 'Rain over');

  expect((await versionsOf(id)).map(({ title, markdown }) => [title, markdown])).toEqual([
    ['Rain', 'It rains.\n'],
    ['Rain', 'It rained.\n'],
  ]);
  expect(await searchArticleIds(parseQuery('is:changed', { now: new Date() }))).toEqual([id]);
});

test('a text that is the same keeps nothing', async () => {
  const url = 'https://example.com/same';
  const id = await save(url, 'It rains.\n', 'Rain');

  await save(url, 'It rains.', 'Rain');

  expect(await versionsOf(id)).toEqual([]);
  expect((await savedArticle(id))?.article.marks).toBeUndefined();
});

test('what is taken back is no version', async () => {
  const url = 'https://example.com/undone';
  const id = await save(url, 'It rains.\n', 'Rain');
  await save(url, 'It rained.\n', 'Rain');

  await undo(undoIdOf(saves));

  expect(await versionsOf(id)).toEqual([]);
  expect(await savedArticle(id)).toMatchObject({ markdown: 'It rains.\n' });
  expect((await savedArticle(id))?.article.marks).toBeUndefined();
});

test('versions go with their article', async () => {
  const url = 'https://example.com/gone';
  const id = await save(url, 'It rains.\n', 'Rain');
  await save(url, 'It rained.\n', 'Rain');

  await deleteArticles([id], undoIdOf(++saves), '2026-11-23T00:00:00Z');
  expect(await versionsOf(id)).toHaveLength(1);
  await emptyTrash();

  expect(await versionsOf(id)).toEqual([]);
});

async function save(url: string, markdown: string, title: string) {
  return (await putArticle(anArticle({ url, title }), aContent(markdown), undoIdOf(++saves), null)).id;
}

function undoIdOf(number: number): UndoId {
  return `U${String(number).padStart(4, '0')}` as UndoId;
}
