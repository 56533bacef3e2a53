import { describe, expect, test } from 'vitest';
import { addressDate } from '../../../../../lib/extract/metadata/dates/address-date';
import { metadataOf, type PageMetadata } from '../../../../../lib/extract/metadata/metadata';
import { openPage } from '../../../../support/open-page';

const now = new Date('2024-06-01T12:00:00Z');
const prose = `<p>${'It rained all day, and in the evening it rained on. '.repeat(5)}</p>`;

describe('the day of publication', () => {
  test.each([
    ['JSON-LD', ldJson({ datePublished: '2024-03-05T10:00:00+01:00' }), '2024-03-05T10:00:00+01:00', 'json-ld'],
    ['meta', '<meta property="article:published_time" content="2024-03-05T10:00">', '2024-03-05T10:00', 'meta'],
    ['meta of Dublin Core', '<meta name="DC.date.issued" content="2024-03-05">', '2024-03-05', 'meta'],
    ['meta in microdata', '<meta itemprop="datePublished" content="2024-03-05">', '2024-03-05', 'meta'],
    [
      'microdata',
      '<article itemscope><h1>Rain</h1><span itemprop="datePublished">5 March 2024</span></article>',
      '2024-03-05',
      'microdata',
    ],
    [
      'what the JSON-LD says of the page',
      ldJson({ '@type': 'WebPage', datePublished: '2024-03-05' }),
      '2024-03-05',
      'json-ld',
    ],
    ['time', `<h1>Rain</h1><time datetime="2024-03-05T10:00">Today</time>${prose}`, '2024-03-05T10:00', 'time'],
    ['time in the headline', `<h1><time datetime="2024-03-05">Mar 5</time> Rain</h1>${prose}`, '2024-03-05', 'time'],
    ['time above', `<main><time datetime="2024-03-05">5/3</time><h1>Rain</h1>${prose}</main>`, '2024-03-05', 'time'],
    ['text', `<h1>Rain</h1><p>Ana Roy | 5 March 2024, 10:00</p>${prose}`, '2024-03-05T10:00', 'text'],
    ['text in elements', `<h1>Rain</h1><div><b>5</b> <b>March</b> <b>2024</b></div>${prose}`, '2024-03-05', 'text'],
    ['the first words of an agency’s', `<h1>Rain</h1><p>(5 March 2024) ${prose}</p>`, '2024-03-05', 'text'],
    [
      'a label elsewhere',
      `<h1>Rain</h1>${prose.repeat(4)}<div><p>Published</p><p>5 March 2024</p></div>`,
      '2024-03-05',
      'text',
    ],
    ['all dates elsewhere being one', `<h1>Rain</h1>${prose.repeat(4)}<p>5 March 2024</p>`, '2024-03-05', 'text'],
  ])('is read from %s', (_, html, publishedAt, source) => {
    const metadata = read(html);

    expect(metadata.publishedAt).toBe(publishedAt);
    expect(metadata.provenance.publishedAt?.source).toBe(source);
  });

  test.each([
    ['a date that is yet to come', '<meta name="date" content="2024-07-01">'],
    ['when another text was first published', '<meta name="x.articleFirstPublished" content="2019-02-05">'],
    ['what is no date', '<meta name="date" content="yesterday"><h1>Rain</h1><time datetime="PT5M">5 min</time>'],
    [
      'a ticker far above',
      `<div class="ticker"><p>5 March 2024</p></div><p>6 March 2024</p>${'<p>x</p>'.repeat(20)}<h1>Rain</h1>${prose}`,
    ],
    [
      'a day that the text is about',
      `<h1>Rain</h1><p>Ever since that morning of 5 March 2020, when the dam broke, they have said that it was going to rain again.</p>`,
    ],
    ['a comment', `<h1>Rain</h1>${prose.repeat(4)}<div class="comments"><p>5 March 2024</p></div>`],
  ])('is not %s', (_, html) => {
    expect(read(html).publishedAt).toBeNull();
  });

  test('is in the address where it is nowhere else', () => {
    const metadata = read('<h1>Rain</h1>', 'https://news.example.org/2024/03/05/rain');

    expect(metadata.publishedAt).toBe('2024-03-05');
    expect(metadata.provenance.publishedAt).toEqual({
      source: 'address',
      precision: 'day',
      zoneKnown: false,
      isOfChange: false,
    });
  });

  test('gets its time from wherever the page tells it', () => {
    const metadata = read(`<meta name="publishdate" content="2024-03-05"><h1>Rain</h1><p>2024-03-05 10:00</p>${prose}`);

    expect(metadata.publishedAt).toBe('2024-03-05T10:00');
  });

  test('is the one of a change where a page shows that instead', () => {
    const metadata = read(`<h1>Rain</h1><p>Last updated: March 5, 2024</p>${prose}`);

    expect([metadata.publishedAt, metadata.modifiedAt]).toEqual(['2024-03-05', '2024-03-05']);
    expect(metadata.provenance.publishedAt?.isOfChange).toBe(true);
  });
});

test('the months’ names are those of the text’s language, even if the page does not declare it', () => {
  const polish = `<p>${'Policja i straż miejska nie wiedzą jeszcze, co się stało, ale jest już po wszystkim. '.repeat(4)}</p>`;

  expect(read(`<h1>Deszcz</h1><p>Środa, 4 stycznia 2012 (12:51)</p>${polish}`).publishedAt).toBe('2012-01-04T12:51');
});

describe('the day of the last change', () => {
  test.each([
    [ldJson({ datePublished: '2024-03-05', dateModified: '2024-03-07' }), '2024-03-07'],
    ['<meta property="article:modified_time" content="2024-03-07">', '2024-03-07'],
    [
      '<meta name="date.modified" content="2024-03-07"><meta property="article:modified_time" content="2024-03-07T10:00Z">',
      '2024-03-07T10:00Z',
    ],
    [`<h1>Rain</h1><p>Published 5 March 2024, updated 7 March 2024</p>${prose}`, '2024-03-07'],
    [ldJson({ datePublished: '2024-03-05', dateModified: '2024-03-01' }), null],
    [ldJson({ datePublished: '2024-03-05' }), null],
  ])('%s', (html, modifiedAt) => {
    expect(read(html).modifiedAt).toBe(modifiedAt);
  });
});

test.each([
  ['https://example.org/2024/03/05/rain', '2024-03-05'],
  ['https://example.org/2024-03/05/rain', '2024-03-05'],
  ['https://example.org/rain-2024-03-05.html', '2024-03-05'],
  ['https://example.org/2024/march/05/rain', '2024-03-05'],
  ['https://example.org/2024/mar/05/rain', '2024-03-05'],
  ['https://example.org/2024/rain/05/', null],
  ['https://example.org/a/20240305/rain', '2024-03-05'],
  ['https://example.org/t20240305_17.htm', '2024-03-05'],
  ['https://example.org/2024/13/05/rain', null],
  ['https://example.org/a/20249999', null],
  ['https://example.org/a/1234202403051', null],
  ['https://example.org/rain?d=2024-03-05', null],
])('the address %s has the day %s', (address, iso) => {
  expect(addressDate(address)?.iso ?? null).toBe(iso);
});

function read(html: string, address = 'https://news.example.org/rain'): PageMetadata {
  return metadataOf(openPage(html, address), address, now);
}

function ldJson(properties: object): string {
  const article = { '@type': 'NewsArticle', headline: 'Rain', ...properties };
  return `<script type="application/ld+json">${JSON.stringify(article)}</script>`;
}
