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

test('brackets make a list, commas its items', () => {
  const text = (words: string) => [{ kind: 'text', text: words }];
  const title = { kind: 'variable', name: 'title', filters: [] };

  expect(parsePattern('[a, {title}, b {title|join:,}]')).toEqual({
    kind: 'list',
    items: [text('a'), [title], [...text('b '), { ...title, filters: [{ name: 'join', argument: ',' }] }]],
  });
  expect(parsePattern('[a\\, b, , c\\]]')).toEqual({ kind: 'list', items: [text('a, b'), text('c]')] });
  expect(parsePattern('[]')).toEqual({ kind: 'list', items: [] });
  for (const [pattern, words] of [
    ['\\[a, b]', '[a, b]'],
    ['[[a]]', '[[a]]'],
    ['[a] b', '[a] b'],
    ['[a\\]', '[a]'],
  ])
    expect(parsePattern(pattern ?? '')).toEqual({ kind: 'pattern', parts: text(words ?? '') });
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
  ['[a, {slugg}]', 'unknown-variable', 5, 'slugg'],
  ['[{slug}, b {tit]', 'unclosed', 11, '{tit'],
  ['[{slug}}]', 'unopened', 7, '}'],
])('says what is wrong, and where: %s', (pattern, problem, at, word) => {
  expect(parsePattern(pattern)).toEqual({ kind: 'wrong', problem, at, word });
});
