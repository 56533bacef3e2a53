import { expect, test } from 'vitest';
import { figures } from '../../../../lib/extract/constructs/figures/figures';
import { toMarkdown } from '../../../../lib/markdown/to-markdown';
import { openPage } from '../../../support/open-page';

const image = '<img src="https://a.example/a.jpg" alt="A">';
const other = '<img src="https://a.example/b.jpg" alt="B">';
const picture = '![A](https://a.example/a.jpg)';
const otherPicture = '![B](https://a.example/b.jpg)';

test.each([
  ['a caption', `<figure>${image}<figcaption>Low water.</figcaption></figure>`, `${picture}\n\n*Low water.*`],
  [
    'a caption with links and marks',
    `<figure>${image}<figcaption>Low <b>water</b> on the <a href="https://r.example/">river</a>, <em>again</em>.</figcaption></figure>`,
    `${picture}\n\n*Low **water** on the [river](https://r.example/), again.*`,
  ],
  [
    'every image',
    `<figure>${image}${other}<figcaption>Before and after.</figcaption></figure>`,
    `${picture}\n\n${otherPicture}\n\n*Before and after.*`,
  ],
  [
    'a credit in the caption',
    `<figure>${image}<figcaption>Low water.<span class="credit">Photo: Ann Roe</span></figcaption></figure>`,
    `${picture}\n\n*Low water. Photo: Ann Roe*`,
  ],
  [
    'a credit beside the caption',
    `<figure><div>${image}<span class="image-credit">Ann Roe / Tidewater</span></div><figcaption>Low water.</figcaption></figure>`,
    `${picture}\n\n*Low water. Ann Roe / Tidewater*`,
  ],
  [
    'a credit that the caption has already',
    `<figure>${image}<figcaption>Low water. Photo: Ann Roe</figcaption><small>Photo: Ann Roe</small></figure>`,
    `${picture}\n\n*Low water. Photo: Ann Roe*`,
  ],
  [
    'a caption that is repeated for narrow screens',
    `<figure>${image}<figcaption class="d">Low water.</figcaption><figcaption class="m">Low water.</figcaption></figure>`,
    `${picture}\n\n*Low water.*`,
  ],
  [
    'paragraphs of a caption',
    `<figure>${image}<figcaption><p>Low water.</p><p>Photo: Ann Roe</p></figcaption></figure>`,
    `${picture}\n\n*Low water.*\n\n*Photo: Ann Roe*`,
  ],
  ['what a figure has besides', `<figure>${image}<p>Low water.</p></figure>`, `${picture}\n\n*Low water.*`],
  [
    'the caption of WordPress',
    `<div class="wp-caption"><a href="https://a.example/page">${image}</a><p class="wp-caption-text">Low water.</p></div>`,
    `[${picture}](https://a.example/page)\n\n*Low water.*`,
  ],
  [
    'a caption below a picture',
    `<p>${image}</p><p class="pictext">青石码头的电动渡轮。<em>新华社</em>发</p><p>${'雨。'.repeat(200)}</p>`,
    `${picture}\n\n*青石码头的电动渡轮。新华社发*\n\n${'雨。'.repeat(200)}`,
  ],
  [
    'the caption of a picture in a table',
    `<table><tr><td>${image}</td></tr><tr><td class="caption">Low water.</td></tr></table>`,
    `${picture}\n\n*Low water.*`,
  ],
  ['the name of a chart', '<figure data-chart=""><figcaption>Water level</figcaption></figure>', '*Water level*'],
])('%s', (_, html, markdown) => {
  expect(written(html)).toBe(`${markdown}\n`);
});

test.each([
  ['code', '<figure><pre><code>let a;</code></pre><figcaption>A line.</figcaption></figure>'],
  ['a quotation', '<figure><blockquote><p>Rain.</p></blockquote><figcaption>Ann Roe</figcaption></figure>'],
])('a caption of %s is a paragraph', (_, html) => {
  expect(written(html)).toMatch(/\n\n(A line\.|Ann Roe)\n$/);
});

test('a text that is called a caption and has no picture is a text', () => {
  expect(written('<p>Rain.</p><p class="caption">Sun.</p>')).toBe('Rain.\n\nSun.\n');
});

function written(html: string): string {
  const page = openPage(html, 'https://news.example/a/');
  figures.standardise(page);
  return toMarkdown(page.body, page.baseURI).markdown;
}
