// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { correctedBlocks, markdownOf } from '../../../../components/reader/corrections/find-block';
import { renderMarkdown } from '../../../../lib/markdown/render-markdown';

const markdown = '# One\n\nRain.\n\n- a\n  - b\n\n![](https://example.org/a.png)\n\nRain.\n\n```\nx\n\ny\n```\n';

test('each block that is shown has its Markdown', () => {
  const frame = shown(markdown);

  expect([...frame.children].map((block) => markdownOf(markdown, block))).toEqual([
    { markdown: '# One', nth: 0 },
    { markdown: 'Rain.', nth: 0 },
    { markdown: '- a\n  - b', nth: 0 },
    { markdown: '![](https://example.org/a.png)', nth: 0 },
    { markdown: 'Rain.', nth: 1 },
    { markdown: '```\nx\n\ny\n```', nth: 0 },
  ]);
});

test('a comment before it, of which nothing is shown, leads to no other block', () => {
  const text = `<!-- note -->\n\n${markdown}`;

  expect(markdownOf(text, shown(text).children[0] as Element)).toEqual({ markdown: '# One', nth: 0 });
});

test('a block that was corrected is known by what it is now', () => {
  const frame = shown(markdown);
  const correction = { before: '- c', after: '- a\n  - b', at: '2026-11-22T11:53:04+00:00' };

  expect([...correctedBlocks(markdown, [correction], frame)]).toEqual([[frame.children[2], correction]]);
  expect(correctedBlocks('Sun.\n', [correction], shown('Sun.\n')).size).toBe(0);
});

test('a block that became two is known by the last of them', () => {
  const text = 'Rain.\n\nOne.\n\n> Two.\n\nRain.\n';
  const frame = shown(text);
  const correction = { before: 'One. Two.', after: 'One.\n\n> Two.', at: '2026-11-22T11:53:04+00:00' };

  expect([...correctedBlocks(text, [correction], frame)]).toEqual([[frame.children[2], correction]]);
  expect(correctedBlocks('One.\n\nRain.\n', [correction], shown('One.\n\nRain.\n')).size).toBe(0);
});

function shown(text: string): HTMLElement {
  const frame = document.createElement('div');
  frame.append(renderMarkdown(text, 'Image'));
  return frame;
}
