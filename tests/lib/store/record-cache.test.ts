import { expect, test } from 'vitest';
import { recordOf } from '../../../lib/store/index-writes';
import { RecordCache } from '../../../lib/store/record-cache';
import { anArticle } from '../../support/builders';

const record = (id: string, markdown: string) => recordOf({ ...anArticle(), id: id as never }, markdown, []);

test('what was not asked for longest goes first', () => {
  const cache = new RecordCache(10);
  cache.begin('a');
  for (const id of ['1', '2']) cache.put('a', record(id, 'four'));
  cache.get('1');
  cache.put('a', record('3', 'four'));

  expect(['1', '2', '3'].map((id) => cache.get(id)?.article.id)).toEqual(['1', undefined, '3']);
});

test('nothing is known of another stamp, and nothing is kept of an earlier one', () => {
  const cache = new RecordCache();
  cache.begin('a');
  cache.put('a', record('1', 'x'));
  cache.begin('b');
  cache.put('a', record('2', 'x'));

  expect([cache.get('1'), cache.get('2')]).toEqual([undefined, undefined]);
});
