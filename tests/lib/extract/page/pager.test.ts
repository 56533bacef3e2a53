import { describe, expect, test } from 'vitest';
import { leadsBack, pagerOf } from '../../../../lib/extract/page/pager';
import { openPage } from '../../../support/open-page';

const story = 'https://news.example/river/low-water';

function pagerIn(html: string, address: string, known: string | null = null) {
  return pagerOf(openPage(html, address), address, known);
}

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
  ['下一页 in brackets', `${story}.shtml`, '<a href="low-water_2.shtml">【下一页】&gt;&gt;</a>', `${story}_2.shtml`],
  [
    'index_2 of index',
    'https://news.example/a/index.html',
    '<a href="index_2.html">下一页</a>',
    'https://news.example/a/index_2.html',
  ],
  [
    'index_2 of a folder',
    'https://news.example/a/',
    '<a href="index_2.html">下一页</a>',
    'https://news.example/a/index_2.html',
  ],
  [
    'the second page that is called 1',
    'https://news.example/t20260618_77.html',
    '<div class="fenye">1 <a href="t20260618_77_1.html">2</a> <a href="t20260618_77_2.html">3</a></div>',
    'https://news.example/t20260618_77_1.html',
  ],
  [
    'the third page that is called 2',
    'https://news.example/t20260618_77_1.html',
    '<div class="fenye"><a href="t20260618_77.html">1</a> 2 <a href="t20260618_77_2.html">3</a></div>',
    'https://news.example/t20260618_77_2.html',
  ],
  ['次のページへ', `${story}/`, '<a href="/river/low-water/?page=2">次のページへ</a>', `${story}/?page=2`],
  ['an arrow with a name', story, '<a href="?p=2" aria-label="Next page">›</a>', `${story}?p=2`],
  ['an arrow', story, '<a href="?page=2">»</a>', `${story}?page=2`],
  [
    '“Page 1 of 5”',
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
  [
    'the second page of one that is called 1',
    `${story}_1.html`,
    '<p>1 <a href="low-water_2.html">2</a></p>',
    `${story}_2.html`,
  ],
])('%s leads to the next page', (_, address, html, next) => {
  expect(pagerIn(html, address)?.next).toBe(next);
});

test.each([
  ['the next article', story, '<a rel="next" href="/river/high-water">Next</a>'],
  ['下一篇', 'https://news.example/a/12.html', '<a href="13.html">下一篇：低水位</a>'],
  ['the next article by its number', 'https://news.example/a/12', '<a rel="next" href="/a/13">Next</a>'],
  [
    'the next article by its number, with a link to the section',
    'https://news.example/news/12',
    '<nav><a href="/news">News</a></nav><a rel="prev" href="/news/11">Previous</a> <a rel="next" href="/news/13">Next</a>',
  ],
  ['the second article', 'https://news.example/a/1', '<a rel="next" href="/a/2">Next</a>'],
  ['the paper of the next day', 'https://news.example/2026/05/12', '<a rel="next" href="/2026/05/13">Next</a>'],
  ['another origin', story, '<a rel="next" href="https://other.example/river/low-water/2">Next</a>'],
  ['another scheme', story, '<a rel="next" href="http://news.example/river/low-water/2">Next</a>'],
  ['the last page', story, '<p>1 <a href="/river/low-water/5">5</a></p>'],
  ['the second page of comments', story, '<div class="comments"><a href="?page=2">2</a></div>'],
  ['comments by the address', story, '<a rel="next" href="/river/low-water/comment-page-2">Next</a>'],
  ['comments by the fragment', story, '<a rel="next" href="/river/low-water?page=2#comments">Next</a>'],
  [
    'a list of articles by the address',
    'https://news.example/tag/river/',
    '<a rel="next" href="/tag/river/page/2/">Next</a>',
  ],
  [
    'a list of articles by what it looks like',
    'https://news.example/river',
    `${'<h2><a href="/river/x">A story</a></h2><p>It rained.</p>'.repeat(5)}<p>1 <a href="/river?page=2">2</a></p>`,
  ],
  ['another thing', story, '<a href="/river/low-water/2">评论</a>'],
  [
    'a number in the text',
    story,
    '<p>The law has changed since, see paragraph <a href="/river/low-water/2">2</a> of it.</p>',
  ],
  ['nothing', story, '<p>Rain.</p>'],
  ['the page itself', `${story}/2`, '<a rel="next" href="/river/low-water/2#more">Next</a>'],
  ['a script', story, '<a rel="next" href="javascript:next(2)">Next</a>'],
  ['the front page', 'https://news.example/', '<a rel="next" href="/2">Next</a>'],
])('not %s', (_, address, html) => {
  expect(pagerIn(html, address)).toBeNull();
});

