// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { linkAddresses } from '../../../lib/markdown/link-addresses';
import { renderMarkdown } from '../../../lib/markdown/render-markdown';

test.each([
  ['See https://a.example/b.', 'https://a.example/b'],
  ['见 https://a.example/b。下一句', 'https://a.example/b'],
  ['（https://a.example/b）', 'https://a.example/b'],
  ['(as https://a.example/b_(c), too)', 'https://a.example/b_(c)'],
  ['“https://a.example/?q=1&r=2”', 'https://a.example/?q=1&r=2'],
  ['http://a.example/路', 'http://a.example/路'],
])('in %j the address is a link, without the signs around it', (note, words) => {
  const text = shown(note);

  expect([...text.querySelectorAll('a')].map(({ textContent }) => textContent)).toEqual([words]);
  expect(text.querySelector('a')?.href).toBe(new URL(words).href);
  expect(text.querySelector('a')?.rel).toBe('noopener noreferrer');
  expect(text.textContent?.trim()).toBe(note);
});

test('two of them in one line are two links', () => {
  const links = shown('https://a.example and https://b.example/c, https://a.example').querySelectorAll('a');

  expect([...links].map(({ textContent }) => textContent)).toEqual([
    'https://a.example',
    'https://b.example/c',
    'https://a.example',
  ]);
});

test.each(['https://', 'javascript:alert(1)', 'ftp://a.example', '`https://a.example`'])('%j is none', (note) => {
  expect(shown(note).querySelector('a')).toBeNull();
});

test('what is a link already stays as it is', () => {
  expect(shown('[https://a.example](https://b.example)').querySelector('a')?.href).toBe('https://b.example/');
});

function shown(note: string): DocumentFragment {
  const text = renderMarkdown(note, 'Image');
  linkAddresses(text);
  return text;
}
