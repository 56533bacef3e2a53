import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fetchReading, fetchReadingAtRest, takeFetched } from '../../../components/reader/fetched-reading';
import { readAnywhere } from '../../../components/reader/reading';
import type { ArticleId } from '../../../lib/domain/article';

vi.mock('../../../components/reader/reading', () => ({
  readAnywhere: vi.fn(async (id: ArticleId) => ({ id })),
  openingOf: async () => ({ left: null, highlights: [], versions: 0 }),
}));

const [a, b] = ['A', 'B'] as ArticleId[] as [ArticleId, ArticleId];

beforeEach(() => {
  vi.useFakeTimers();
  takeFetched(a);
  vi.mocked(readAnywhere).mockClear();
});
afterEach(() => vi.useRealTimers());

test('of the rows that the pointer passes over, only the one where it rests is asked for', async () => {
  fetchReadingAtRest(a);
  await vi.advanceTimersByTimeAsync(30);
  fetchReadingAtRest(b);
  await vi.advanceTimersByTimeAsync(1000);

  expect(vi.mocked(readAnywhere).mock.calls).toEqual([[b]]);
  expect(takeFetched(b)).toMatchObject({ reading: { id: b }, opening: { left: null } });
});

test('what was asked for is taken once, for its article, and not when it is old', async () => {
  await fetchReading(a);
  expect(takeFetched(a)).not.toBeNull();
  expect(takeFetched(a)).toBeNull();

  await fetchReading(a);
  expect(takeFetched(b)).toBeNull();
  expect(takeFetched(a)).toBeNull();

  await fetchReading(a);
  await vi.advanceTimersByTimeAsync(6000);
  expect(takeFetched(a)).toBeNull();
});

test('what can not be had is left to whoever opens it', async () => {
  vi.mocked(readAnywhere).mockRejectedValueOnce(new Error('no'));

  await fetchReading(a);

  expect(takeFetched(a)).toBeNull();
});
