import { expect, test } from 'vitest';
import { neighboursOf } from '../../../components/reader/use-neighbours';
import type { ArticleId } from '../../../lib/domain/article';

const [a, b, c, d] = ['A', 'B', 'C', 'D'] as ArticleId[] as [ArticleId, ArticleId, ArticleId, ArticleId];

test('an article stands between those of its list', () => {
  const list = [a, b, c];

  expect(neighboursOf(list, list, b)).toEqual({ previous: a, next: c });
  expect(neighboursOf(list, list, a)).toEqual({ previous: null, next: b });
  expect(neighboursOf(list, list, c)).toEqual({ previous: b, next: null });
});

test('an article that left the list has the neighbours that are still there', () => {
  expect(neighboursOf([a, b, c, d], [a, d], b)).toEqual({ previous: a, next: d });
  expect(neighboursOf([a, b, c, d], [c], b)).toEqual({ previous: null, next: c });
});

test('an article that never was in the list has none', () => {
  expect(neighboursOf([a, b], [a, b], d)).toEqual({ previous: null, next: null });
});
