import { JSDOM } from 'jsdom';
import MarkdownIt from 'markdown-it';
import { expect, test, vi } from 'vitest';
import { exportedText } from '../../../../lib/exporters/exported-text';
import type { ExportItem, FolderExporter } from '../../../../lib/exporters/exporter';
import { astro } from '../../../../lib/exporters/formats/astro';
import { eleventy } from '../../../../lib/exporters/formats/eleventy';
import { hugoBundle } from '../../../../lib/exporters/formats/hugo-bundle';
import { jekyll } from '../../../../lib/exporters/formats/jekyll';
import { plain } from '../../../../lib/exporters/formats/plain';
import { lettersOf, readingTextOf } from '../../../../lib/highlights/reading-text';
import { parseDocument } from '../../../../lib/markdown/front-matter';
import { renderedText } from '../../../../lib/markdown/rendered-text';
import { aContext, aHighlight } from '../../../support/builders';
import { builtByJekyll, shownByGitHub, textOf } from '../../../support/consumers';
import { exportedArticles } from '../../../support/exported-articles';
import { withHugoSite } from '../../../support/hugo';

// Other programs take their time.
vi.setConfig({ testTimeout: 120_000 });

/** Articles of common Markdown, each with a passage somewhere in it that is highlighted, and some of them with a note. */
const items = exportedArticles()
  .filter(({ markdown }) => !/\[\^|^\s*>\s*\[!|^\s*- \[[ x]\]|\$|<[a-z!]/m.test(markdown))
  .filter((_, index) => index % 3 === 0)
  .map((item, index) => highlighted(item, index));

const bodyOf = (exporter: FolderExporter, item: ExportItem) =>
  parseDocument(exporter.filesOf(item, aContext())[0]?.content ?? '')?.body ?? '';

test('there are many, most of them with a mark in their text', () => {
  const texts = items.map((item) => exportedText(item, 'html', aContext()));

  expect(items.length).toBeGreaterThan(60);
  expect(texts.filter((text) => text.includes('<mark>')).length).toBeGreaterThan(items.length * 0.8);
});

test.each([plain, astro, eleventy])('$id, read by cmark-gfm: the marks are where they were made', async (exporter) => {
  const shown = await shownByGitHub(items.map((item) => bodyOf(exporter, item)));

  expectMarks(shown, (text) => text);
});

test('jekyll shows the marks where they were made', async () => {
  const built = await builtByJekyll(items.flatMap((item) => jekyll.filesOf(item, aContext())));

  expect(built.log).toBe('');
  const shown = items.map(({ article }) => built.posts.get(article.slug) as Element);
  expectMarks(shown, (text) =>
    text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/—/g, '---').replace(/–/g, '--').replace(/…/g, '...'),
  );
});

test('hugo, as it comes, lists the passages and leaves nothing out', async () => {
  const files = items.flatMap((item) => hugoBundle.filesOf(item, aContext()));
  await withHugoSite(
    files.map((file) => ({ ...file, path: file.path.replace('content/posts/', '') })),
    '[markup.goldmark.extensions]\n  typographer = false\n',
    async (build) => {
      expect(build.log.split('\n').filter((line) => /WARN|ERR/i.test(line))).toEqual([]);
      for (const item of items) {
        const { main, html } = await build.post(`${item.article.slug}.md`);
        expect(html).not.toContain('raw HTML omitted');
        const [highlight] = item.highlights ?? [];
        expect(lettersOf(main.querySelector('h2#highlights ~ blockquote')?.textContent ?? '')).toBe(
          lettersOf(highlight?.quote.exact ?? ''),
        );
        expect(main.textContent).toContain(highlight?.note);
      }
    },
  );
});

/** What a parser that knows no more than CommonMark shows, and what it marks. */
function expectMarks(shown: readonly Element[], fold: (text: string) => string): void {
  for (const [index, item] of items.entries()) {
    const wanted = JSDOM.fragment(new MarkdownIt({ html: true }).render(exportedText(item, 'html', aContext())));
    const element = shown[index] as Element;
    expect(fold(textOf(element)), item.markdown).toBe(fold(textOf(wanted)));
    expect(fold(marksIn(element)), item.markdown).toBe(fold(marksIn(wanted)));
  }
}

function marksIn(node: ParentNode): string {
  return [...node.querySelectorAll('mark')].map(textOf).join('\n');
}

function highlighted(item: ExportItem, index: number): ExportItem {
  const { letters } = readingTextOf(renderedText(item.markdown));
  const start = Math.floor((letters.length * (index % 7)) / 8);
  const position = { start, end: Math.min(letters.length, start + 4 + (index % 40)) };
  const exact = letters.slice(position.start, position.end);
  const note = index % 4 === 0 ? `note ${index}` : '';
  return { ...item, highlights: [aHighlight({ position, note, quote: { exact, prefix: '', suffix: '' } })] };
}
