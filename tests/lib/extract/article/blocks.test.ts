import { expect, test } from 'vitest';
import { blocksOf } from '../../../../lib/extract/article/blocks';
import { openPage } from '../../../support/open-page';

function blocks(body: string) {
  const page = openPage(`<body>${body}</body>`, 'https://news.tidewater.example/a');
  return { found: blocksOf(page.body).blocks.map(({ element, text }) => `${element.tagName} ${text}`), page };
}

test('a block is what has text and no block in it', () => {
  expect(blocks('<div><h2>A <b>b</b></h2><ul><li>c<li><p>d</p></ul></div>').found).toEqual(['H2 A b', 'LI c', 'P d']);
});

test('loose text gets a paragraph of its own', () => {
  const { found, page } = blocks('<div>one <b>two</b><p>three</p>four</div>');

  expect(found).toEqual(['P one two', 'P three', 'P four']);
  expect(page.body.textContent).toBe('one twothreefour');
});

test('empty lines part paragraphs, single breaks do not', () => {
  expect(blocks('<p>one<br>two<br><br>three<br> <br>four</p>').found).toEqual(['P onetwo', 'P three', 'P four']);
});

test('code is one block, whatever is in it', () => {
  expect(blocks('<pre><div>a</div><div>b</div></pre>').found).toEqual(['PRE ab']);
});

test('a picture is a block; white space, comments and breaks are none', () => {
  expect(blocks('<div><img src="a.jpg"></div> <!-- x --><br><div> </div>').found).toEqual(['DIV ']);
});

test('counts what is in links', () => {
  const page = openPage(
    '<body><p>to <a href="/a">all of it</a></p><a href="/b"><p>card</p></a></body>',
    'https://a.example/',
  );

  expect(blocksOf(page.body).blocks.map(({ linked }) => linked)).toEqual([9, 4]);
});
