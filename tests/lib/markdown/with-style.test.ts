import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { withStyle } from '../../../lib/markdown/with-style';
import { exportedArticles } from '../../support/exported-articles';

test.each([
  ['- a\n- b\n  - c\n', '* a\n* b\n  * c\n'],
  ['> - a\n> - b\n', '> * a\n> * b\n'],
  ['1. - - a\n', '1. * * a\n'],
  ['- a\n\n* b\n', '* a\n\n- b\n'],
  ['- **a** - b\n', '* **a** - b\n'],
  ['-\n- b\n', '*\n* b\n'],
  ['```\n- a\n```\n\n    - b\n', '```\n- a\n```\n\n    - b\n'],
  ['a - b\n\n---\n\n| - |\n| - |\n', 'a - b\n\n---\n\n| - |\n| - |\n'],
  // An asterisk more would be a line across the page.
  ['- ***\n', '- ***\n'],
])('%j with asterisks is %j', (markdown, expected) => {
  expect(withStyle(markdown, { bullets: '*', headings: 'same', emphasis: '*' })).toBe(expected);
});

test.each([
  ['# a\n\n## b #c\n', '## a\n\n### b #c\n'],
  ['> # a\n- ## b\n', '> ## a\n- ### b\n'],
  ['###### a\n', '###### a\n'],
  ['`# a`\n\n```\n# b\n```\n', '`# a`\n\n```\n# b\n```\n'],
])('%j with headings a level below is %j', (markdown, expected) => {
  expect(withStyle(markdown, { bullets: '-', headings: 'lower', emphasis: '*' })).toBe(expected);
});

test.each([
  ['*a* b *c*\n', '_a_ b _c_\n'],
  ['**a** and ***b***\n', '**a** and _**b**_\n'],
  ['> - *a\n>   b*\n', '> - _a\n>   b_\n'],
  ['un*believ*able, *able*\n', 'un*believ*able, _able_\n'],
  ['中*文*字，*字*。\n', '中*文*字，_字_。\n'],
  ['*a_b* `*c*` \\*d\\*\n', '_a_b_ `*c*` \\*d\\*\n'],
  ['*[a*b](https://example.org/*c*)*\n', '_[a*b](https://example.org/*c*)_\n'],
  ['# *a*\n\n    *b*\n', '# _a_\n\n    *b*\n'],
])('%j with underscores is %j', (markdown, expected) => {
  expect(withStyle(markdown, { bullets: '-', headings: 'same', emphasis: '_' })).toBe(expected);
});

test('whatever the text, it says the same', () => {
  const texts = exportedArticles().map(({ markdown }) => markdown);
  const html = (markdown: string) => new MarkdownIt({ html: true }).render(markdown).replace(/<(\/?)h[1-6]>/g, '<$1h>');
  const style = fc.record({
    bullets: fc.constantFrom('-', '*', '+'),
    headings: fc.constantFrom('same', 'lower'),
    emphasis: fc.constantFrom('*', '_'),
  } as const);
  fc.assert(
    fc.property(fc.constantFrom(...texts), style, (markdown, chosen) => {
      expect(html(withStyle(markdown, chosen))).toBe(html(markdown));
    }),
    { numRuns: 600 },
  );
});

test('with the style that our own texts have, they are as they were', () => {
  for (const { markdown } of exportedArticles()) {
    expect(withStyle(markdown, { bullets: '-', headings: 'same', emphasis: '*' })).toBe(markdown);
  }
});
