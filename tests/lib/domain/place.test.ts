import { expect, test } from 'vitest';
import {
  canHaveRead,
  isFinished,
  listedProgress,
  placeToOpen,
  progressOf,
  type ReadingPlace,
} from '../../../lib/domain/place';

const place = (fields: Partial<ReadingPlace>): ReadingPlace => ({
  block: 0,
  fraction: 0,
  blocks: 20,
  seen: 0,
  ...fields,
});

test('progress is the part of the blocks that is behind', () => {
  expect(progressOf(place({ block: 5, fraction: 0.5 }))).toBe(0.275);
  expect(progressOf(place({ blocks: 0 }))).toBe(0);
});

test('lists show the progress in twentieths, and none at the beginning', () => {
  expect(listedProgress(place({ block: 5, fraction: 0.5 }))).toBe(0.3);
  expect(listedProgress(place({ block: 0, fraction: 0.4 }))).toBeUndefined();
  expect(listedProgress(place({ blocks: 0 }))).toBeUndefined();
});

test('an article is finished at 95 % of its blocks', () => {
  expect(isFinished(place({ seen: 18 }))).toBe(false);
  expect(isFinished(place({ seen: 19 }))).toBe(true);
  expect(isFinished(place({ blocks: 0 }))).toBe(false);
});

test('an article is opened where it was left, and a finished one at its beginning', () => {
  const left = place({ block: 7, fraction: 0.2, seen: 9 });

  expect(placeToOpen(left)).toBe(left);
  expect(placeToOpen(place({ block: 18, seen: 20 }))).toBeNull();
  expect(placeToOpen(place({}))).toBeNull();
  expect(placeToOpen(null)).toBeNull();
});

test('nobody reads a thousand words in half a minute', () => {
  expect(canHaveRead(1000, 59_000)).toBe(false);
  expect(canHaveRead(1000, 60_000)).toBe(true);
});
