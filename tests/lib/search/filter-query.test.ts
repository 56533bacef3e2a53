import { expect, test } from 'vitest';
import { everything, type Shelf } from '../../../lib/domain/list-filter';
import type { Tag } from '../../../lib/domain/tag';
import { queryOf, showsTrash, textOfFilter } from '../../../lib/search/filter-query';
import { printQuery } from '../../../lib/search/query/print';

const now = new Date('2026-11-22T12:00:00Z');

test.each<[Shelf, string, string]>([
  [{ kind: 'all' }, '', ''],
  [{ kind: 'all' }, 'rain', 'rain*'],
  [{ kind: 'all' }, 'rain ', 'rain'],
  [{ kind: 'all' }, 'rain -site:', 'rain'],
  [{ kind: 'all' }, 'is：', ''],
  [{ kind: 'all' }, 'rain colour:', 'rain "colour:"*'],
  [{ kind: 'state', state: 'unread' }, '', 'is:unread'],
  [{ kind: 'state', state: 'archived' }, 'rain OR snow ', 'is:archived (rain OR snow)'],
  [{ kind: 'tag', tag: 'new york' as Tag }, 'rain taxi ', 'tag:"new york" rain taxi'],
  [{ kind: 'trash' }, 'sort:title', 'is:trash sort:title-asc'],
])('the shelf %o with “%s” is a query', (shelf, query, printed) => {
  expect(printQuery(queryOf({ shelf, query }, now))).toBe(printed);
});

test.each([
  ['is:trash', true],
  ['rain is:trash', true],
  ['rain OR is:deleted', true],
  ['-is:trash', false],
  ['trash', false],
])('“%s” asks for deleted articles: %s', (query, isAsked) => {
  expect(showsTrash({ ...everything, query })).toBe(isAsked);
});

test('the trash shows deleted articles, whatever is typed', () => {
  expect(showsTrash({ shelf: { kind: 'trash' }, query: 'rain' })).toBe(true);
  expect(showsTrash({ shelf: { kind: 'state', state: 'read' }, query: '' })).toBe(false);
});

test.each<[Shelf, string, string]>([
  [{ kind: 'all' }, ' rain sort:title ', 'rain sort:title'],
  [{ kind: 'tag', tag: 'new york' as Tag }, 'rain 7d', 'tag:"new york" rain 7d'],
  [{ kind: 'state', state: 'unread' }, 'rain OR snow', 'is:unread (rain OR snow)'],
  [{ kind: 'trash' }, '', 'is:trash'],
])('the shelf %o with “%s” is a text that asks for the same', (shelf, query, text) => {
  expect(textOfFilter({ shelf, query }, now)).toBe(text);
  const asked = queryOf({ shelf: { kind: 'all' }, query: `${text} ` }, now);
  expect(printQuery(asked)).toBe(printQuery(queryOf({ shelf, query: `${query} ` }, now)));
});
