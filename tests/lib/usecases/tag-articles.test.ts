import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { ArticleId } from '../../../lib/domain/article';
import type { UndoId } from '../../../lib/domain/capture-state';
import type { Tag } from '../../../lib/domain/tag';
import { newestArticles, putArticle } from '../../../lib/store/articles';
import { colouredTags } from '../../../lib/store/tag-edits';
import { articleIdsUnderTag, treeCounts } from '../../../lib/store/tag-tree';
import { allTags } from '../../../lib/store/tags';
import { deleteLibrary } from '../../../lib/store/trash';
import { newId } from '../../../lib/usecases/save-capture';
import { colourTags, deleteTags, mergeTags, renameTag } from '../../../lib/usecases/tag-articles';
import { undo } from '../../../lib/usecases/undo';
import { aContent, anArticle } from '../../support/builders';

beforeEach(() => deleteLibrary());

test('a tag takes those below it along to its new name, and back', async () => {
  await save('asia', 'other');
  await save('asia/east/seoul');
  await save('asian');

  const undoId = await renameTag('asia' as Tag, 'Far East');
  expect(await tagsOfAll()).toEqual([['Far East', 'other'], ['Far East/east/seoul'], ['asian']]);

  await undo(undoId);
  expect(await tagsOfAll()).toEqual([['asia', 'other'], ['asia/east/seoul'], ['asian']]);
});

test('several tags become one on every article, in one step', async () => {
  await save('ai', 'AI research');
  await save('a.i.');
  await save('river');

  const undoId = await mergeTags(['AI research', 'a.i.'] as Tag[], 'ai' as Tag);
  expect(await tagsOfAll()).toEqual([['ai'], ['ai'], ['river']]);
  expect(await counts()).toEqual({ ai: 2, river: 1 });

  await undo(undoId);
  expect(await tagsOfAll()).toEqual([['ai', 'AI research'], ['a.i.'], ['river']]);
  expect(await counts()).toEqual({ ai: 1, 'AI research': 1, 'a.i.': 1, river: 1 });
});

test('deleted tags go from every article, with those below them, and come back', async () => {
  await save('asia/east', 'river');
  await save('asia');

  const undoId = await deleteTags(['asia'] as Tag[]);
  expect(await tagsOfAll()).toEqual([['river'], []]);
  expect(await counts()).toEqual({ river: 1 });

  await undo(undoId);
  expect(await tagsOfAll()).toEqual([['asia/east', 'river'], ['asia']]);
});

test('a colour is the tag’s in any spelling, goes along to a new name, and can be taken back', async () => {
  await save('Rain');
  await colourTags(['Rain'] as Tag[], 'blue');
  const undoId = await colourTags(['rain'] as Tag[], 'rose');
  expect(await colouredTags()).toEqual(new Map([['rain', 'rose']]));
  await undo(undoId);
  expect(await colouredTags()).toEqual(new Map([['rain', 'blue']]));

  await renameTag('Rain' as Tag, 'weather');
  expect((await colouredTags()).get('weather')).toBe('blue');
});

test('an article with a tag and one below it counts once', async () => {
  const both = await save('asia', 'asia/east');
  const below = await save('Asia/west');
  await save('asiatic');

  expect(await articleIdsUnderTag('asia' as Tag)).toEqual([below, both]);
  expect(await articleIdsUnderTag('asia/east' as Tag)).toEqual([both]);
  expect(await treeCounts()).toEqual(new Map([['asia', 2]]));
});

let saved = 0;

async function save(...tags: string[]): Promise<ArticleId> {
  const id = newId(new Date(Date.UTC(2026, 10, 22) + ++saved)) as ArticleId;
  await putArticle(anArticle({ id, tags }), aContent(), newId(new Date()) as UndoId, null);
  return id;
}

async function tagsOfAll(): Promise<(readonly string[])[]> {
  return (await newestArticles(10)).reverse().map(({ tags }) => tags);
}

async function counts(): Promise<Record<string, number>> {
  return Object.fromEntries((await allTags()).map(({ name, count }) => [name, count]));
}
