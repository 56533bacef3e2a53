import { expect, test } from 'vitest';
import { presets } from '../../../../lib/exporters';
import { checkPreset, presetLimits } from '../../../../lib/exporters/preset/check-preset';
import { copyOfPreset } from '../../../../lib/exporters/preset/own-preset';
import { aPreset } from '../../../support/presets';

test.each(presets)('nothing is wrong with a copy of $id', (preset) => {
  expect(checkPreset(copyOfPreset(preset, 'Mine'))).toEqual([]);
});

test.each([
  ['{titel}.md', 'unknown-variable', 1, 'titel'],
  ['a/{slug', 'unclosed', 2, '{slug'],
  ['{date|dya}.md', 'unknown-filter', 6, 'dya'],
  ['{slug}', 'ending', 6, ''],
  ['{slug}.html', 'ending', 11, ''],
  ['notes/.md', 'ending', 9, ''],
  [' ', 'empty', 0, ''],
  [`${'a'.repeat(presetLimits.pattern)}.md`, 'too-long', presetLimits.pattern, '500'],
])('says what is wrong with a path, and where: %s', (path, problem, at, word) => {
  expect(checkPreset(aPreset({ path }))).toEqual([{ place: { kind: 'path' }, problem, at, word }]);
});

test.each([
  ['', 'empty', 0, ''],
  ['a b', 'sign', 1, ' '],
  ['1st', 'sign', 0, '1'],
  ['extra.', 'sign', 6, '.'],
  ['a.b.c', 'sign', 3, '.'],
  ['标题：', 'sign', 2, '：'],
  ['a😀', 'sign', 1, '😀'],
  ['__proto__', 'sign', 0, '__proto__'],
  ['extra.__proto__', 'sign', 6, '__proto__'],
  ['title', 'taken', 0, 'title'],
  ['title.long', 'taken', 0, 'title.long'],
])('says what is wrong with the name of a field, and where: %s', (name, problem, at, word) => {
  const fields = [
    { name: 'title', pattern: '{title}' },
    { name, pattern: 'x' },
  ];

  expect(checkPreset(aPreset({ fields }))).toEqual([{ place: { kind: 'field-name', field: 1 }, problem, at, word }]);
});

test('a name of any script is one in YAML, and none in TOML', () => {
  const fields = [{ name: '标题', pattern: '{title}' }];

  expect(checkPreset(aPreset({ fields }))).toEqual([]);
  expect(checkPreset(aPreset({ fields, frontMatter: 'toml' }))).toEqual([
    { place: { kind: 'field-name', field: 0 }, problem: 'sign', at: 0, word: '标' },
  ]);
});

test('a dot makes no table in properties', () => {
  const fields = [{ name: 'extra.site', pattern: '{site}' }];

  expect(checkPreset(aPreset({ fields, frontMatter: 'yaml' }))).toEqual([]);
  expect(checkPreset(aPreset({ fields, frontMatter: 'properties' }))).toEqual([
    { place: { kind: 'field-name', field: 0 }, problem: 'sign', at: 5, word: '.' },
  ]);
});

test('names each thing that is wrong, in its order', () => {
  const fields = [
    { name: 'a', pattern: '{x}' },
    { name: 'b!', pattern: '}' },
  ];

  expect(checkPreset(aPreset({ name: ' ', path: '{', fields })).map(({ place, at }) => [place, at])).toEqual([
    [{ kind: 'name' }, 0],
    [{ kind: 'path' }, 0],
    [{ kind: 'field-pattern', field: 0 }, 1],
    [{ kind: 'field-name', field: 1 }, 1],
    [{ kind: 'field-pattern', field: 1 }, 0],
  ]);
});

test('there are no more fields than anybody writes', () => {
  const fields = Array.from({ length: 100_000 }, (_, index) => ({ name: `a${index}`, pattern: '' }));

  expect(checkPreset(aPreset({ fields }))).toMatchObject([{ place: { kind: 'fields' }, problem: 'too-many' }]);
});
