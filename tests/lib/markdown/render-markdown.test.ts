// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { renderMarkdown, renderPieces, showKeptImages, toSafeFragment } from '../../../lib/markdown/render-markdown';
import { textPiecesOf } from '../../../lib/markdown/text-pieces';
import { harmIn, payloads } from '../../support/hostile-markup';
import { nastyTitles } from '../../support/nasty-texts';

describe('hostile text', () => {
  beforeEach(() => {
    document.body.replaceChildren();
    window.alert = vi.fn();
  });

  test.each(payloads)('%j leaves nothing that runs or loads', (payload) => {
    document.body.append(renderMarkdown(payload, 'Image'));

    expect(harmIn(document.body)).toEqual([]);
    expect(window.alert).not.toHaveBeenCalled();
  });

  test.each(payloads)('%j stays harmless inside a list, a quotation and a table', (payload) => {
    const line = payload.replaceAll('\n', ' ');
    const markdown = `- ${line}\n\n> ${line}\n\n| a |\n|---|\n| ${line.replaceAll('|', '\\|')} |\n`;
    document.body.append(renderMarkdown(markdown, line));

    expect(harmIn(document.body)).toEqual([]);
  });

  test.each(payloads)('%j does not become harmful when what was rendered is written and read again', (payload) => {
    document.body.append(renderMarkdown(payload, 'Image'));

    const again = new DOMParser().parseFromString(document.body.innerHTML, 'text/html');

    expect(harmIn(again.body)).toEqual([]);
  });

  test('the check itself would notice', () => {
    const page = new DOMParser().parseFromString(
      '<a href="javascript:x">x</a><p onclick=x style="color:red">x</p><img src="x"><table background="x"></table>',
      'text/html',
    );

    expect(harmIn(page.body)).toEqual([
      '<a href="javascript:x">',
      '<p onclick="x">',
      '<p style="color:red">',
      '<img>',
      '<img src="x">',
      '<table background="x">',
    ]);
  });
});

