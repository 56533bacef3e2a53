import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportHash, listHash, type Route, readHash, toRoute } from '../../../components/library/route';
import type { ArticleId } from '../../../lib/domain/article';
import { everything, type ListFilter, type Shelf, shelfStates } from '../../../lib/domain/list-filter';
import { type Tag, toTag } from '../../../lib/domain/tag';
import type { PresetId } from '../../../lib/exporters/preset/own-preset';

const id = '01JDZX5M8Q0000000000000000' as ArticleId;
const all: Shelf = { kind: 'all' };
const trash: Shelf = { kind: 'trash' };

test.each<[string, Route]>([
  ['', { screen: 'list', filter: everything }],
  ['#', { screen: 'list', filter: everything }],
  ['#/', { screen: 'list', filter: everything }],
  ['#/nowhere', { screen: 'list', filter: everything }],
  ['#/is/unread', { screen: 'list', filter: { shelf: { kind: 'state', state: 'unread' }, query: '' } }],
  [
    '#/is/favourite?q=rain',
    { screen: 'list', filter: { shelf: { kind: 'state', state: 'favourite' }, query: 'rain' } },
  ],
  ['#/is/nothing', { screen: 'list', filter: everything }],
  ['#/trash', { screen: 'list', filter: { shelf: trash, query: '' } }],
  ['#/trash?q=rain', { screen: 'list', filter: { shelf: trash, query: 'rain' } }],
  ['#/search?q=rain+%23asia', { screen: 'list', filter: { shelf: all, query: 'rain #asia' } }],
  ['#/tag/', { screen: 'list', filter: everything }],
  ['#/tag/%23%20', { screen: 'list', filter: everything }],
  ['#/highlights', { screen: 'highlights', query: '' }],
  ['#/highlights?q=rain', { screen: 'highlights', query: 'rain' }],
  ['#/import', { screen: 'import' }],
  ['#/settings', { screen: 'settings' }],
  ['#/presets', { screen: 'settings' }],
  ['#/presets/a%2Fb', { screen: 'preset', id: 'a/b' as PresetId }],
  ['#/help', { screen: 'help' }],
  [`#/read/${id}`, { screen: 'read', id, filter: everything }],
  ['#/export', { screen: 'export', scope: 'all', filter: everything }],
  ['#/export?scope=everything', { screen: 'export', scope: 'all', filter: everything }],
])('the hash “%s” is a place', (hash, route) => {
  expect(toRoute(hash)).toEqual(route);
});

test('addresses of lists are short and readable', () => {
  expect(listHash(everything)).toBe('#/');
  expect(listHash({ shelf: all, query: ' ' })).toBe('#/');
  expect(listHash({ shelf: all, query: 'rain' })).toBe('#/search?q=rain');
  expect(listHash({ shelf: trash, query: '' })).toBe('#/trash');
  expect(listHash(tagFilter('rain'))).toBe('#/tag/rain');
  expect(readHash(id)).toBe(`#/read/${id}`);
});

describe.each([
  'rain',
  'a/b',
  '/a',
  'a//b',
  '100%',
  '%41',
  'C#',
  'a?b=c&d',
  'two words',
  '拾穗/新闻',
  '“雨”',
  'a+b',
  'a\\b',
  '👩‍👩‍👧',
  'http://example.com',
  '.',
  '..',
  'a/../b',
])('the tag “%s”', (name) => {
  test('is a shelf with an address', () => {
    const filter = tagFilter(name);

    expect(toRoute(listHash(filter))).toEqual({ screen: 'list', filter });
  });

  test('is remembered beside an article and in an export', () => {
    const filter = tagFilter(name, 'rain');

    expect(toRoute(readHash(id, filter))).toEqual({ screen: 'read', id, filter });
    expect(toRoute(exportHash('filter', filter))).toEqual({ screen: 'export', scope: 'filter', filter });
  });
});

test('a tag that was typed into the address bar without escapes is found', () => {
  expect(toRoute('#/tag/a/b')).toEqual({ screen: 'list', filter: tagFilter('a/b') });
  expect(toRoute('#/tag/拾穗')).toEqual({ screen: 'list', filter: tagFilter('拾穗') });
  expect(toRoute('#/tag/100%')).toEqual({ screen: 'list', filter: tagFilter('100%') });
});

test('every list leads from its address back to itself', () => {
  fc.assert(
    fc.property(anyFilter(), (filter) => {
      expect(toRoute(listHash(filter))).toEqual({ screen: 'list', filter });
    }),
  );
});

test('every list is remembered beside an article that is read from it', () => {
  fc.assert(
    fc.property(anyFilter(), (filter) => {
      expect(toRoute(readHash(id, filter))).toEqual({ screen: 'read', id, filter });
    }),
  );
});

test('the trash is read beside, but never exported', () => {
  const filter: ListFilter = { shelf: trash, query: 'rain' };

  expect(toRoute(readHash(id, filter))).toEqual({ screen: 'read', id, filter });
  expect(toRoute(exportHash('filter', filter))).toEqual({ screen: 'export', scope: 'all', filter: everything });
  expect(exportHash('filter', { shelf: all, query: 'is:trash rain' })).toBe(exportHash('all'));
});

test('an export of a filter that leaves nothing out is one of all articles', () => {
  expect(toRoute(exportHash('filter', everything))).toMatchObject({ scope: 'all' });
  expect(toRoute(exportHash('filter', { shelf: all, query: 'rain' }))).toMatchObject({ scope: 'filter' });
  expect(toRoute(exportHash('selection'))).toMatchObject({ scope: 'selection' });
});

test.each([
  '#/https://[',
  '#http://[',
  '#///',
  '#////',
  '#//tag',
  '#/tag/%',
  '#/tag/%E9%9B',
  '#\\\\',
  '#/?q=%',
  '#%00',
])('the unreadable hash “%s” leads somewhere', (hash) => {
  expect(toRoute(hash).screen).toBe('list');
});

test('what is no address leads to all articles', () => {
  expect(toRoute('#/https://[')).toEqual({ screen: 'list', filter: everything });
  expect(toRoute('#///')).toEqual({ screen: 'list', filter: everything });
});

test('no hash breaks the library', () => {
  const piece = fc.oneof(fc.constantFrom('#', '/', '\\', '%', ':', '?', '[', '@', 'http:', 'tag', 'read'), fc.string());
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      expect(toRoute(`#${pieces.join('')}`)).toHaveProperty('screen');
    }),
    { numRuns: 500 },
  );
});

function tagFilter(name: string, query = ''): ListFilter {
  return { shelf: { kind: 'tag', tag: name as Tag }, query };
}

function anyFilter(): fc.Arbitrary<ListFilter> {
  const tag = fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .map(toTag)
    .filter((name) => name !== null);
  const shelf = fc.oneof(
    fc.constantFrom(all, trash),
    fc.constantFrom(...shelfStates).map((state): Shelf => ({ kind: 'state', state })),
    tag.map((name): Shelf => ({ kind: 'tag', tag: name })),
  );
  // White space alone is no query, and is not kept.
  const query = fc.string({ unit: 'grapheme' }).map((text) => (text.trim() === '' ? '' : text));
  return fc.record({ shelf, query });
}
