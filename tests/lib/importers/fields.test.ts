import { beforeEach, describe, expect, test } from 'vitest';
import {
  type FieldChoices,
  fieldTargets,
  frontMatterNames,
  targetsFor,
  toFieldChoices,
  usualTarget,
} from '../../../lib/importers/fields/front-matter-names';
import { createFieldTally } from '../../../lib/importers/fields/tally-fields';
import { openFiles, readEntries } from '../../../lib/importers/open-files';
import { aFile } from '../../support/import-files';
import { openPage } from '../../support/open-page';

beforeEach(() => {
  openPage('', 'https://example.org/');
});

const note = `---
Heading: Tides
Found at: https://example.org/tides
title: "20240101-tides"
topics: [sea]
Subjects: [moon, sun]
read: true
mood: calm
---

Twice a day.
`;

describe('what fields are', () => {
  test('is as we take them, where the reader says nothing', async () => {
    expect(await entriesOf(note, {})).toMatchObject([{ kind: 'problem', problem: 'no-address' }]);
  });

  test('is as the reader says', async () => {
    const choices = { found_at: 'url', heading: 'title', subjects: 'tags', read: 'kept' } as const;

    expect(await entriesOf(note, choices)).toMatchObject([
      {
        url: 'https://example.org/tides',
        title: 'Tides',
        tags: ['moon', 'sun'],
        marks: [],
        // What has no home, also since the reader gave its home to another.
        rest: { title: '20240101-tides', topics: ['sea'], read: true, mood: 'calm' },
      },
    ]);
  });

  test('can be none of ours', async () => {
    const [entry] = await entriesOf('---\nurl: https://example.org/a\ntags: [x]\nauthor: Ana\n---\nText\n', {
      tags: 'kept',
      author: 'kept',
    });

    expect(entry).toMatchObject({ tags: [], authors: [], rest: { tags: ['x'], author: 'Ana' } });
  });

  test('of several the reader names for one, all count', async () => {
    const [entry] = await entriesOf('---\nurl: https://example.org/a\neditor: Bo\ntranslator: Cy\n---\nText\n', {
      editor: 'authors',
      translator: 'authors',
    });

    expect(entry).toMatchObject({ authors: ['Bo', 'Cy'], rest: {} });
  });
});

test('every name that we know has a target, and a state can only be a state', () => {
  for (const [target, names] of Object.entries(frontMatterNames))
    for (const name of names) expect(usualTarget(name)).toBe(target === 'categories' ? 'tags' : target);
  expect(usualTarget('mood')).toBe('kept');
  expect(usualTarget('constructor')).toBe('kept');
  expect(targetsFor('archived')).toEqual(fieldTargets);
  expect(targetsFor('mood')).not.toContain('state');
});

test('what was stored is believed where it makes sense', () => {
  expect(toFieldChoices({ a: 'url', b: 'state', c: 7, d: 'nothing', status: 'state' })).toEqual({
    a: 'url',
    status: 'state',
  });
  expect(toFieldChoices(null)).toEqual({});
});

test('fields are counted, with something that they say', () => {
  const tally = createFieldTally();
  tally.add({ 'Found at': '', tags: ['a', 'b'] });
  tally.add({ found_at: 'https://example.org/', long: 'x'.repeat(500) });
  tally.add({ tags: [], done: false });

  expect(tally.all()).toEqual([
    { key: 'found_at', name: 'Found at', count: 2, example: 'https://example.org/' },
    { key: 'tags', name: 'tags', count: 2, example: 'a, b' },
    { key: 'long', name: 'long', count: 1, example: `${'x'.repeat(120)}…` },
    { key: 'done', name: 'done', count: 1, example: 'false' },
  ]);
});

test('a table has an end, whatever the files say', () => {
  const tally = createFieldTally();
  for (let index = 0; index < 1000; index++) tally.add({ [`field ${index}`]: index });

  expect(tally.all().length).toBeLessThanOrEqual(200);
});

async function entriesOf(text: string, fields: FieldChoices) {
  const { recognised } = await openFiles([aFile(text, 'a.md')]);
  return (await Array.fromAsync(readEntries(recognised, { fields }))).map(({ item }) => item);
}
