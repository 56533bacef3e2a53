import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import MarkdownIt from 'markdown-it';
import { beforeAll, describe, expect, test } from 'vitest';
import type { SavedArticle } from '../../../../lib/domain/article';
import { hugoMainroad } from '../../../../lib/exporters/formats/hugo-mainroad';
import { parseDocument } from '../../../../lib/markdown/front-matter';
import { aContext, aSavedArticle } from '../../../support/builders';
import { type HugoPost, withHugoSite } from '../../../support/hugo';
import { nastyTitles } from '../../../support/nasty-texts';

const bodies: Readonly<Record<string, string>> = {
  'emphasis in Chinese': '**广东要摆脱对“量”的过分重视**，转变心态。**才能**“取得成功”的时候 *雨* ~~晴~~\n',
  'a table, lists and a quotation': '| a | b |\n|---|---|\n| `c` | d |\n\n1. e\n   - f\n\n     g\n\n> h\n> i\n',
  'a thematic break and signs of front matter': 'a\n\n---\n\nb\n\n\\---\n\n+++\n\n```\n---\ntitle: c\n---\n```\n',
  'shortcodes in the text':
    'a {{< b >}} c {{% d %}} {{< e {{{< f {{\\< g >}} \\{{% h\n\n## {{< i\n\n- {{% j\n\n| {{< k | l |\n|---|---|\n',
  'shortcodes in links': '[{{< a](https://a.b/{{%20c "{{% d") <https://a.b/{{%20c>\n',
  'shortcodes in code spans': 'a `{{< b >}}` `{{% c %}}` `{{</* d */>}}` ``e {{< ` f``\n',
  'half a shortcode in code spans': 'a `{{<` `b {{% c` `{{< d %}}` `{{%` `<!--more-->` e `{{` f\n',
  'shortcodes in blocks of code':
    '```html\n{{< a >}} {{% b\n```\n\nc\n\n~~~\n{{<\n~~~\n\nd\n\n```\n{{</* e */>}} {{< f\n```\n',
  'both comments of Hugo in one block of code': 'a\n\n```\n{{</* b */>}}\n{{%/* c */%}} {{< d\n```\n',
  'shortcodes in code in lists and quotations':
    '- ```\n  a {{< b\n  ```\n\n  c\n\n> - d\n>\n>   ```go\n>   {{% e\n>   ```\n>\n> f\n\n1. > ```\n   > {{< g\n   > ```\n\nh\n',
  'code that never ends': 'a\n\n```\nb {{< c >}}\n',
  'code by indentation': 'a\n\n    b {{% c\n\nd\n',
  'the summary divider in the text': 'a \\<!--more--> b\n\nc\n',
  'the summary divider in code': 'a\n\n```\n<!--more-->\n```\n\nb\n',
  'headings with attributes': '## a {.b}\n\n### c {#d}\n\n> ## e {f=g}\n\nh {i}\n\n## j\\{k}\n',
  'what begins a definition': 'a\n: b\n\n> c\n> : d\n',
  'pictures without a description': '![](https://a.b/c.png)\n\n[![](https://a.b/c.png)](https://a.b/)\n\n`![](d)`\n',
  'signs of Go templates': '{{ .Site.Title }} {{- range }} {{/* a */}} {{`b`}}\n',
  nothing: '',
};

const mixtures = mixturesOf(150);

const articles: readonly SavedArticle[] = [
  ...mixtures.map((markdown, index) => aSavedArticle({ title: `mixture ${index}`, markdown, excerpt: 'A page.' })),
  ...Object.entries(bodies).map(([title, markdown]) => aSavedArticle({ title, markdown, excerpt: 'A page.' })),
  ...nastyTitles.map((title, index) =>
    aSavedArticle({ title, excerpt: title, slug: `title-${index}`, markdown: `Text ${index}\n`, language: 'zh-CN' }),
  ),
  ...['2025-02-13', '2025-02-13T15:10', '2025-02-13T15:10:13+08:00', '2025-02'].map((publishedAt) =>
    aSavedArticle({ title: `date ${publishedAt}`, publishedAt }),
  ),
  ...[
    '..',
    '../../../evil',
    '.',
    '/',
    'a/b',
    'C#',
    '?',
    'index',
    'x'.repeat(300),
    '图'.repeat(100),
    '{{<',
    'a: b',
    '%2e%2e',
  ].map((tag, index) => aSavedArticle({ title: `tag ${index}`, tags: [tag] })),
  aSavedArticle({ title: 'address', url: 'https://news.example.org/a_(b)/)c?d=(&copy;=1&e={{%20f' }),
  aSavedArticle({ title: 'long name', slug: `${'雨'.repeat(57)}-12345678` }),
];