describe('ordinary Markdown', () => {
  test('emphasis of every kind', () => {
    expect(html('**b** *i* ***bi*** ~~s~~')).toBe(
      '<p dir="auto"><strong>b</strong> <em>i</em> <em><strong>bi</strong></em> <s>s</s></p>',
    );
  });

  test('a hard line break breaks, a line of the source does not', () => {
    expect(html('a\\\nb  \nc\nd')).toBe('<p dir="auto">a<br>\nb<br>\nc\nd</p>');
  });

  test('code is shown letter by letter', () => {
    expect(html('`<b>*x*</b> & y`')).toBe('<p dir="auto"><code>&lt;b&gt;*x*&lt;/b&gt; &amp; y</code></p>');
    expect(html('```html\n<b>*x*</b>\n```')).toBe(
      '<pre data-language="html"><code>&lt;b&gt;*x*&lt;/b&gt;\n</code></pre>',
    );
    expect(html('    [x](y)\n')).toBe('<pre><code>[x](y)\n</code></pre>');
  });

  test('headings keep their level', () => {
    const page = render('# a\n\n## b\n\n###### f\n');

    expect([...page.children].map(({ localName }) => localName)).toEqual(['h1', 'h2', 'h6']);
  });

  test('lists keep their items and their depth', () => {
    const page = render('- a\n- b\n  1. c\n');

    expect([...page.querySelectorAll('li')].map((item) => item.firstChild?.textContent?.trim())).toEqual([
      'a',
      'b',
      'c',
    ]);
    expect(page.querySelector('ul > li > ol > li')?.textContent).toBe('c');
  });

  test('a list that starts at three does so', () => {
    expect(render('3. a\n4. b\n').querySelector('ol')?.getAttribute('start')).toBe('3');
  });

  test('quotations, rules and footnote-like text are what they are', () => {
    const page = render('> a\n>\n> > b\n\n---\n\n1\\. c\n');

    expect(page.querySelector('blockquote > blockquote')?.textContent?.trim()).toBe('b');
    expect(page.querySelector('hr')).not.toBeNull();
    expect(page.querySelector('ol')).toBeNull();
  });

  test('a footnote and its references know each other', () => {
    const page = render('Rain[^A] and wind[^a], and [^b].\n\n[^a]: Of May.\n');

    expect([...page.querySelectorAll('[data-note]')].map(({ textContent }) => textContent)).toEqual(['A', 'a']);
    expect(page.querySelector('[data-footnote="a"]')?.textContent).toContain('Of May.');
  });

  test('a footnote that the page makes up leads nowhere', () => {
    const page = render('Rain<sup type="footnote" value="x">1</sup>\n');

    expect(page.querySelector('sup')?.attributes).toHaveLength(0);
  });

  test('code names its language', () => {
    const page = render('```js\nrain();\n```\n\n```\nwind\n```\n');

    expect([...page.querySelectorAll('pre')].map(({ dataset }) => dataset.language)).toEqual(['js', undefined]);
    expect(page.querySelector('pre')?.textContent).toBe('rain();\n');
  });

  test('what was embedded is a card of its own, and a link in a sentence is none', () => {
    const page = render(
      '[The crossing](https://www.youtube.com/watch?v=1)\n\nSee [it](https://www.youtube.com/watch?v=1).\n\n[The news](https://news.example/)\n',
    );

    expect([...page.querySelectorAll('a')].map(({ dataset }) => dataset.embed)).toEqual([
      'youtube.com',
      undefined,
      undefined,
    ]);
  });

  test('a table stands in a frame that can be scrolled with the keyboard', () => {
    const page = render('| a | b |\n|---|---|\n| 1 | **2** |\n');

    const frame = page.querySelector<HTMLElement>('[data-table]');
    expect(frame?.tabIndex).toBe(0);
    expect(frame?.getAttribute('role')).toBe('group');
    expect([...(frame?.querySelectorAll('th, td') ?? [])].map((cell) => cell.innerHTML)).toEqual([
      'a',
      'b',
      '1',
      '<strong>2</strong>',
    ]);
  });

  test('the columns of a table stand as they were aligned', () => {
    const page = render('| a | b | c |\n|--:|:-:|---|\n| 1 | 2 | 3 |\n');

    expect([...page.querySelectorAll('td')].map((cell) => cell.getAttribute('align'))).toEqual([
      'right',
      'center',
      null,
    ]);
  });

  test.each([
    ['<table><tr><td colspan="2" rowspan="3">x</td></tr></table>', 'td', { colspan: '2', rowspan: '3' }],
    ['<p lang="ar" dir="rtl">x</p>', 'p', { lang: 'ar', dir: 'rtl' }],
    ['<time datetime="2025-02-13">x</time>', 'time', { datetime: '2025-02-13' }],
    ['<ol start="3"><li>x</li></ol>', 'ol', { start: '3' }],
    ['<details open><summary>x</summary>y</details>', 'details', { open: '' }],
    ['<abbr title="World Health Organization">WHO</abbr>', 'abbr', { title: 'World Health Organization' }],
  ] as const)('HTML that Markdown has no words for keeps what it says: %s', (markdown, selector, attributes) => {
    const element = render(markdown).querySelector(selector);

    for (const [name, value] of Object.entries(attributes)) expect(element?.getAttribute(name), name).toBe(value);
  });

  test('of an element that is not allowed the words stay', () => {
    expect(render('<article><font color="red">It **rains**.</font></article>').textContent?.trim()).toBe(
      'It **rains**.',
    );
    expect(render('It <blink>rains</blink>.').textContent?.trim()).toBe('It rains.');
  });

  test('a list or a quotation runs as its first letters do', () => {
    const directions = (markdown: string, selector: string) =>
      [...render(markdown).querySelectorAll(selector)].map((each) => each.getAttribute('dir'));

    expect(directions('- شارع\n  - a\n\n> «العبّارة» ferry', 'ul, blockquote')).toEqual(['rtl', null, 'rtl']);
    expect(directions('1. a שלום', 'ol')).toEqual([null]);
    expect(directions('| א | b |\n|---|---|\n| c | d |', 'table')).toEqual(['rtl']);
  });

  test('text without a direction of its own takes the one of its letters', () => {
    for (const block of render('# a\n\nb\n\n- c\n\n> d\n').querySelectorAll('h1, p, li, blockquote')) {
      expect(block.getAttribute('dir')).toBe('auto');
    }
  });
});

