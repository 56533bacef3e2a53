import { describe, expect, test } from 'vitest';
import { metadataOf, type PageMetadata } from '../../../../lib/extract/metadata/metadata';
import { openPage } from '../../../support/open-page';

const address = 'https://news.example.org/rain';
const prose = `<p>${'It rained all day, and in the evening it rained on. '.repeat(5)}</p>`;

test('of a page that says nothing, nothing is known', () => {
  expect(read('')).toEqual({
    title: null,
    subtitle: null,
    authors: [],
    siteName: null,
    excerpt: null,
    publishedAt: null,
    modifiedAt: null,
    section: null,
    keywords: [],
    image: null,
    license: null,
    canonical: null,
    declaredLanguages: [],
    provenance: {
      title: null,
      subtitle: null,
      authors: null,
      siteName: null,
      excerpt: null,
      publishedAt: null,
      modifiedAt: null,
      section: null,
      keywords: null,
      image: null,
      license: null,
      canonical: null,
    },
  });
});

test('reading leaves the page as it is, and answers plain JSON', () => {
  const page = openPage(`<title>Rain</title>${ldJson({ author: 'Ana Roy' })}<h1>Rain</h1>${prose}`, address);
  const before = page.documentElement.outerHTML;
  const metadata = metadataOf(page, address);

  expect(page.documentElement.outerHTML).toBe(before);
  expect(JSON.parse(JSON.stringify(metadata))).toEqual(metadata);
});

describe('the subtitle', () => {
  const line = 'Forecasters see no end of it before Friday';

  test.each([
    ['JSON-LD', `${ldJson({ alternativeHeadline: line })}<h1>Rain</h1>`, line],
    ['a line below the headline', `<h1>Rain</h1><p class="article-subtitle">${line}</p>${prose}${prose}`, line],
    ['a line of the text', `<h1>Rain</h1><p>${line}</p>${prose}${prose}`, null],
    ['a box that has the article as well', `<h1>Rain</h1><div class="lede"><p>${line}</p>${prose}</div>`, null],
    ['a line of dates', `<h1>Rain</h1><p class="subtitle">Updated: 5 March 2024, 10:00</p>${prose}${prose}`, null],
    ['the headline again', ldJson({ headline: line, alternativeHeadline: line }), null],
  ])('in %s', (_, html, subtitle) => {
    expect(read(html).subtitle).toBe(subtitle);
  });
});

test.each([
  ['<meta property="og:description" content="All  day.">', 'All day.', 'meta'],
  ['<meta name="description" content="All day.">', 'All day.', 'meta'],
  ['<meta name="Description" value="All day.">', 'All day.', 'meta'],
  [ldJson({ description: 'All day.' }), 'All day.', 'json-ld'],
])('the excerpt in %s', (html, excerpt, source) => {
  const metadata = read(html);

  expect([metadata.excerpt, metadata.provenance.excerpt]).toEqual([excerpt, source]);
});

