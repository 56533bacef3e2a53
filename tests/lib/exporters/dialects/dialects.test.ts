import { expect, test } from 'vitest';
import { type Dialect, dialects } from '../../../../lib/exporters/dialects';

test.each<[Dialect, string, string]>([
  ['liquid', 'a {{ b }} `{% c %}` {d}', 'a {{ "{{" }} b }} `{{ "{%" }} c %}` {d}'],
  ['astro', '\n---\n\n## a\n\n---\n', '\n***\n\n## a\n\n---\n'],
  ['astro', '+++ a\n\n+++', '\\+++ a\n\n+++'],
  ['zola', 'a {{ b }} {% c %} {{d}}', 'a {{ b }} {% c %} {{d}}'],
  ['zola', '`{{ a(b="c") }}` {% d() %}e{% end %}', '`{{/* a(b="c") */}}` {%/* d() */%}e{%/* end */%}'],
  ['obsidian', 'a #b #1 c#d #雨 [#e](https://a.b/#c)', 'a \\#b #1 c#d \\#雨 [\\#e](https://a.b/#c)'],
  ['obsidian', '## a\n\n[[b]] ==c== %%d%%', '## a\n\n\\[\\[b\\]\\] \\=\\=c\\=\\= \\%\\%d\\%\\%'],
  ['obsidian', '`#a [[b]] ==c==`\n\n```\n#d\n```', '`#a [[b]] ==c==`\n\n```\n#d\n```'],
  ['obsidian', '[a](https://b.c/?d==&e==) <https://f.g/#h==i==>', '[a](https://b.c/?d==&e==) <https://f.g/#h==i==>'],
  ['obsidian', 'a ^b\nc^2', 'a \\^b\nc^2'],
  ['logseq', 'key:: value {{a}} ((b)) ^^c^^', 'key:\\: value {\\{a}} (\\(b)) \\^\\^c\\^\\^'],
  ['logseq', 'a [[note]] \\[sic\\] `\\[c\\]` #1', 'a [\u2060[note]\\] [sic] `\\[c\\]` \\#1'],
  ['logseq', '\\[x\\] \\[^1\\] \\[ab\\](c) \\\\[d] \\[e', '[\u2060x\\] [\u2060^1\\] [\u2060ab\\](c) \\\\[d] [\u2060e'],
  [
    'kramdown',
    'a | b `c | d`\n\n| e | f |\n|---|---|\n| g | h |',
    'a \\| b `c | d`\n\n| e | f |\n|---|---|\n| g | h |',
  ],
  ['kramdown', 'a {: .b}\n\n## c {#d}\n\n: e', 'a \\{: .b}\n\n## c \\{#d}\n\n\\: e'],
])('%s: %j', (dialect, markdown, expected) => {
  expect(dialects[dialect](markdown)).toBe(expected);
});

test.each(Object.keys(dialects) as Dialect[])('%s leaves a text alone that means nothing more to it', (dialect) => {
  const markdown =
    '## A title\n\nIt **will** *rain*, [they](https://a.b/c#d) say: 5 > 3.\n\n- a\n  - b\n\n```\nc\n```\n';

  expect(dialects[dialect](markdown)).toBe(markdown);
});