describe('links', () => {
  test.each([
    '[x](https://news.example/a?b=c&d#e)',
    '[x](http://news.example "title")',
    '[x](mailto:ana@news.example)',
    '<https://news.example/>',
    '<a href="https://news.example/" target="_top" rel="opener">x</a>',
  ])('%s opens apart and does not say where the reader comes from', (markdown) => {
    const link = render(markdown).querySelector('a[href]');

    expect(link?.getAttribute('target')).toBe('_blank');
    expect(link?.getAttribute('rel')).toBe('noopener noreferrer');
  });

  test('keep their address and their title', () => {
    const link = render('[x](https://news.example/a?b=c&d#e "Rain")').querySelector('a');

    expect(link?.getAttribute('href')).toBe('https://news.example/a?b=c&d#e');
    expect(link?.title).toBe('Rain');
  });

  test('an address in the text is not a link: the page had none there', () => {
    expect(render('See https://news.example now').querySelector('a')).toBeNull();
  });

  test('an address without a site leads nowhere, and its words stay', () => {
    const page = render('[x](/a) [y](#b)');

    expect(page.querySelector('[href]')).toBeNull();
    expect(page.textContent?.trim()).toBe('x y');
  });
});

describe('images', () => {
  test('an image is a link to it with its description', () => {
    const picture = render('Before ![Rain](https://news.example/rain.png) after').querySelector('[data-picture]');

    expect(picture?.localName).toBe('a');
    expect(picture?.getAttribute('href')).toBe('https://news.example/rain.png');
    expect(picture?.getAttribute('rel')).toBe('noopener noreferrer');
    expect(picture?.textContent).toBe('Rain');
  });

  test.each([
    ['![](https://news.example/rain.png "A title")', 'A title'],
    ['![](https://news.example/rain.png)', '图片'],
    ['![Rain](https://news.example/rain.png "A title")', 'Rain'],
  ])('%s is named “%s”', (markdown, name) => {
    document.body.replaceChildren(renderMarkdown(markdown, '图片'));

    expect(document.querySelector('[data-picture]')?.textContent).toBe(name);
  });

  test('an image alone in its paragraph is a figure', () => {
    const page = render('Before\n\n![Rain](https://news.example/rain.png)\n\nAfter\n');

    expect([...page.children].map(({ localName }) => localName)).toEqual(['p', 'figure', 'p']);
    expect(page.querySelector('figure')?.textContent).toBe('Rain');
  });

  test('an image in a link stays in it, without a link of its own', () => {
    const page = render('[![Rain](https://news.example/rain.png)](https://news.example/story)');

    expect(page.querySelector('a a')).toBeNull();
    expect(page.querySelector('a')?.getAttribute('href')).toBe('https://news.example/story');
    expect(page.querySelector('a [data-picture]')?.textContent).toBe('Rain');
    expect(page.querySelector('figure')).not.toBeNull();
  });

  test('two images in a paragraph stay in it', () => {
    const page = render('![a](https://news.example/a.png) ![b](https://news.example/b.png)');

    expect(page.querySelector('figure')).toBeNull();
    expect([...page.querySelectorAll('p [data-picture]')].map(({ textContent }) => textContent)).toEqual(['a', 'b']);
  });

  test('an image that is no address of the web is only named', () => {
    const page = render('![Rain](data:image/png;base64,AAAA)');

    expect(page.querySelector('span[data-picture]')?.textContent).toBe('Rain');
    expect(page.querySelector('a')).toBeNull();
  });
});

