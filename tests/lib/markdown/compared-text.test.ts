import { expect, test } from 'vitest';
import { comparedText } from '../../../lib/markdown/compared-text';

test('the words of a text stand without its markup, a block a paragraph', () => {
  const markdown = `## What *it* costs

It was **two** [pounds](https://a.example).[^1]

![a pier](https://a.example/pier.jpg)

- one
- two

[^1]: Says he.
`;

  expect(comparedText(markdown)).toBe('What it costs\n\nIt was two pounds.\n\none\n\ntwo\n\nSays he.');
});

test('a row of a table is one paragraph, and what stands in a fence another', () => {
  const markdown = '| Offer | Fare |\n|---|--:|\n| North | £3 |\n\n```js\nlet a;\n\nlet b;\n```\n';

  expect(comparedText(markdown)).toBe('Offer · Fare\n\nNorth · £3\n\nlet a;\nlet b;');
});
