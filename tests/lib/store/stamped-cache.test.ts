import { expect, test } from 'vitest';
import { StampedCache } from '../../../lib/store/stamped-cache';

test('what was not asked for longest goes first', () => {
  const cache = new StampedCache<string>(10, ({ length }) => length);
  cache.begin('a');
  for (const id of ['1', '2']) cache.put('a', id, 'four');
  cache.get('1');
  cache.put('a', '3', 'four');

  expect(['1', '2', '3'].map((id) => cache.get(id))).toEqual(['four', undefined, 'four']);
});

test('nothing is known of another stamp, and nothing is kept of an earlier one', () => {
  const cache = new StampedCache<string>(10, ({ length }) => length);
  cache.begin('a');
  cache.put('a', '1', 'x');
  cache.begin('b');
  cache.put('a', '2', 'x');

  expect([cache.get('1'), cache.get('2')]).toEqual([undefined, undefined]);
});
