import { describe, expect, test } from 'vitest';
import { metadataOf, type PageMetadata } from '../../../../lib/extract/metadata/metadata';
import { openPage } from '../../../support/open-page';

describe('the site’s name is cut off', () => {
  test.each([
    ['Rain to come - The Example', '', 'Rain to come'],
    ['Rain to come | the example', '', 'Rain to come'],
    ['The Example — Rain to come', '', 'Rain to come'],
    ['Rain to come | Weather | The Example', '', 'Rain to come'],
    ['Rain to come - Weather - The Example', '', 'Rain to come'],
    ['暴雨将至_新闻中心_例报', '', '暴雨将至'],
    ['暴雨将至 今明两天-例报新闻网', '', '暴雨将至 今明两天'],
    ['Rain to come - example.org', '', 'Rain to come'],
    ['Rain-soaked', '', 'Rain-soaked'],
    ['Why The Example rains', '', 'Why The Example rains'],
    ['Rain to come – Somebody’s Blog', '<h1>Rain to come</h1>', 'Rain to come'],
    ['Somebody’s Blog – Rain to come', '<h1>Rain to come</h1>', 'Rain to come'],
    ['Rain to come – and more of it', '<h1>Rain to come – and more of it</h1>', 'Rain to come – and more of it'],
  ])('“%s” with %s', (documentTitle, body, title) => {
    expect(
      read(`<head><title>${documentTitle}</title><meta property="og:site_name" content="The Example"></head>${body}`)
        .title,
    ).toBe(title);
  });

  test('also where only the host tells it', () => {
    expect(read('<title>Rain to come - Example News</title>', 'https://www.example.org/rain').title).toBe(
      'Rain to come',
    );
  });

  test('but a title that is nothing else stays', () => {
    expect(read('<title>Welcome to the Example</title>').title).toBe('Welcome to the Example');
  });
});

describe('the wording', () => {
  test('is that of most places', () => {
    const { title, provenance } = read(
      '<title>Rain to come - The Example</title><meta property="og:title" content="You won’t believe this weather"><h1>Rain to come</h1>',
    );

    expect(title).toBe('Rain to come');
    expect(provenance.title).toBe('heading');
  });

  test('is that of the heading that readers see, and not of a breadcrumb', () => {
    const { title } = read(
      '<title>Weather: rain is to come</title><meta property="og:title" content="Umbrellas, please: rain to come"><nav><ol><li><h1>Weather: rain is to come</h1></li></ol></nav><h2><em>Umbrellas, please</em> <span>rain to come</span></h2>',
    );

    expect(title).toBe('Umbrellas, please: rain to come');
  });

  test('has the kicker with a colon, or not at all', () => {
    const kicker = '<h1><span>Weather in spring</span> <span>Rain to come again</span></h1>';

    expect(read(`<title>Rain to come again</title>${kicker}`).title).toBe('Rain to come again');
    expect(
      read(`<meta property="og:title" content="Weather in spring: Rain to come again"><h1>Rain to come again</h1>`)
        .title,
    ).toBe('Weather in spring: Rain to come again');
  });

  test('is not that of the site’s sign', () => {
    expect(read('<title>Rain to come</title><h1><a href="/">The Daily Example</a></h1>').title).toBe('Rain to come');
  });

  test('is not that of another article’s heading', () => {
    expect(read('<title>Rain to come</title><h1>Rain to come</h1><h1>Snow to go</h1>').title).toBe('Rain to come');
  });

  test('is found in a page without headings', () => {
    expect(
      read('<title>暴雨将至 今明两天降温 天气频道</title><table><tr><td>暴雨将至 今明两天降温</td></tr></table>').title,
    ).toMatch(/^暴雨将至 今明两天降温/);
  });

  test('is free of what was escaped twice, and of markup', () => {
    const json = JSON.stringify({ '@type': 'NewsArticle', headline: '<em>Rain</em> &amp;amp; &quot;snow&quot;' });

    expect(read(`<script type="application/ld+json">${json}</script>`).title).toBe('Rain & "snow"');
    expect(read('<meta property="og:title" content="Thirty years of &amp;lt;br&amp;gt; tags">').title).toBe(
      'Thirty years of <br> tags',
    );
  });

  test('is unknown where the page does not say', () => {
    const { title, provenance } = read('<p>Rain</p>');

    expect([title, provenance.title]).toEqual([null, null]);
  });
});

describe('the site’s name', () => {
  test.each([
    ['<meta property="og:site_name" content="The Example">', 'The Example', 'meta'],
    [
      '<script type="application/ld+json">{"@type":"NewsArticle","publisher":{"name":"The Example"}}</script>',
      'The Example',
      'json-ld',
    ],
    ['<meta name="application-name" content="The Example">', 'The Example', 'meta'],
    ['<title>Rain to come | Example.org</title>', 'Example.org', 'document'],
    ['<header><a href="/">Example</a></header>', 'Example', 'text'],
    ['<meta property="og:site_name" content="https://example.org">', null, null],
    ['<title>Rain</title><meta name="application-name" content="Rain">', null, null],
  ])('in %s', (html, name, source) => {
    const { siteName, provenance } = read(html, 'https://www.example.org/rain');

    expect([siteName, provenance.siteName]).toEqual([name, source]);
  });
});

function read(html: string, address = 'https://news.example.org/rain'): PageMetadata {
  return metadataOf(openPage(html, address), address);
}
