import { expect, test } from 'vitest';
import { stackNotes } from '../../../components/reader/highlights/stack-notes';

test('a note stands beside its passage', () => {
  expect(
    stackNotes(
      [
        { top: 10, height: 40 },
        { top: 200, height: 40 },
      ],
      8,
    ),
  ).toEqual([10, 200]);
});

test('notes of near passages stand below each other', () => {
  const notes = [
    { top: 10, height: 40 },
    { top: 10, height: 100 },
    { top: 60, height: 20 },
    { top: 400, height: 20 },
  ];

  expect(stackNotes(notes, 8)).toEqual([10, 58, 166, 400]);
});
