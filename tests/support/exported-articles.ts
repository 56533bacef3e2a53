import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { ExportItem } from '../../lib/exporters/exporter';
import { aSavedArticle, someDetails } from './builders';
import { nastyTitles } from './nasty-texts';

const pages = 'tests/pages/';

/** What somebody's reader of Markdown takes for more than it is. */
const signs = [
  ...['{{<', '{{%', '>}}', '%}}', '{{', '}}', '{%', '%}', '{{ a }}', '{% raw %}', '{% endraw %}', '{{ b() }}', '{{{'],
  ...['#tag', '#1', '[[note]]', '==mark==', '%%note%%', '^name', 'key:: value', '((a))', '^^b^^', '::'],
  ...['a | b', '|', '{: .c}', '{:d}', '{#e}', '$5', '"f"', "'g'", '--', '...', '<!-- h -->'.replace('<', '&lt;')],
];
const words = [
  'rain',
  '雨',
  'b c',
  '“天晴”',
  '。',
  'مطر',
  '☔️',
  '**bold**',
  '*soft*',
  '~~gone~~',
  '**才能**“取得”',
  '`code | x`',
];

/** More than three hundred articles: those of `tests/pages`, and made-up ones of everything. The same ones every time. */
export function exportedArticles(): readonly ExportItem[] {
  const texts = [...textsOfPages(), ...generatedTexts(260)];
  const titles = [...nastyTitles, ...['..', 'CON', 'a/b\\c', 'Title: x', 'x'.repeat(300), '#1 [[a]]', '{{ a }}']];
  return texts.map((markdown, index) => {
    const article = aSavedArticle({
      markdown,
      title: titles[index] ?? `Article ${index}`,
      url: `https://news.example.org/a_(${index})?b==c`,
      slug: `article-${index}`,
      language: ['en', 'zh-CN', 'ja', 'ar', null][index % 5] ?? null,
      publishedAt: ['2025-02-13T15:10:13+08:00', '2025-02-13', '2025-02', '2025-02-13T15:10', null][index % 5] ?? null,
      authors: [[], ['Ana Roy'], ['Ana Roy', '李雷']][index % 3] ?? [],
      siteName: index % 2 ? 'The “Example”: news' : null,
      excerpt: index % 4 === 0 ? null : `In short: ${titles[index] ?? 'rain'}`,
      tags: [[], ['rain'], ['天气/雨', 'two words', '2025', 'C#']][index % 3] ?? [],
      image: index % 3 === 0 ? 'https://news.example.org/lead.jpg' : null,
    });
    const details = index % 2 ? null : someDetails({ subtitle: 'a: “b”', section: 'News', keywords: ['x, y', 'z'] });
    return { ...article, details };
  });
}

function textsOfPages(): string[] {
  return readdirSync(pages, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      try {
        return readFileSync(`${pages}${name}/expected.md`, 'utf8');
      } catch {
        return ''; // A page with nothing to save has none.
      }
    })
    .filter((text) => text !== '');
}

function generatedTexts(count: number): string[] {
  const word = fc.constantFrom(...words);
  const piece = fc.oneof(
    { weight: 3, arbitrary: word },
    { weight: 2, arbitrary: fc.constantFrom(...signs).map(escapeSign) },
  );
  const line = fc.array(piece, { minLength: 1, maxLength: 6 }).map((parts) => `x ${parts.join(' ')} y`);
  const code = fc
    .array(fc.constantFrom(...signs), { minLength: 1, maxLength: 3 })
    .map((lines) => `\`\`\`html\n${lines.join('\n')}\n\`\`\``);
  const leaf = fc.oneof(
    { weight: 4, arbitrary: line },
    line.map((text) => `## ${text}`),
    line.map((text) => `### ${text}`),
    fc.constantFrom(...signs).map((sign) => `x \`${sign}\` y`),
    code,
    line.map((text) => `[${text.replace(/[[\]|`]/g, '')}](https://a.b/c_\\(d\\)?e==f#g)`),
    fc.constant('![a picture](https://a.b/c.png)'),
    fc.constant('| a | b |\n| --- | --- |\n| `c` | d \\| e |'),
    fc.constant('---'),
  );
  const indent = (body: string, first: string, rest: string) => first + body.replaceAll('\n', `\n${rest}`);
  const block = fc.oneof(
    { weight: 3, arbitrary: leaf },
    leaf.map((body) => indent(body, '> ', '> ')),
    fc.tuple(line, leaf).map(([text, body]) => `- ${text}\n- ${indent(body, '', '  ')}`),
    fc.tuple(line, line).map(([text, body]) => `- ${text}\n  - ${body}`),
    fc.tuple(line, leaf).map(([text, body]) => `1. ${text}\n\n   ${indent(body, '', '   ')}\n\n2. ${text}`),
  );
  const texts = fc.array(block, { minLength: 1, maxLength: 5 }).map((blocks) => `${blocks.join('\n\n')}\n`);
  return fc.sample(texts, { numRuns: count, seed: 20250213 });
}

/** As our own writer does it: what Markdown itself would read. */
function escapeSign(sign: string): string {
  return sign.replace(/[[\]]/g, '\\$&');
}
