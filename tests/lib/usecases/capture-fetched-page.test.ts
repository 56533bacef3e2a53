import { expect, test } from 'vitest';
import { captureFetchedPage } from '../../../lib/usecases/capture-fetched-page';
import { openPage } from '../../support/open-page';

const prose =
  'The ferry was late again, and nobody on the pier was surprised, since it had been late for as long as there had been a pier. ';

test('a page that was fetched is read as if it were open at its address', () => {
  openPage('<p>The page before.</p>', 'https://news.example/river/low-water');

  const { page, nextPage } = captureFetchedPage(
    {
      html: `<title>Low water</title><main><article><h1>Low water</h1><p>${prose}<a href="map">Map</a></p><p>${prose}</p><p>${prose}${prose}</p></article><p><a href="/river/low-water">1</a> 2 <a href="/river/low-water/3">3</a></p></main>`,
      address: 'https://news.example/river/low-water/2',
    },
    new Date('2026-11-22T04:00:00Z'),
  );

  expect(page?.markdown).toContain('[Map](https://news.example/river/low-water/map)');
  expect(page?.url).toBe('https://news.example/river/low-water/2');
  expect(nextPage).toBe('https://news.example/river/low-water/3');
});

test('a base of the page’s own is relative to the page', () => {
  openPage('<p>The page before.</p>', 'https://news.example/river/low-water');

  const { page } = captureFetchedPage(
    {
      html: `<base href="/maps/"><main><article><h1>Low water</h1><p>${prose}<a href="map">Map</a></p><p>${prose}</p><p>${prose}${prose}</p></article></main>`,
      address: 'https://news.example/river/low-water/2',
    },
    new Date('2026-11-22T04:00:00Z'),
  );

  expect(page?.markdown).toContain('[Map](https://news.example/maps/map)');
});
