import { expect, test } from 'vitest';
import { parsePattern } from '../../../../lib/exporters/preset/pattern';

test('reads texts, variables and their filters', () => {
  expect(parsePattern('a/{date|day}-{authors|first|max:20}.md')).toEqual({
    kind: 'pattern',
    parts: [
      { kind: 'text', text: 'a/' },
      { kind: 'variable', name: 'date', filters: [{ name: 'day', argument: '' }] },
      { kind: 'text', text: '-' },
      {
        kind: 'variable',
        name: 'authors',
        filters: [
          { name: 'first', argument: '' },
          { name: 'max', argument: '20' },
        ],
      },
      { kind: 'text', text: '.md' },
    ],
  });
});

test('a backslash makes a brace a brace', () => {
  expect(parsePattern('\\{a\\} \\\\ \\b')).toEqual({ kind: 'pattern', parts: [{ kind: 'text', text: '{a} \\ \\b' }] });
});

test.each([
  ['{slug', 'unclosed', 0, '{slug'],
  ['a {slug} {tit', 'unclosed', 9, '{tit'],
  ['slug}', 'unopened', 4, '}'],
  ['{slugg}.md', 'unknown-variable', 1, 'slugg'],
  ['{}', 'unknown-variable', 1, ''],
  ['{toString}', 'unknown-variable', 1, 'toString'],
  ['{date|daay}', 'unknown-filter', 6, 'daay'],
  ['{date|day|x:1}', 'unknown-filter', 10, 'x'],
])('says what is wrong, and where: %s', (pattern, problem, at, word) => {
  expect(parsePattern(pattern)).toEqual({ kind: 'wrong', problem, at, word });
});