function render(markdown: string): HTMLElement {
  const page = document.createElement('article');
  page.append(renderMarkdown(markdown, 'Image'));
  return page;
}

function html(markdown: string): string {
  return render(markdown).innerHTML.trim();
}

test('an image that is kept is shown from its place, and leads to no other', () => {
  const markdown = '![A boat](https://example.org/a.png)\n\n![B](https://example.org/b.png)\n';

  const fragment = renderMarkdown(markdown, 'Image');
  showKeptImages(fragment, new Map([['https://example.org/a.png', 'blob:x/1']]));

  expect([...fragment.querySelectorAll('img')].map(({ src, alt, dataset }) => [src, alt, dataset.image])).toEqual([
    ['blob:x/1', 'A boat', 'https://example.org/a.png'],
  ]);
  expect(fragment.querySelector('figure > img')).not.toBeNull();
  expect(fragment.querySelectorAll('[data-picture]')).toHaveLength(1);
});

test('an image that is kept anew is shown from its new place', () => {
  const fragment = renderMarkdown('[![A boat](https://example.org/a.png "May")](https://example.org/)\n', 'Image');
  showKeptImages(fragment, new Map([['https://example.org/a.png', 'blob:x/1']]));

  showKeptImages(fragment, new Map([['https://example.org/a.png', 'blob:x/2']]));

  expect([...fragment.querySelectorAll('a > img')].map((image) => image.getAttribute('src'))).toEqual(['blob:x/2']);
  expect(fragment.querySelector('img')?.title).toBe('May');
});

const texts: readonly (readonly [string, string])[] = [
  [
    'an article',
    '# A\n\nOne[^1] [two].\n\n- a\n\n  b\n- c\n\n> q\n>\n> r\n\n[two]: https://example.org/\n\n[^1]: Of May.\n',
  ],
  [
    'HTML over several blocks',
    '<details>\n<summary>More</summary>\n\nHidden\n\n- a\n\n</details>\n\nAfter\n\n<p>x\n\n<p>y\n',
  ],
  ['HTML that is never closed', 'A\n\n<div>\n\nB\n\nC\n'],
  ['a mark over several paragraphs', 'A <mark>b\n\nc</mark> d\n\ne\n'],
  ['tags in code', 'Use `<div>` and ``<b>``.\n\n```\n<table>\n```\n\nEnd \\<i>.\n'],
  ['a comment without an end', 'A\n\n<!-- b\n\nc\n'],
  ['a callout', '> [!NOTE]\n> Rain.\n\nSun.\n'],
  ...nastyTitles.map((text) => ['a nasty text', `${text}\n\nafter\n`] as const),
  ...payloads.map((text) => ['a hostile text', `${text}\n\nafter\n`] as const),
];

test.each(texts)('%s is the same in pieces as in one', (_, markdown) => {
  const [whole, plain, inPieces] = ['div', 'div', 'div'].map((name) => document.createElement(name)) as [
    HTMLElement,
    HTMLElement,
    HTMLElement,
  ];
  whole.append(renderMarkdown(markdown, 'Image'));
  plain.append(toSafeFragment(markdown));
  const text = textPiecesOf(markdown);

  for (const piece of text.pieces.toReversed()) inPieces.prepend(renderPieces(text, [piece], 'Image'));

  expect(inPieces.innerHTML.replace(/\s+/g, ' ').trim()).toBe(whole.innerHTML.replace(/\s+/g, ' ').trim());
  for (const image of plain.querySelectorAll('img')) image.replaceWith(image.alt || image.title || 'Image');
  expect(inPieces.textContent.replace(/\s+/g, '')).toBe(plain.textContent.replace(/\s+/g, ''));
});
