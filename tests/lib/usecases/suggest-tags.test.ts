import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { ArticleId } from '../../../lib/domain/article';
import type { UndoId } from '../../../lib/domain/capture-state';
import { putArticle } from '../../../lib/store/articles';
import { closeIndex } from '../../../lib/store/search-store';
import { deleteLibrary } from '../../../lib/store/trash';
import { maintainSearch } from '../../../lib/usecases/maintain-search';
import { newId } from '../../../lib/usecases/save-capture';
import { suggestTags } from '../../../lib/usecases/suggest-tags';
import { aContent, anArticle } from '../../support/builders';

beforeEach(async () => {
  await deleteLibrary();
  closeIndex();
});

test('an article is offered the tags of those that are about the same', async () => {
  for (let count = 0; count < 6; count++) {
    await save('Ferry timetable of the estuary', 'The harbour council bought an electric ferry.\n', ['boats']);
    await save('Tomatoes in a small greenhouse', 'Water the seedlings in the greenhouse daily.\n', ['garden']);
  }
  const article = await save('A second electric ferry', 'The council of the harbour town ordered another ferry.\n');
  const stranger = await save('Quarterly earnings', 'Revenue exceeded expectations.\n');
  await maintainSearch();

  expect(await suggestTags(article)).toEqual(['boats']);
  expect(await suggestTags(stranger)).toEqual([]);
});

test('a tag that the title names is offered, in any script and below another one, but not what it has', async () => {
  for (const tag of ['asia/japan', '城市', 'asia']) await save('Something else', 'Nothing of it.\n', [tag]);
  const article = await save('Japan und die Städte: 慢下来的城市', 'Text.\n', ['asia']);
  await maintainSearch();

  expect(new Set(await suggestTags(article))).toEqual(new Set(['asia/japan', '城市']));
});

test('what every article has says nothing', async () => {
  for (let count = 0; count < 8; count++) await save('Ferry of the estuary', 'An electric ferry.\n', ['news']);
  const article = await save('The ferry comes back', 'The electric ferry of the estuary.\n');
  await maintainSearch();

  expect(await suggestTags(article)).toEqual([]);
});

async function save(title: string, markdown: string, tags: readonly string[] = []): Promise<ArticleId> {
  const id = newId(new Date()) as ArticleId;
  await putArticle(anArticle({ id, title, tags }), aContent(markdown), newId(new Date()) as UndoId, null);
  return id;
}
