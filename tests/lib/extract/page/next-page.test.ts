import { expect, test } from 'vitest';
import { nextPageOf } from '../../../../lib/extract/page/next-page';
import { openPage } from '../../../support/open-page';

const story = 'https://news.example/river/low-water';

test.each([
  [
    'rel=next in the head',
    `${story}.html`,
    `<link rel="next" href="/river/low-water.html?page=2">`,
    `${story}.html?page=2`,
  ],
  ['rel=next on a link', story, '<a rel="next" href="/river/low-water/2">Weiter</a>', `${story}/2`],
  [
    'a numbered pager',
    `${story}.html`,
    '<div class="pages"><b>1</b> <a href="low-water_2.html">2</a> <a href="low-water_3.html">3</a></div>',
    `${story}_2.html`,
  ],
  [
    'numbers in a row',
    story,
    '<p>1 <a href="/river/low-water/2">2</a> <a href="/river/low-water/3">3</a></p>',
    `${story}/2`,
  ],
  ['下一页', `${story}.shtml`, '<a href="low-water_2.shtml">下一页</a>', `${story}_2.shtml`],
  ['次のページへ', `${story}/`, '<a href="/river/low-water/?page=2">次のページへ</a>', `${story}/?page=2`],
  ['an arrow with a name', story, '<a href="?p=2" aria-label="Next page">›</a>', `${story}?p=2`],
  [
    '“Page 2 of 5”',
    story,
    '<meta property="og:type" content="article"><p>Page 1 of 5 <a href="/river/low-water/page/2/">Next page</a></p>',
    `${story}/page/2/`,
  ],
  [
    'the third page of the second',
    `${story}/2`,
    '<p><a href="/river/low-water">1</a> 2 <a href="/river/low-water/3">3</a></p>',
    `${story}/3`,
  ],
  [
    'the second page in an address with other parameters',
    `${story}?id=7`,
    '<a href="?id=7&page=2" rel="next">Next</a>',
    `${story}?id=7&page=2`,
  ],
])('%s leads to the next page', (_, address, html, next) => {
  expect(nextPageOf(openPage(html, address), address)).toBe(next);
});

test.each([
  ['the next article', story, '<a rel="next" href="/river/high-water">Next</a>'],
  ['the next article by its number', 'https://news.example/a/12', '<a rel="next" href="/a/13">Next</a>'],
  ['the paper of the next day', 'https://news.example/2026/05/12', '<a rel="next" href="/2026/05/13">Next</a>'],
  ['another origin', story, '<a rel="next" href="https://other.example/river/low-water/2">Next</a>'],
  ['the page before', `${story}/3`, '<a href="/river/low-water">1</a> <a href="/river/low-water/2">2</a>'],
  ['the last page', story, '<p>1 <a href="/river/low-water/5">5</a></p>'],
  ['the second page of comments', story, '<div class="comments"><a href="?page=2">2</a></div>'],
  ['comments by the address', story, '<a rel="next" href="/river/low-water/comment-page-2">Next</a>'],
  ['a list of articles', 'https://news.example/tag/river/', '<a rel="next" href="/tag/river/page/2/">Next</a>'],
  [
    'a number in the text',
    story,
    '<p>The law has changed since, see paragraph <a href="/river/low-water/2">2</a> of it.</p>',
  ],
  ['nothing', story, '<p>Rain.</p>'],
  ['the page itself', `${story}/2`, '<a rel="next" href="/river/low-water/2#more">Next</a>'],
])('not %s', (_, address, html) => {
  expect(nextPageOf(openPage(html, address), address)).toBeNull();
});