describe('the section', () => {
  const crumbs = (...names: string[]) =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'BreadcrumbList', itemListElement: names.map((name) => ({ '@type': 'ListItem', name })) })}</script>`;

  test.each([
    [ldJson({ articleSection: ['Weather', 'Local'] }), 'Weather'],
    [ldJson({ articleSection: 'Weather, Local, News' }), 'Weather'],
    ['<meta property="article:section" content="Weather">', 'Weather'],
    ['<a itemprop="articleSection">Weather</a>', 'Weather'],
    [crumbs('Home', 'News', 'Weather', 'Rain to come') + ldJson({ headline: 'Rain to come' }), 'Weather'],
    [crumbs('Home', 'Weather'), 'Weather'],
    [crumbs('Home'), null],
  ])('in %s', (html, section) => {
    expect(read(html).section).toBe(section);
  });
});

describe('the keywords', () => {
  test.each([
    [ldJson({ keywords: 'rain, wind,rain' }), ['rain', 'wind']],
    [ldJson({ keywords: ['rain', { '@type': 'DefinedTerm', name: 'wind' }] }), ['rain', 'wind']],
    ['<meta property="article:tag" content="rain"><meta property="article:tag" content="wind">', ['rain', 'wind']],
    ['<meta name="news_keywords" content="rain; wind"><meta name="keywords" content="news">', ['rain', 'wind']],
    ['<meta name="keywords" content="暴雨，大风、降温">', ['暴雨', '大风', '降温']],
    ['<a rel="tag">#rain</a> <a rel="tag">wind</a>', ['rain', 'wind']],
    ['<title>Rain</title><meta name="keywords" content="Rain">', []],
  ])('in %s', (html, keywords) => {
    expect(read(html).keywords).toEqual(keywords);
  });
});

describe('the lead image', () => {
  test.each([
    ['<meta property="og:image" content="/a.jpg">', 'https://news.example.org/a.jpg', 'meta'],
    [ldJson({ image: 'https://cdn.example.org/a.jpg' }), 'https://cdn.example.org/a.jpg', 'json-ld'],
    [ldJson({ image: [{ '@type': 'ImageObject', url: '/a.jpg' }] }), 'https://news.example.org/a.jpg', 'json-ld'],
    ['<meta name="twitter:image" content="//cdn.example.org/a.jpg">', 'https://cdn.example.org/a.jpg', 'meta'],
    ['<base href="/x/"><img itemprop="image" src="a.jpg">', 'https://news.example.org/x/a.jpg', 'microdata'],
    ['<link rel="image_src" href="/a.jpg">', 'https://news.example.org/a.jpg', 'link'],
    [
      `<h1>Rain</h1><figure><img src="/a.jpg" width="800"></figure>${prose}`,
      'https://news.example.org/a.jpg',
      'picture',
    ],
    [`<h1>Rain</h1><figure><img src="/a.jpg" width="80"></figure>${prose}`, null, null],
    ['<meta property="og:image" content="data:image/png;base64,AAAA">', null, null],
    [
      `<meta property="og:image" content="/img/logo.png">${ldJson({ image: '/a.jpg' })}`,
      'https://news.example.org/a.jpg',
      'json-ld',
    ],
    [
      '<meta property="og:image" content="/img/default-share.png">',
      'https://news.example.org/img/default-share.png',
      'meta',
    ],
    [
      `<meta property="og:image" content="/img/catalogone.png">${ldJson({ image: '/a.jpg' })}`,
      'https://news.example.org/img/catalogone.png',
      'meta',
    ],
  ])('in %s', (html, image, source) => {
    const metadata = read(html);

    expect([metadata.image, metadata.provenance.image]).toEqual([image, source]);
  });
});

describe('the licence', () => {
  const licence = 'https://creativecommons.org/licenses/by/4.0/';

  test.each([
    [ldJson({ license: licence }), licence, 'json-ld'],
    [ldJson({ license: { '@type': 'CreativeWork', name: 'CC BY 4.0' } }), 'CC BY 4.0', 'json-ld'],
    [`<link rel="license" href="${licence}">`, licence, 'link'],
    [`<p><a rel="license noopener" href="${licence}">CC BY</a></p>`, licence, 'link'],
    [`<figure><a rel="license" href="${licence}">CC BY</a></figure>`, null, null],
    ['<meta name="dcterms.license" content="CC BY 4.0">', 'CC BY 4.0', 'meta'],
  ])('in %s', (html, license, source) => {
    const metadata = read(html);

    expect([metadata.license, metadata.provenance.license]).toEqual([license, source]);
  });
});

describe('the canonical address', () => {
  test.each([
    ['<link rel="canonical" href="/rain-to-come">', 'https://news.example.org/rain-to-come', 'link'],
    ['<link rel="canonical" href="https://www.example.org/rain">', 'https://www.example.org/rain', 'link'],
    ['<meta property="og:url" content="https://www.example.org/rain">', 'https://www.example.org/rain', 'meta'],
    [
      ldJson({ mainEntityOfPage: { '@id': 'https://www.example.org/rain' } }),
      'https://www.example.org/rain',
      'json-ld',
    ],
    ['<link rel="canonical" href="https://other.example/rain">', null, null],
    ['<link rel="canonical" href="/">', null, null],
    ['<link rel="canonical" href="">', null, null],
    ['<link rel="canonical" href="android-app://org.example/rain">', null, null],
  ])('in %s', (html, canonical, source) => {
    const metadata = read(html);

    expect([metadata.canonical, metadata.provenance.canonical]).toEqual([canonical, source]);
  });
});

test('the languages that a page declares are handed on', () => {
  const page = openPage(
    `<html lang="en"><meta http-equiv="Content-Language" content="de"><meta property="og:locale" content="fr_FR">${ldJson({ inLanguage: 'es' })}<body lang="it">`,
    address,
  );

  expect(metadataOf(page, address).declaredLanguages).toEqual(['en', 'it', 'de', 'es', 'fr_FR']);
});

test('names of meta tags may be in any case, several in one, and in Dublin Core with a colon', () => {
  const { title, authors } = read(
    '<meta property="dc:creator DC:author" content="Ana Roy"><meta name="OG:Title" content="Rain">',
  );

  expect([title, authors]).toEqual(['Rain', ['Ana Roy']]);
});

describe('an application that swapped the article in place', () => {
  const stale =
    '<meta property="og:url" content="https://news.example.org/snow"><meta property="og:title" content="Snow to go"><meta name="author" content="Ben Lee"><link rel="canonical" href="https://news.example.org/snow"><meta property="og:site_name" content="The Example">' +
    ldJson({ headline: 'Snow to go', url: 'https://news.example.org/snow', author: 'Ben Lee', keywords: 'snow' });

  test('is not believed in what it still says of the last one', () => {
    const metadata = read(`<title>Rain to come | The Example</title>${stale}<h1>Rain to come</h1>${prose}`);

    expect(metadata).toMatchObject({ title: 'Rain to come', authors: [], canonical: null, siteName: 'The Example' });
    expect(metadata.keywords).toEqual([]);
  });

  test('is believed where the headline is merely put otherwise', () => {
    const metadata = read(`<title>Snow to go, at last</title>${stale}<h1>Snow to go, at last</h1>${prose}`);

    expect(metadata.authors).toEqual(['Ben Lee']);
  });

  test('is believed where nothing confirms the headline', () => {
    const metadata = read(`<title>Snow to go</title>${stale}<h1>Weather desk</h1>${prose}`);

    expect(metadata.canonical).toBe('https://news.example.org/snow');
  });
});

function read(html: string): PageMetadata {
  return metadataOf(openPage(html, address), address);
}

function ldJson(properties: object): string {
  return `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...properties })}</script>`;
}
