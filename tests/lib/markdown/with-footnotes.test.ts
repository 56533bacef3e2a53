import MarkdownIt from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { expect, test } from 'vitest';
import { withFootnotes } from '../../../lib/markdown/with-footnotes';
import { exportedArticles } from '../../support/exported-articles';

test.each([
  ['a[^1] b\n\n[^1]: One *note*.\n', 'a^[One *note*.] b\n'],
  [
    'a[^1]\n\n[^1]: One\n    line [b](https://example.org/[1]).\n\nAfter.\n',
    'a^[One line [b](https://example.org/[1]).]\n\nAfter.\n',
  ],
  ['> a[^1]\n\n[^1]: One.\n', '> a^[One.]\n'],
  ['| a | b[^1] |\n| --- | --- |\n\n[^1]: One | `x|y`.\n', '| a | b^[One \\| `x\\|y`.] |\n| --- | --- |\n'],
  // What would be lost or read otherwise stays.
  ['a[^1] b[^1]\n\n[^1]: One.\n', null],
  ['a[^1]\n\n[^1]: One.\n\n    Two.\n', null],
  ['a[^1]\n\n[^1]: One \\] and ].\n', null],
  ['a `[^1]`\n\n[^1]: One.\n', null],
])('%j inside of the text is %j', (markdown, expected) => {
  expect(withFootnotes(markdown, 'inline')).toBe(expected ?? markdown);
});

test.each([
  ['a[^x] b[^y] c[^x]\n\n[^y]: Y.\n[^x]: X.\n', 'a\\[1\\] b\\[2\\] c\\[1\\]\n\n---\n\n1. X.\n2. Y.\n'],
  [
    'a[^1]\n\n[^1]: One.\n\n    > Two.\n\n    ```\n    code\n\n\n    more\n    ```\n\nb\n',
    'a\\[1\\]\n\nb\n\n---\n\n1. One.\n\n   > Two.\n\n   ```\n   code\n\n\n   more\n   ```\n',
  ],
  ['a[^1]\n\n[^1]: See[^2].\n[^2]: There.\n', 'a\\[1\\]\n\n---\n\n1. See\\[2\\].\n2. There.\n'],
  [
    'a[^1] `[^1]`\n\n```\n[^1]\n\n\n[^1]: b\n```\n\n[^1]: One.\n',
    'a\\[1\\] `[^1]`\n\n```\n[^1]\n\n\n[^1]: b\n```\n\n---\n\n1. One.\n',
  ],
  ['| a[^1] |\n| --- |\n\n[^1]: One.\n', '| a\\[1\\] |\n| --- |\n\n---\n\n1. One.\n'],
  ['a\n\n[^1]: Nobody refers to it.\n', null],
])('%j in a list is %j', (markdown, expected) => {
  expect(withFootnotes(markdown, 'list')).toBe(expected ?? markdown);
});

test('a reader that knows notes in the text shows the same of every article', () => {
  const reader = new MarkdownIt({ html: true }).use(footnotes);
  const texts = exportedArticles().filter(({ markdown }) => markdown.includes('[^'));
  const changed = texts.filter(({ markdown }) => withFootnotes(markdown, 'inline') !== markdown);

  expect(changed.length).toBeGreaterThan(0);
  for (const { markdown } of texts)
    expect(shown(reader.render(withFootnotes(markdown, 'inline')))).toBe(shown(reader.render(markdown)));
});

test('in a list no word is lost', () => {
  const reader = new MarkdownIt({ html: true });
  const words = (html: string) => (html.replace(/<[^>]*>|&\w+;/g, ' ').match(/[\p{L}]{2,}/gu) ?? []).sort();
  for (const { markdown } of exportedArticles()) {
    const listed = withFootnotes(markdown, 'list').replace(/\\\[\d+\\\]/g, '');
    expect(words(reader.render(listed))).toEqual(words(reader.render(markdown.replace(/\[\^[^\]\s]+\]:?/g, ' '))));
  }
});

function shown(html: string): string {
  return html.replace(/\s+/g, ' ');
}
