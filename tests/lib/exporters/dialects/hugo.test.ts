import { expect, test } from 'vitest';
import { escapeHugoSyntax } from '../../../../lib/exporters/dialects/hugo';
import { hugoMainroad } from '../../../../lib/exporters/formats/hugo-mainroad';
import { aContext, aSavedArticle } from '../../../support/builders';

test.each([
  ['a text that Hugo reads like anyone', 'a {{ b }} {c} d `{{ d }}` {{ e }}\n\n## e\n\n```\n{{ f }}\n```\n'],
  ['code in braces', '```\nfunction a() {\n}\n: b\n```\n'],
])('leaves alone %s', (_, markdown) => {
  expect(escapeHugoSyntax(markdown)).toBe(markdown);
});

test.each([
  ['a shortcode', 'a {{< b >}} {{% c %}}', 'a {{\\< b >}} {{\\% c %}}'],
  ['a shortcode in a code span', '`{{< b >}}`', '`{{</* b */>}}`'],
  ['half a shortcode in a code span', '`a {{< b`', '`a {{`\\<` b`'],
  ['the summary divider', '\\<!--more-->', '\\<!-\\-more-->'],
  ['attributes of a heading', '## a {.b}', '## a {.b\\}'],
  ['a definition', 'a\n: b', 'a\n\\: b'],
  ['a block of code', '```\n{{< a\n```\n', '[//]: # "{{</*"\n```\n{{< a\n```\n[//]: # "*/>}}"\n'],
  [
    'a comment in a block of code',
    '```\n{{</* a */>}}\n```\n',
    '[//]: # "{{%/*"\n```\n{{</* a */>}}\n```\n[//]: # "*/%}}"\n',
  ],
  ['code in a list', '- ```\n  {{%\n  ```\n', '- [//]: # "{{</*"\n  ```\n  {{%\n  ```\n  [//]: # "*/>}}"\n'],
])('hides from Hugo %s', (_, markdown, expected) => {
  expect(escapeHugoSyntax(markdown)).toBe(expected);
});

test.each(['{', '{{<', '`', '}', '{{< ', '<https:', '\n', '![', '<!--more', '\\'])(
  'keeps a page full of %j whole',
  (sign) => {
    const markdown = `a ${sign.repeat(10_000)} b \`${sign.repeat(10_000)} c\`\n`;

    const [file] = hugoMainroad.filesOf(aSavedArticle({ markdown }), aContext());

    expect(file?.content.length).toBeGreaterThan(markdown.trimEnd().length);
  },
);
