import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { RuleMark } from '../../../lib/domain/rule';
import type { Tag } from '../../../lib/domain/tag';
import { newestArticles } from '../../../lib/store/articles';
import { allRules } from '../../../lib/store/rules';
import { closeIndex, shelfCounts } from '../../../lib/store/search-store';
import { allTags } from '../../../lib/store/tags';
import { deleteLibrary } from '../../../lib/store/trash';
import { applyRule, deleteRule, previewRule, saveRule } from '../../../lib/usecases/rules';
import { saveCapture } from '../../../lib/usecases/save-capture';
import { tagArticles } from '../../../lib/usecases/tag-articles';
import { undo } from '../../../lib/usecases/undo';
import { aCapturedPage } from '../../support/builders';

beforeEach(async () => {
  await deleteLibrary();
  closeIndex();
});

test.each([
  ['site:example.org', true],
  ['url:"example.org/politics"', true],
  ['url:"example.org/sports"', false],
  ['lang:de', true],
  ['lang:zh', false],
  ['words:>100', true],
  ['words:>1000', false],
  ['"wind and rain"', true],
  ['-title:weather', false],
  ['site:example.org lang:de OR snow', true],
  ['', false],
  ['sort:title', false],
])('“%s” is about the article that is saved: %s', async (query, isMeant) => {
  await rule(query, ['news']);

  await save();

  expect((await only()).tags).toEqual(isMeant ? ['news'] : []);
});

test('rules add up, in the spelling of the library, and one that is off does nothing', async () => {
  await rule('lang:de', ['Politics', 'german'], ['favourite']);
  await save('https://example.org/first');
  await rule('rain', ['politics', 'weather'], ['archived', 'favourite']);
  await saveRule({ id: null, query: 'rain', tags: ['off' as Tag], marks: ['read'], isOn: false });

  await save('https://example.org/second');

  const [article] = await newestArticles(1);
  expect(article?.tags).toEqual(['Politics', 'german', 'weather']);
  expect(article?.marks).toEqual(['favourite', 'archived']);
  expect(await allTags()).toContainEqual({ name: 'Politics', count: 2 });
  expect((await shelfCounts()).get('is:archived')).toBe(1);
});

test('what the reader took off an article stays off when it is saved again', async () => {
  await rule('rain', ['weather']);
  await save();
  await tagArticles([(await only()).id], { remove: ['weather' as Tag] });

  await save();

  expect((await only()).tags).toEqual([]);
});

test('a rule is applied to what is there, after a look, and taken back in one step', async () => {
  await save('https://example.org/a');
  await save('https://example.org/b');
  const [second] = await newestArticles(1);
  await tagArticles([second?.id ?? ('' as never)], { add: ['weather' as Tag] });
  const kept = await rule('rain', ['weather'], ['favourite']);
  expect(await previewRule(kept.query)).toMatchObject({ count: 2, first: [{}, {}] });
  expect(await previewRule('snow')).toEqual({ count: 0, first: [] });

  const { undoId, changed } = await applyRule(kept);
  expect(changed).toBe(2);
  expect((await newestArticles(2)).map(({ tags, marks }) => [tags, marks])).toEqual([
    [['weather'], ['favourite']],
    [['weather'], ['favourite']],
  ]);
  expect((await applyRule(kept)).changed).toBe(0);

  await undo(undoId);
  expect((await newestArticles(2)).map(({ tags, marks }) => [tags, marks])).toEqual([
    [['weather'], undefined],
    [[], undefined],
  ]);
  expect(await allTags()).toEqual([{ name: 'weather', count: 1 }]);
});

test('a deleted rule comes back with Undo', async () => {
  const kept = await rule('rain', ['weather']);
  const undoId = await deleteRule(kept.id);
  expect(await allRules()).toEqual([]);

  await undo(undoId);

  expect(await allRules()).toEqual([kept]);
});

function rule(query: string, tags: readonly string[], marks: readonly RuleMark[] = []) {
  return saveRule({ id: null, query, tags: tags as Tag[], marks, isOn: true });
}

async function save(url = 'https://example.org/politics/weather'): Promise<void> {
  const page = aCapturedPage({
    url,
    title: 'The weather',
    language: 'de-AT',
    words: 400,
    markdown: 'Wind and rain.\n',
  });
  await saveCapture(page, null, null, null, new Date());
}

async function only() {
  const [article, ...others] = await newestArticles(2);
  expect(others).toEqual([]);
  if (!article) throw new Error('nothing was saved');
  return article;
}
