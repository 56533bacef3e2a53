// @vitest-environment jsdom
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { defaultExportChoices } from '../../../../lib/domain/export-choices';
import type { ImageHash } from '../../../../lib/domain/kept-image';
import type { ExportItem } from '../../../../lib/exporters/exporter';
import { html } from '../../../../lib/exporters/formats/html';
import { toSafeFragment } from '../../../../lib/markdown/render-markdown';
import { aContext, aSavedArticle } from '../../../support/builders';
import { textOf } from '../../../support/consumers';
import { exportedArticles } from '../../../support/exported-articles';

const articles = exportedArticles();

test('one page has the text of every article, and a list of them that leads there', () => {
  const page = pageOf(articles);
  const shown = [...page.querySelectorAll('article')];
  const links = [...page.querySelectorAll<HTMLAnchorElement>('nav a')];

  expect(shown).toHaveLength(articles.length);
  for (const [index, article] of shown.entries()) {
    const wanted = textOf(toSafeFragment(articles[index]?.markdown ?? ''));
    expect(textOf(article).endsWith(wanted), wanted).toBe(true);
    expect(article.querySelector('h1')?.textContent).not.toBe('');
  }
  expect(links.map((link) => page.querySelector(link.getAttribute('href') ?? ''))).toEqual(shown);
}, 60_000);

test('a title is text, not markup', () => {
  const page = pageOf([aSavedArticle({ title: '</h1><script>alert(1)</script>', siteName: '"><img src=x>' })]);

  expect(page.querySelector('script, img')).toBeNull();
  expect(page.querySelector('h1')?.textContent).toBe('</h1><script>alert(1)</script>');
});

test('nothing of it runs, and pictures are asked for without saying by whom', () => {
  const page = pageOf([
    aSavedArticle({ markdown: '<script>a</script><p onclick="b">c</p>\n\n![](https://a.b/c.png)\n' }),
  ]);

  expect(page.querySelector('[onclick], article script')).toBeNull();
  expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toMatch(/^default-src 'none';(?!.*script)/);
  expect(page.querySelector('meta[name=referrer]')?.getAttribute('content')).toBe('no-referrer');
  expect(page.querySelector('img')?.outerHTML).toBe('<img src="https://a.b/c.png" alt="Image" loading="lazy">');
});

test('for who wants that, images that are kept are in the page, wherever it says the same in its words', () => {
  const [url, hash] = ['https://a.b/c.png', 'c'.repeat(64) as ImageHash];
  const markdown = `data:image- ![A](${url}) src="data:image"\n\n![B](https://a.b/d.png) ![C](${url})\n`;
  const item = { ...aSavedArticle({ markdown }), images: [{ url, hash, mediaType: 'image/png' }] };

  const pieces = piecesOf([item], { ...defaultExportChoices, hasImages: true });

  expect(pieces.filter((piece) => typeof piece !== 'string')).toEqual([{ addressOf: hash }, { addressOf: hash }]);
  const filled = pieces.map((piece) => (typeof piece === 'string' ? piece : 'data:image/png;base64,AA=='));
  const page = new JSDOM(filled.join('')).window.document;
  expect([...page.querySelectorAll('img')].map(({ src, alt }) => `${alt} ${src}`)).toEqual([
    'A data:image/png;base64,AA==',
    'B https://a.b/d.png',
    'C data:image/png;base64,AA==',
  ]);
  expect(page.querySelector('article')?.textContent).toContain('data:image-  src="data:image"');
  expect(piecesOf([item]).every((piece) => typeof piece === 'string')).toBe(true);
});

test('an article is in its language, the page in that of the interface', () => {
  const page = pageOf([aSavedArticle({ language: 'ja' })], 'zh-CN');

  expect(page.documentElement.lang).toBe('zh-CN');
  expect(page.querySelector('article')?.lang).toBe('ja');
  expect(page.querySelector('nav')).toBeNull();
});

function pageOf(items: readonly ExportItem[], language = 'en'): Document {
  return new JSDOM(piecesOf(items, defaultExportChoices, language).join('')).window.document;
}

function piecesOf(items: readonly ExportItem[], choices = defaultExportChoices, language = 'en') {
  const writing = html.open(aContext({ language, choices }));
  return [...writing.begin(), ...items.flatMap((item) => writing.add(item)), ...writing.end()];
}
