// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { placedTextOf } from '../../../lib/highlights/placed-text';
import { lettersOf, readingTextOf } from '../../../lib/highlights/reading-text';
import { renderMarkdown } from '../../../lib/markdown/render-markdown';
import { renderedText } from '../../../lib/markdown/rendered-text';

const pages = join(import.meta.dirname, '../../pages');
const texts = readdirSync(pages, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('expected.md'));

test('blocks are lines, and white space is one space', () => {
  expect(textOf('<h2>A  b</h2><p>c<br>d <b>e</b>f</p><ul><li>g</li><li>h</li></ul>').text).toBe('A b\nc\nd ef\ng\nh');
});

test('what is no text is not read', () => {
  expect(textOf('a<script>b</script><style>c</style><textarea>d</textarea><noscript>e</noscript>f').text).toBe('af');
});

test('a range and its letters lead to each other', () => {
  const placed = textOf('<p>Ein sch\u00f6ner <em>Tag, cafe\u0301</em>.</p><p>\u00a0 Zwei</p>');
  const { letters } = placed;
  for (let start = 0; start < letters.length; start++) {
    for (let end = start + 1; end <= letters.length; end++) {
      const range = placed.rangeOf({ start, end });
      expect(lettersOf(range?.toString() ?? '')).toBe(letters.slice(start, end));
      expect(range && placed.positionOf(range)).toEqual({ start, end });
    }
  }
});

test('a range may begin and end between elements', () => {
  const placed = textOf('<p>one</p><p>two</p><p>three</p>');
  const root = document.querySelector('main') as Element;
  const range = document.createRange();
  range.setStart(root, 1);
  range.setEnd(root, 2);

  expect(placed.positionOf(range)).toEqual({ start: 3, end: 6 });
});

test('a range with no letters is none', () => {
  const placed = textOf('<p>one <img> two</p>');
  const range = document.createRange();
  range.selectNode(document.querySelector('img') as Element);

  expect(placed.positionOf(range)).toBeNull();
});

describe('the reader shows the letters that the Markdown has:', () => {
  test.each(texts)('%s', (path) => {
    const markdown = readFileSync(join(pages, path), 'utf8');

    expect(readingTextOf(renderedText(markdown)).letters).toBe(shown(markdown));
  });

  test.each([
    [
      'a link, a picture and an address',
      '[a *b*](https://x.example "t") ![pic](https://x.example/p.png) <https://x.example>',
    ],
    ['escapes and entities', '1\\. a \\* b &amp; c &#8212; d'],
    [
      'HTML in a line and by itself',
      'a<sub>2</sub><br>b <!-- c -->\n\n<details><summary>d &amp; e</summary>\n<p>f</p>\n</details>',
    ],
    ['a table', '| a | b |\n| --- | --- |\n| c `d` | ~~e~~ |'],
    ['code and formulas', '`a  b` and $x^2$\n\n```js\nlet c = 1;\n```\n\n$$\n\\frac{1}{2}\n$$'],
    ['footnotes and callouts', 'a[^1]\n\n> [!NOTE]\n> b\n\n[^1]: c'],
    ['lists of tasks', '1. a\n   - [x] b\n   - [ ] c'],
    ['ruby', '<ruby>漢<rp>（</rp><rt>かん</rt><rp>）</rp></ruby>字'],
  ])('%s', (_, markdown) => {
    expect(readingTextOf(renderedText(markdown)).letters).toBe(shown(markdown));
  });
});

function shown(markdown: string): string {
  const root = document.createElement('div');
  root.append(renderMarkdown(markdown, 'Image'));
  return placedTextOf(root, (element, isMostly) => isMostly && !element.matches('[data-picture]')).letters;
}

function textOf(html: string) {
  document.body.replaceChildren(document.createElement('main'));
  const root = document.querySelector('main') as Element;
  root.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  return placedTextOf(root);
}
