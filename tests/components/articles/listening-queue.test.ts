import { expect, test, vi } from 'vitest';
import type { ArticleId } from '../../../lib/domain/article';

vi.stubGlobal('window', {});
vi.stubGlobal('CSS', {});
const { heardAfter } = await import('../../../components/articles/listening-queue');

const [a, b, c, d] = ['a', 'b', 'c', 'd'] as [ArticleId, ArticleId, ArticleId, ArticleId];

test('after an article of the queue comes the rest of the queue', () => {
  expect(heardAfter(c, [a, c, b], [a, b, c, d])).toEqual([b]);
  expect(heardAfter(b, [a, c, b], [a, b, c, d])).toEqual([]);
});

test('after any other comes what is listed below it', () => {
  expect(heardAfter(b, null, [a, b, c, d])).toEqual([c, d]);
  expect(heardAfter(b, [a, c], [a, b, c, d])).toEqual([c, d]);
  expect(heardAfter(b, null, [a])).toEqual([]);
});
