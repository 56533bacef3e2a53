import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareVersions, compareWords, type ParagraphChange } from '../../../lib/domain/compare-versions';

test('a paragraph that is new, one that is gone, and one that is the same', () => {
  expect(compareVersions('Rain.\n\nWind of old.\n\nSun.\n', 'Rain.\n\nSun.\n\nSnow.\n')).toEqual([
    { kind: 'same', text: 'Rain.' },
    { kind: 'removed', text: 'Wind of old.' },
    { kind: 'same', text: 'Sun.' },
    { kind: 'added', text: 'Snow.' },
  ]);
});

test('a paragraph that was edited is compared word by word', () => {
  expect(compareVersions('The boat leaves at nine today.\n', 'The boat leaves at ten today.\n')).toEqual([
    {
      kind: 'changed',
      pieces: [
        { kind: 'same', text: 'The boat leaves at ' },
        { kind: 'removed', text: 'nine' },
        { kind: 'added', text: 'ten' },
        { kind: 'same', text: ' today.' },
      ],
    },
  ]);
});

test('Chinese is compared character by character', () => {
  expect(compareWords('票三块钱', '票五块钱')).toEqual([
    { kind: 'same', text: '票' },
    { kind: 'removed', text: '三' },
    { kind: 'added', text: '五' },
    { kind: 'same', text: '块钱' },
  ]);
});

test('a paragraph that has nothing in common took the place of the other', () => {
  expect(
    compareVersions('Rain and wind all day.\n', 'Tickets cost three pounds here.\n').map(({ kind }) => kind),
  ).toEqual(['removed', 'added']);
});

test('what stands in a fence is one paragraph', () => {
  expect(compareVersions('```\na\n\nb\n```\n\nc\n', 'c\n')).toEqual([
    { kind: 'removed', text: '```\na\n\nb\n```' },
    { kind: 'same', text: 'c' },
  ]);
});

describe('of any two texts', () => {
  const word = fc.constantFrom('rain', 'wind', '雨', '風', 'AI技术', '.', '—');
  const text = fc
    .array(fc.array(word, { minLength: 1, maxLength: 8 }), { maxLength: 8 })
    .map((paragraphs) => paragraphs.map((words) => words.join(' ')).join('\n\n'));

  test('the changes read as the first without what was added, and as the second without what was removed', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = compareVersions(before, after);

        expect(sideOf(changes, 'added')).toBe(before);
        expect(sideOf(changes, 'removed')).toBe(after);
      }),
    );
  });
});

function sideOf(changes: readonly ParagraphChange[], without: 'added' | 'removed'): string {
  return changes
    .flatMap((change) => {
      if (change.kind === without) return [];
      if (change.kind !== 'changed') return [change.text];
      return [change.pieces.flatMap(({ kind, text: piece }) => (kind === without ? [] : [piece])).join('')];
    })
    .join('\n\n');
}
