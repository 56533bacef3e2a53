import { expect, test } from 'vitest';
import { withEmbeds } from '../../../lib/markdown/with-embeds';

const video = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=90s';
const link = `[The *organ* & trains](${video})`;

test.each([
  ['callout', `a\n\n> [!NOTE]\n> ${link}\n\nb\n`],
  [
    'card',
    'a\n\n<figure class="embed"><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ&amp;t=90s">The <em>organ</em> &amp; trains</a><figcaption>www.youtube.com</figcaption></figure>\n\nb\n',
  ],
  ['player', `a\n\n!${link}\n\nb\n`],
  ['link', `a\n\n${link}\n\nb\n`],
] as const)('as a %s', (style, expected) => {
  expect(withEmbeds(`a\n\n${link}\n\nb\n`, style)).toBe(expected);
});

test('its picture comes along', () => {
  const markdown = `![](https://example.org/p.jpg)\\\n${link}\n`;

  expect(withEmbeds(markdown, 'callout')).toBe(`> [!NOTE]\n> ![](https://example.org/p.jpg)\\\n> ${link}\n`);
  expect(withEmbeds(markdown, 'player')).toBe(`![](https://example.org/p.jpg)\\\n!${link}\n`);
});

test.each([
  'a [film](https://vimeo.com/1) b\n',
  '[the council](https://council.example.org/x.com)\n',
  '- [film](https://vimeo.com/1)\n',
  '> [film](https://vimeo.com/1)\n',
  '[one](https://vimeo.com/1) [two](https://vimeo.com/2)\n',
  '<https://vimeo.com/1>\n',
  '```\n[film](https://vimeo.com/1)\n```\n',
  '[film](https://notvimeo.com/vimeo.com)\n',
])('%j is none, and stays', (markdown) => {
  for (const style of ['callout', 'card', 'player'] as const) expect(withEmbeds(markdown, style)).toBe(markdown);
});
