// @vitest-environment jsdom
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
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
});

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

test('an article is in its language, the page in that of the interface', () => {
  const page = pageOf([aSavedArticle({ language: 'ja' })], 'zh-CN');

  expect(page.documentElement.lang).toBe('zh-CN');
  expect(page.querySelector('article')?.lang).toBe('ja');
  expect(page.querySelector('nav')).toBeNull();
});

function pageOf(items: readonly ExportItem[], language = 'en'): Document {
  const writing = html.open(aContext({ language }));
  const text = [...writing.begin(), ...items.flatMap((item) => writing.add(item)), ...writing.end()].join('');
  return new JSDOM(text).window.document;
}