describe('the first page', () => {
  test('is known from a later one, also from the last', () => {
    const html = '<p><a href="/river/low-water">1</a> <a href="/river/low-water/2">2</a> 3</p>';

    expect(pagerIn(html, `${story}/3`)).toMatchObject({ first: story, next: null, of: 3 });
  });

  test('is where the page before the second is', () => {
    const html =
      '<a rel="prev" href="/river/low-water">Previous</a> <a rel="next" href="/river/low-water?page=3">Next</a>';

    expect(pagerIn(html, `${story}?page=2`)).toMatchObject({ first: story, next: `${story}?page=3` });
  });

  test('is not the front of the site', () => {
    const html =
      '<nav class="page-header"><a href="/a/">首页</a></nav><p><a href="1.html">1</a> 2 <a href="3.html">3</a></p>';

    expect(pagerIn(html, 'https://news.example/a/2.html')?.first).toBe('https://news.example/a/1.html');
  });
});

test.each([
  ['the highest number', '<p>1 <a href="?page=2">2</a> <a href="?page=3">3</a> … <a href="?page=9">9</a></p>', 9],
  ['what is said beside', '<p>Page 1 of 4 <a href="?page=2">Next</a></p>', 4],
  ['what is said beside in Chinese', '<p>共3页 <a href="?page=2">下一页</a></p>', 3],
  ['nothing', '<a rel="next" href="?page=2">Next</a>', null],
])('how many pages there are is %s', (_, html, of) => {
  expect(pagerIn(html, story)?.of).toBe(of);
});

test.each([
  [
    'an address of its own',
    `${story}.html`,
    '<a href="low-water.html?page=all">View as one page</a>',
    `${story}.html?page=all`,
  ],
  ['全文阅读', `${story}.html`, '<a href="low-water_all.html">全文阅读</a>', `${story}_all.html`],
  ['not another article', `${story}.html`, '<a href="/river/all">View all</a>', null],
  ['not other words', `${story}.html`, '<a href="low-water.html?page=all">All comments</a>', null],
])('the whole on one page: %s', (_, address, html, whole) => {
  expect(pagerIn(`<link rel="next" href="low-water_2.html">${html}`, address)?.whole).toBe(whole);
});

test('on a page that was come to, only its own article goes on', () => {
  const { article = '' } = pagerIn('<a rel="next" href="/river/low-water/2">2</a>', story) ?? {};
  const html = '<a rel="next" href="/river/low-water/3">Next</a>';

  expect(pagerIn(html, `${story}/2`)).toBeNull();
  expect(pagerIn(html, `${story}/2`, article)?.next).toBe(`${story}/3`);
});

test('a page of an article leads back to the ones before', () => {
  const page = openPage('<a href="/river/low-water">1</a>', `${story}/2`);
  const article = 'https://news.example/river/low-water?';

  expect(leadsBack(page, `${story}/2`, { article, number: 2 })).toBe(true);
  expect(leadsBack(page, `${story}/2`, { article: 'https://news.example/river/high-water?', number: 2 })).toBe(false);
});

test('names that hide properties don’t matter', () => {
  const html = `<img name="querySelectorAll"><form><input name="parentElement"><input name="textContent"><input name="getAttribute">
    <p>1 <a href="/river/low-water/2">2</a></p></form>`;

  expect(pagerIn(html, story)?.next).toBe(`${story}/2`);
});
