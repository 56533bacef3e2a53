import { beforeEach, expect, test } from 'vitest';
import { exporters } from '../../../lib/exporters';
import { aContext, aSavedArticle } from '../../support/builders';
import { aFile, readAll } from '../../support/import-files';
import { openPage } from '../../support/open-page';

/** Logseq has no front matter and makes an outline of a text, which nobody could tell from one. */
const folderExporters = exporters.filter((exporter) => exporter.kind === 'folder' && exporter.id !== 'logseq');
const item = aSavedArticle({
  title: 'Rain: “more” to come',
  url: 'https://news.example.org/rain',
  authors: ['Ana Roy', '陈默'],
  siteName: 'Example News',
  language: 'en-GB',
  publishedAt: '2025-02-13T15:10:00+01:00',
  excerpt: 'It will.',
  tags: ['weather', 'north'],
  marks: ['favourite'],
  markdown: 'It will rain.\n\n- on the *hills*\n- in the **valleys**\n',
});

beforeEach(() => {
  openPage('', 'https://example.org/');
});

test.each(folderExporters)('an archive for $id reads back with all that the format has', async (exporter) => {
  if (exporter.kind !== 'folder') throw new Error('no files');
  const { title, url, language, excerpt, tags, authors, siteName } = item.article;
  const files = exporter.filesOf(item, aContext()).map(({ path, content }) => aFile(content, path));

  const { sources, entries, problems } = await readAll(...files);

  expect(problems).toEqual([]);
  expect(sources).toEqual(['markdown-files']);
  expect(entries).toMatchObject([{ title, url, language, excerpt, tags }]);
  expect(entries[0]?.text).toEqual({ kind: 'markdown', markdown: item.markdown });
  // Some sites read times without a zone, and Mainroad knows neither authors nor marks.
  expect(entries[0]?.publishedAt).toMatch(/^2025-02-13T15:10:00(\+01:00)?$/);
  if (exporter.id !== 'hugo-mainroad') expect(entries).toMatchObject([{ authors, siteName, marks: ['favourite'] }]);
});
