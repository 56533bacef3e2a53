import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { presets } from '../../../../lib/exporters';
import { checkPreset, presetLimits } from '../../../../lib/exporters/preset/check-preset';
import { copyOfPreset } from '../../../../lib/exporters/preset/own-preset';
import {
  largestPresetFile,
  parsePresetFile,
  presetFileName,
  renderPresetFile,
  toOwnPreset,
} from '../../../../lib/exporters/preset/preset-file';
import { aPreset } from '../../../support/presets';

test.each(presets)('a copy of $id comes back from its file, and its file is the same again', (preset) => {
  const copy = copyOfPreset(preset, '我的 “format”');
  const file = renderPresetFile(copy);

  const read = parsePresetFile(file);

  expect(read).toEqual({ kind: 'preset', preset: copy, ignored: [] });
  expect(read.kind === 'preset' && renderPresetFile(read.preset)).toBe(file);
  expect(file.length).toBeLessThan(largestPresetFile / 10);
});

test('the file says nothing of the library that it is from', () => {
  expect(renderPresetFile(aPreset())).toBe(`{
  "format": "gleaner-preset",
  "version": 1,
  "name": "Mine",
  "basedOn": "plain",
  "path": "{year}/{slug}.md",
  "frontMatter": "yaml",
  "fields": [
    {
      "name": "title",
      "pattern": "{title}"
    },
    {
      "name": "tags",
      "pattern": "{tags}"
    }
  ],
  "dialects": [],
  "writing": {
    "bullets": "-",
    "headings": "same",
    "emphasis": "*",
    "footnotes": "reference",
    "embeds": "link",
    "pictures": "same",
    "blocks": "text",
    "ending": "none",
    "highlights": "html",
    "images": "beside"
  }
}
`);
});

test('a file from before the ways of writing could be chosen is as it was then', () => {
  const { writing: _, ...old } = JSON.parse(renderPresetFile(aPreset({ dialects: ['obsidian'] })));

  const read = parsePresetFile(JSON.stringify(old));

  expect(read).toMatchObject({ kind: 'preset', preset: { writing: { bullets: '-', highlights: 'equals' } } });
});

test('a way of writing that nobody knows is named', () => {
  const file = (writing: unknown) => JSON.stringify({ ...JSON.parse(renderPresetFile(aPreset())), writing });

  expect(parsePresetFile(file({ bullets: '#' }))).toEqual({ kind: 'shape', key: 'writing.bullets' });
  expect(parsePresetFile(file('*'))).toEqual({ kind: 'shape', key: 'writing' });
  expect(parsePresetFile(file({ bullets: '*', rulers: '-' }))).toMatchObject({
    kind: 'preset',
    preset: { writing: { bullets: '*', headings: 'same' } },
    ignored: ['writing.rulers'],
  });
});

test('the largest preset that there may be is read', () => {
  const fields = Array.from({ length: presetLimits.fields }, (_, index) => ({
    name: `a${index}`.padEnd(presetLimits.fieldName, '字'),
    pattern: '字'.repeat(presetLimits.pattern),
  }));

  expect(parsePresetFile(renderPresetFile(aPreset({ fields })))).toMatchObject({ kind: 'preset' });
});

describe('a file by anybody', () => {
  test.each([
    ['{', 'not-json'],
    ['', 'not-json'],
    ['[]', 'not-preset'],
    ['null', 'not-preset'],
    ['{"format":"gleaner-archive"}', 'not-preset'],
    ['{"format":"gleaner-preset","version":2}', 'other-version'],
    [' '.repeat(largestPresetFile + 1), 'too-large'],
    ['['.repeat(100_000), 'not-json'],
  ])('that is none is told from one: %.40s', (text, reason) => {
    expect(parsePresetFile(text)).toEqual({ kind: 'foreign', reason });
  });

  test.each([
    [{ name: 1 }, 'name'],
    [{ basedOn: '../x' }, 'basedOn'],
    [{ path: null }, 'path'],
    [{ frontMatter: 'constructor' }, 'frontMatter'],
    [{ fields: { length: 1e9 } }, 'fields'],
    [{ fields: [{ name: 'a', pattern: 'b' }, 'c'] }, 'fields[1]'],
    [{ fields: [{ name: 'a', pattern: { toString: 'b' } }] }, 'fields[0].pattern'],
    [{ fields: [{ pattern: 'b' }] }, 'fields[0].name'],
    [{ dialects: ['obsidian', 'toString'] }, 'dialects[1]'],
    [{ dialects: ['hugo', 'hugo'] }, 'dialects[1]'],
    [{ dialects: [['hugo']] }, 'dialects[0]'],
  ])('whose shape is wrong is refused with the key: %j', (change, key) => {
    expect(parsePresetFile(fileWith(change))).toEqual({ kind: 'shape', key });
  });

  test('whose pattern is wrong is refused with the field and the character', () => {
    expect(parsePresetFile(fileWith({ fields: [{ name: 'a', pattern: 'by {author}' }] }))).toMatchObject({
      kind: 'problem',
      problem: { place: { kind: 'field-pattern', field: 0 }, problem: 'unknown-variable', at: 4, word: 'author' },
    });
  });

  test('that has more in it is read without that, and it is said', () => {
    const text = fileWith({
      script: 'alert(1)',
      id: 'x',
      fields: [{ name: 'a', pattern: 'b', run: 'c' }],
    }).replace('{', '{"__proto__":{"dialects":["hugo"]},');

    const read = parsePresetFile(text);

    expect(read).toMatchObject({ kind: 'preset', ignored: ['__proto__', 'script', 'fields[0].run'] });
    expect(read.kind === 'preset' && Object.keys(read.preset).sort()).toEqual(
      ['basedOn', 'dialects', 'fields', 'frontMatter', 'name', 'path', 'writing'].sort(),
    );
    expect(read.kind === 'preset' && read.preset.dialects).toEqual([]);
  });

  test('ends in an answer, and what is taken is without a problem', () => {
    const known = fc.constantFrom('name', 'basedOn', 'path', 'frontMatter', 'fields', 'dialects', '__proto__', 'x');
    fc.assert(
      fc.property(fc.dictionary(known, fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' }))), (change) => {
        const read = parsePresetFile(fileWith(change));
        if (read.kind === 'preset') expect(checkPreset(read.preset)).toEqual([]);
      }),
    );
  });
});

test('a row of the library that is no preset is none', () => {
  expect(toOwnPreset(aPreset())).toEqual(aPreset());
  for (const row of [undefined, null, 'a', {}, { ...aPreset(), path: '{' }, { ...aPreset(), id: 1 }])
    expect(toOwnPreset(row)).toBeNull();
});

test('the file has the name of the preset, as far as a file can', () => {
  expect(presetFileName('我的/notes: 2')).toBe('我的 notes 2.gleaner-preset.json');
  expect(presetFileName('///')).toBe('untitled.gleaner-preset.json');
});

function fileWith(change: object): string {
  return JSON.stringify({ format: 'gleaner-preset', version: 1, ...aPreset(), ...change });
}
