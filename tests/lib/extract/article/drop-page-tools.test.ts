import { expect, test } from 'vitest';
import { blocksOf } from '../../../../lib/extract/article/blocks';
import { dropPageTools } from '../../../../lib/extract/article/drop-page-tools';
import { openPage } from '../../../support/open-page';

const address = 'https://news.tidewater.example/news/2026/ferry';
const prose =
  'The ferry stopped before midnight, when the fog came up the river, and its passengers waited on the quay until the morning. ';
const paragraphs = `<p>${prose}</p><p>${prose}</p>`;

/** What is left of a page of which all was taken: texts, and the names of pictures. */
function keep(body: string): string[] {
  const page = openPage(`<body>${body}</body>`, address);
  const tree = blocksOf(page.body);
  const taken = tree.blocks.map(() => true);
  dropPageTools(tree, taken);
  return tree.blocks.flatMap(({ element, text }, index) => {
    const pictures = [...element.querySelectorAll('img'), ...(element.matches('img') ? [element] : [])];
    return taken[index] ? [text, ...pictures.map((image) => image.getAttribute('src') ?? '')].filter(Boolean) : [];
  });
}

const article = [prose.trim(), prose.trim()];

test.each([
  [
    'by the name of its box',
    '<div class="topShare"><div>Share:<div class="chat"><img src="/chat.png"></div></div></div>',
  ],
  ['by the name of a single button', '<p class="btn-share"><img src="/share.png"></p>'],
  [
    'by where its links lead',
    `<ul class="c7"><li><a href="https://post.example/add?url=${encodeURIComponent(address)}"><img src="/post.png"></a></li><li><a href="https://wall.example/?u=${address}&t=x"><img src="/wall.png"></a></li><li><a href="mailto:?body=${address}">By mail</a></li></ul>`,
  ],
  [
    'in one paragraph',
    `<p><a href="https://post.example/add?url=${address}"><img src="/post.png"></a> <a href="https://wall.example/?u=${address}">Wall</a></p>`,
  ],
])('a share bar goes, known %s', (_, bar) => {
  expect(keep(paragraphs + bar)).toEqual(article);
});

test.each([
  [
    'a picture beside a share bar',
    `<div class="share"><a href="https://wall.example/?u=${address}">Wall</a></div><p><img src="/lead.jpg"></p>`,
    '/lead.jpg',
  ],
  [
    'a picture that leads to one other site',
    `<p><a href="https://pin.example/create?url=${address}"><img src="/map.png"></a></p>`,
    '/map.png',
  ],
  [
    'links in a text that tell other sites of this one',
    `<p><a href="https://shop.example/go?from=${address}">The lamp of the ferry</a> and <a href="https://other.example/?ref=${address}">the coat of its captain</a> can be had in the shop of the museum</p>`,
    'The lamp of the ferry and the coat of its captain can be had in the shop of the museum',
  ],
  [
    'a film in a box of that name',
    '<div class="share-video"><iframe src="https://film.example/1"></iframe><p>The film</p></div>',
    'The film',
  ],
])('%s stays', (_, html, kept) => {
  expect(keep(paragraphs + html)).toContain(kept);
});

const way = '<ul><li><a href="/">The Tidewater</a></li><li><a href="/news/">News</a></li><li>Ferry</li></ul>';

test('the way to the page through the sections of its site goes, above the text only', () => {
  expect(keep(way + paragraphs)).toEqual(article);
  expect(keep(paragraphs + way)).toContain('The Tidewater');
});

test('a list of links stays, also if some of them lead upwards', () => {
  const list =
    '<ul><li><a href="/">The Tidewater</a></li><li><a href="/news/">News</a></li><li><a href="/map">Map</a></li><li><a href="/fog">Fog</a></li></ul>';

  expect(keep(list + paragraphs)).toContain('Map');
});

test.each([
  'रात बारह बजे से पहले नाव रुक गई, जब नदी पर कोहरा छा गया, और यात्री सुबह तक घाट पर ही इंतज़ार करते रहे।',
  'متى تعود العبارة إلى النهر، ولماذا انتظر الركاب على الرصيف حتى الصباح في البرد، ولم يخبرهم أحد بشيء؟',
])('a text begins where a sentence ends as its script has it: %s', (sentence) => {
  expect(keep(`${way}<p>${sentence}</p>`)).toEqual([sentence]);
});