describe.each([
  ['as it comes', ''],
  ['with typography off', '[markup.goldmark.extensions]\n  typographer = false\n'],
])('a site of nasty articles, Hugo %s', (name, config) => {
  const posts = new Map<string, HugoPost>();
  let exitCode = -1;
  let log = '';

  beforeAll(async () => {
    await withHugoSite(
      articles.flatMap((item) => hugoMainroad.filesOf(item, aContext())),
      config,
      async (build) => {
        ({ exitCode, log } = build);
        if (exitCode !== 0) return;
        for (const { article } of articles) posts.set(article.title, await build.post(`${article.slug}.md`));
      },
    );
  }, 60_000);

  test('is built without an error or a warning', () => {
    expect(log.split('\n').filter((line) => /WARN|ERR/i.test(line))).toEqual([]);
    expect(exitCode).toBe(0);
    expect(posts.size).toBe(articles.length);
  });

  test.each(Object.keys(bodies))('shows the text of the article: %s', (title) => {
    const markdown = bodies[title] ?? '';
    const { main, html } = postOf(title);

    expect(shownText(main)).toBe(wantedText(markdown));
    expect(html).not.toContain('**');
    expect(html).not.toMatch(/HUGO|raw HTML omitted|widgets/);
  });

  test('shows the text of whatever mixture of its signs', () => {
    const different = mixtures.filter(
      (markdown, index) => shownText(postOf(`mixture ${index}`).main) !== wantedText(markdown),
    );

    expect(different).toEqual([]);
  });

  test.each(nastyTitles)('shows the title and the summary: %j', (title) => {
    const post = postOf(title);

    expect(post.title).toBe(title.toWellFormed());
    expect(post.params.summary).toBe(title.toWellFormed().trim() || `Text ${nastyTitles.indexOf(title)}`);
  });

  test('reads the dates, with the time of the page', () => {
    expect(postOf('date 2025-02-13').date).toBe('2025-02-13 00:00:00');
    expect(postOf('date 2025-02-13T15:10').date).toBe('2025-02-13 15:10:00');
    expect(postOf('date 2025-02-13T15:10:13+08:00').date).toBe('2025-02-13 15:10:13');
    expect(postOf('date 2025-02').date).toBe('2025-02-01 00:00:00');
  });

  test('reads the other fields as our own parser does', () => {
    for (const item of articles) {
      const written = parseDocument(hugoMainroad.filesOf(item, aContext())[0]?.content ?? '')?.fields as Record<
        string,
        unknown
      >;
      const { title, date, summary, ...params } = written;
      expect(postOf(item.article.title).params, String(title)).toMatchObject({ ...params, title });
      expect(typeof date + typeof summary).toBe('stringstring');
    }
  });

  test('links the source, whatever is in its address', () => {
    const link = postOf('address').main.querySelector('p:last-child > a');

    expect(link?.textContent).toBe('example');
    expect(decodeURI(link?.getAttribute('href') ?? '')).toBe('https://news.example.org/a_(b)/)c?d=(&copy;=1&e={{ f');
  });

  test('gives pictures a word, and no picture to code', () => {
    const { main } = postOf('pictures without a description');

    expect([...main.querySelectorAll('img')].map((image) => image.alt)).toEqual(['Image', 'Image']);
    expect(main.querySelector('code')?.textContent).toBe('![](d)');
  });

  test('emphasises Chinese', () => {
    const { main } = postOf('emphasis in Chinese');

    expect([...main.querySelectorAll('strong')].map(({ textContent }) => textContent)).toEqual([
      '广东要摆脱对“量”的过分重视',
      '才能',
    ]);
  });

  const fold = name === 'as it comes' ? foldTypography : (text: string) => text;
  const shownText = (main: Element) => fold(flatten((main.textContent ?? '').replaceAll('\u2060', '')));
  const wantedText = (markdown: string) => fold(flatten(`${renderedText(markdown)} example`));

  function postOf(title: string): HugoPost {
    const post = posts.get(title);
    if (!post) throw new Error(`No post: ${title}`);
    return post;
  }
});

/** Bodies of everything that Hugo reads in its own way, in and out of code. The same ones every time. */
function mixturesOf(count: number): string[] {
  const sign = fc.constantFrom(
    '{{<',
    '{{%',
    '>}}',
    '%}}',
    '{{</*',
    '*/>}}',
    '{{%/*',
    '*/%}}',
    '/*',
    '{',
    '}',
    '{{',
    '}}',
  );
  const word = fc.constantFrom('a', '雨', 'b c', ':', '"d"', '.');
  const divider = fc.constant('<!--more-->');
  const words = (...more: fc.Arbitrary<string>[]) =>
    fc.array(fc.oneof(sign, word, ...more), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '));

  const span = words(divider).map((text) => `\`${text}\``);
  const text = words(span, span, fc.constant('\\<!--more-->')).map((line) => `x ${line}`);
  const code = fc
    .array(words(divider), { minLength: 1, maxLength: 3 })
    .map((lines) => `\`\`\`\n${lines.join('\n')}\n\`\`\``);
  const leaf = fc.oneof(
    text,
    text.map((line) => `## ${line}`),
    code,
  );
  const indent = (body: string, first: string, rest: string) => first + body.replaceAll('\n', `\n${rest}`);
  const block = fc.oneof(
    leaf,
    leaf.map((body) => indent(body, '- ', '  ')),
    leaf.map((body) => indent(body, '> ', '> ')),
    leaf.map((body) => indent(body, '> 1. ', '>    ')),
  );
  const bodies = fc.sample(fc.array(block, { minLength: 1, maxLength: 4 }), { numRuns: count, seed: 20250213 });
  return bodies.map((blocks) => blocks.join('\n\n'));
}

/** What a parser that knows nothing of Hugo shows. */
function renderedText(markdown: string): string {
  const parser = new MarkdownIt();
  parser.normalizeLinkText = (text) => text;
  return JSDOM.fragment(parser.render(markdown)).textContent ?? '';
}

function flatten(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Hugo writes finer signs unless it is told not to. */
function foldTypography(text: string): string {
  return text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/—/g, '---').replace(/–/g, '--').replace(/…/g, '...');
}
