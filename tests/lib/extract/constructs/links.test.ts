import { expect, test } from 'vitest';
import { links } from '../../../../lib/extract/constructs/links';
import { openPage } from '../../../support/open-page';

test.each([
  ['/a?utm_source=x&utm_medium=y', '/a'],
  ['https://b.example/a?id=3&fbclid=IwAR0&q=%E6%B1%9F#top', 'https://b.example/a?id=3&q=%E6%B1%9F#top'],
  ['/a?gclid=1#utm_source', '/a#utm_source'],
  ['/a?ref=home&spm=1.2', '/a?ref=home&spm=1.2'],
  ['/go?to=https%3A%2F%2Fb.example%2F%3Futm_source%3Dx', '/go?to=https%3A%2F%2Fb.example%2F%3Futm_source%3Dx'],
  ['/a?b=c d', '/a?b=c d'],
  ['/a?', '/a?'],
])('%s becomes %s', (address, clean) => {
  const page = openPage('<a>Link</a>', 'https://news.example/');
  const link = page.querySelector('a') as Element;
  link.setAttribute('href', address);

  links.standardise(page);

  expect(link.getAttribute('href')).toBe(clean);
});
