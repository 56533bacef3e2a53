import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exporters } from '../../../lib/exporters';
import type { ExportItem, FolderExporter } from '../../../lib/exporters/exporter';
import { parseDocument } from '../../../lib/markdown/front-matter';
import { aContext, aHighlight, aSavedArticle, someDetails } from '../../support/builders';

/** The table of `lib/exporters/README.md`, by the id of the format: what goes where. */
const columns: Readonly<Record<string, string>> = {
  plain: 'plain',
  Obsidian: 'obsidian',
  Logseq: 'logseq',
  'Hugo (bundles)': 'hugo-bundle',
  'Hugo (Mainroad)': 'hugo-mainroad',
  Jekyll: 'jekyll',
  Astro: 'astro',
  Eleventy: 'eleventy',
  Zola: 'zola',
};
const [head = [], , ...rows] = tableIn(readFileSync('lib/exporters/README.md', 'utf8'));

/** What each row of the table is about, with a word that is nowhere else. */
const values: Readonly<Record<string, string>> = {
  title: 'a-title',
  subtitle: 'a-subtitle',
  address: 'https://www.example.org/an-address',
  authors: 'an-author',
  published: '2021-02-03',
  'changed by the site': '2022-03-04',
  saved: '2023-04-05',
  site: 'a-site',
  section: 'a-section',
  language: 'pt-BR',
  'the page’s description': 'a-description',
  'lead picture': 'https://www.example.org/a-picture',
  licence: 'a-licence',
  'the page’s keywords': 'a-keyword',
  tags: 'a-tag',
  'reading, read, archived': 'archived',
  favourite: 'true',
  highlights: 'a-passage',
  'notes of highlights': 'a-note',
};
const item: ExportItem = {
  ...aSavedArticle({
    title: 'a-title',
    url: 'https://www.example.org/an-address',
    authors: ['an-author'],
    publishedAt: '2021-02-03',
    savedAt: '2023-04-05T06:07:08+08:00',
    siteName: 'a-site',
    language: 'pt-BR',
    excerpt: 'a-description',
    image: 'https://www.example.org/a-picture',
    tags: ['a-tag'],
    marks: ['archived', 'favourite'],
    markdown: 'It has a-passage.\n',
  }),
  highlights: [
    aHighlight({
      quote: { exact: 'a-passage', prefix: '', suffix: '' },
      position: { start: 5, end: 14 },
      note: 'a-note',
    }),
  ],
  details: someDetails({
    subtitle: 'a-subtitle',
    modifiedAt: '2022-03-04',
    section: 'a-section',
    license: 'a-licence',
    keywords: ['a-keyword'],
  }),
};

test('the table has every format of files, and a row for every field', () => {
  const folders = exporters.filter((exporter) => exporter.kind === 'folder').map(({ id }) => id);

  expect(
    head
      .slice(1)
      .map((name) => columns[name])
      .sort(),
  ).toEqual([...folders].sort());
  expect(rows.map(([what]) => what)).toEqual(Object.keys(values));
});

describe.each(head.slice(1).map((name, index) => [name, index + 1] as const))('%s', (name, column) => {
  const exporter = exporters.find(({ id }) => id === columns[name]) as FolderExporter;
  const content = exporter.filesOf(item, aContext())[0]?.content ?? '';

  test.each(rows.map((row) => [row[0] ?? '', row[column] ?? ''] as const))('%s: %s', (what, cell) => {
    const value = values[what] ?? '';
    const [, field] = /^`([^`]+)`/.exec(cell) ?? [];

    if (what === 'highlights') expect(content).toContain(cell.replaceAll('`', '').replace('…', value));
    else if (what === 'notes of highlights') expect(content).toMatch(/\n(\n|\t- )a-note\n/);
    else if (field !== undefined)
      expect(fieldIn(content, field)).toContain(name === 'Hugo (Mainroad)' && what === 'site' ? 'example' : value);
    else if (cell === 'last line') expect(content).toContain(`(${value})`);
    else if (what === 'favourite') expect(content).not.toContain(what);
    else expect(content).not.toContain(value);
  });
});

/** What a file says in a field, as a text. */
function fieldIn(content: string, field: string): string {
  if (field.endsWith('::')) return new RegExp(`^${field} (.*)$`, 'm').exec(content)?.[1] ?? '';
  const { fields } = parseDocument(content) ?? { fields: {} };
  const value = field.split('.').reduce<unknown>((table, name) => (table as Record<string, unknown>)?.[name], fields);
  return value instanceof Date ? value.toISOString() : String(value ?? '');
}

/** The rows of the last table, without the notes that its cells refer to. */
function tableIn(markdown: string): string[][] {
  const lines = markdown.split('\n').filter((line) => line.startsWith('|'));
  return lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.replace(/[¹²³⁴⁵⁶⁷⁸⁹–]/g, '').trim()),
  );
}
