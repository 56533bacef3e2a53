import { expect, test } from 'vitest';
import { citationFiles } from '../../../../lib/exporters/citation/files';
import { aSavedArticle } from '../../../support/builders';

const saved = aSavedArticle({
  title: 'Rain to come',
  authors: ['Ana Roy'],
  url: 'https://news.example.org/rain',
  slug: 'rain-to-come-1a2b3c4d',
});

test('cites an article in four ways, each a file by itself', () => {
  const files = citationFiles(saved, 'It will rain.', String);

  expect(files.map(({ name }) => name)).toEqual([
    'rain-to-come-1a2b3c4d.md',
    'rain-to-come-1a2b3c4d.bib',
    'rain-to-come-1a2b3c4d.json',
    'rain-to-come-1a2b3c4d.ris',
  ]);
  const [markdown, bibtex, csl, ris] = files.map(({ content }) => content);
  expect(markdown).toContain('(<https://news.example.org/rain#:~:text=It%20will%20rain.>)');
  expect(bibtex).toMatch(/^@misc\{roy2026-1a2b3c4d,/);
  expect(JSON.parse(csl ?? '')).toMatchObject([{ title: 'Rain to come', URL: 'https://news.example.org/rain' }]);
  expect(ris).toMatch(/^TY {2}- NEWS\r\n[\s\S]*ER {2}-\s*$/);
});
