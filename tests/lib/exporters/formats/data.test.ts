import { expect, test } from 'vitest';
import type { DocumentExporter, ExportItem } from '../../../../lib/exporters/exporter';
import { bibtex } from '../../../../lib/exporters/formats/bibtex';
import { cslJson } from '../../../../lib/exporters/formats/csl-json';
import { jsonLines } from '../../../../lib/exporters/formats/json-lines';
import { ris } from '../../../../lib/exporters/formats/ris';
import { aContext, aSavedArticle } from '../../../support/builders';
import { call } from '../../../support/consumers';
import { exportedArticles } from '../../../support/exported-articles';

const articles = exportedArticles();
const one = aSavedArticle({
  title: 'Rain & {more}: 100 % “sure”_\\',
  authors: ['Ludwig van Rohe', '李雷'],
  siteName: 'The Example',
  url: 'https://news.example.org/rain_(1)?a=b&c=%20#d',
  slug: 'rain-1a2b3c4d',
  publishedAt: '2025-02-13T15:10:13+08:00',
  language: 'en-GB',
  excerpt: 'It will\nrain.',
  tags: ['weather', 'a, b'],
});

test.each([bibtex, cslJson, ris])('$id: an article', async (exporter) => {
  await expect(textOf(exporter, [one])).toMatchFileSnapshot(`${exporter.id}.expected.txt`);
});

test('JSON Lines: an article a line, with its text', () => {
  const records = textOf(jsonLines, articles)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

  expect(records).toHaveLength(articles.length);
  for (const [index, record] of records.entries()) {
    const { article, markdown, details } = articles[index] as ExportItem;
    expect(record).toMatchObject({ ...article, markdown, subtitle: details?.subtitle ?? null });
  }
});

test('CSL-JSON is an array, whatever is in it', () => {
  expect(JSON.parse(textOf(cslJson, []))).toEqual([]);
  expect(JSON.parse(textOf(cslJson, articles))).toHaveLength(articles.length);
});

test('RIS: records that begin and end, a field a line', () => {
  const lines = textOf(ris, articles).split('\r\n');

  expect(lines.filter((line) => line === 'TY  - NEWS')).toHaveLength(articles.length);
  expect(lines.filter((line) => line === 'ER  - ')).toHaveLength(articles.length);
  expect(lines.filter((line) => line !== '' && !/^[A-Z][A-Z\d] {2}- [^\r\n]*$/.test(line))).toEqual([]);
});

test.each([
  { id: 'bibtex', exporter: bibtex, format: 'bibtex' },
  { id: 'bibtex', exporter: bibtex, format: 'biblatex' },
  { id: 'csl-json', exporter: cslJson, format: 'csljson' },
] as const)(
  '$0.id, read by pandoc as %s: every article with its title, its authors and its address',
  async ({ exporter, format }) => {
    const { output, log } = await call('pandoc', ['-f', format, '-t', 'csljson'], 'pandoc', textOf(exporter, articles));
    const read: Record<string, unknown>[] = JSON.parse(output);

    expect(log).toBe('');
    expect(read).toHaveLength(articles.length);
    expect(new Set(read.map(({ id }) => id)).size).toBe(articles.length);
    for (const [index, entry] of read.entries()) {
      const { title, url, authors } = (articles[index] as ExportItem).article;
      expect(plain(String(entry.title ?? ''))).toBe(plain(title));
      expect(entry.URL).toBe(url);
      expect((entry.author as unknown[] | undefined)?.length ?? 0).toBe(authors.length);
    }
  },
);

function textOf(exporter: DocumentExporter, items: readonly ExportItem[]): string {
  const writing = exporter.open(aContext());
  return [...writing.begin(), ...items.flatMap((item) => writing.add(item)), ...writing.end()].join('');
}

function plain(title: string): string {
  // pandoc sets quotation marks and dashes of its own, and takes what looks like a tag for one.
  return title
    .toWellFormed()
    .replace(/<[^>]*>/g, '')
    .replace(/[\s\p{Cc}]+/gu, '')
    .replace(/["“”„'‘’`]/g, '"')
    .replace(/–/g, '--')
    .replace(/—/g, '---')
    .replace(/…/g, '...');
}
