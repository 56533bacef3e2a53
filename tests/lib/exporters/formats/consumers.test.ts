import { JSDOM } from 'jsdom';
import MarkdownIt from 'markdown-it';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { ExportItem, FolderExporter } from '../../../../lib/exporters/exporter';
import { astro } from '../../../../lib/exporters/formats/astro';
import { eleventy } from '../../../../lib/exporters/formats/eleventy';
import { hugoBundle } from '../../../../lib/exporters/formats/hugo-bundle';
import { jekyll } from '../../../../lib/exporters/formats/jekyll';
import { logseq } from '../../../../lib/exporters/formats/logseq';
import { obsidian } from '../../../../lib/exporters/formats/obsidian';
import { plain } from '../../../../lib/exporters/formats/plain';
import { zola } from '../../../../lib/exporters/formats/zola';
import { parseDocument } from '../../../../lib/markdown/front-matter';
import { aContext } from '../../../support/builders';
import {
  addressesIn,
  builtByJekyll,
  shownByGitHub,
  shownByPandoc,
  shownText,
  textOf,
} from '../../../support/consumers';
import { exportedArticles } from '../../../support/exported-articles';
import { withHugoSite } from '../../../support/hugo';

// Other programs take their time.
vi.setConfig({ testTimeout: 60_000 });

const articles = exportedArticles();
/** What CommonMark has no name for is shown in each program's own way. */
const common = articles.filter(({ markdown }) => !/\[\^|^\s*>\s*\[!|^\s*- \[[ x]\]|\$|<[a-z!]/m.test(markdown));

const contentOf = (exporter: FolderExporter, item: ExportItem) => exporter.filesOf(item, aContext())[0]?.content ?? '';
const bodyOf = (exporter: FolderExporter, item: ExportItem) => parseDocument(contentOf(exporter, item))?.body ?? '';
const elementOf = (markdown: string) => JSDOM.fragment(new MarkdownIt({ html: true }).render(markdown));

test('there are more than three hundred articles, most of them of common Markdown', () => {
  expect(articles.length).toBeGreaterThan(300);
  expect(common.length).toBeGreaterThan(200);
});

describe.each([plain, astro, eleventy, obsidian])('$id, read by cmark-gfm', (exporter) => {
  test('shows the text, the links and the pictures of every article', async () => {
    const shown = await shownByGitHub(common.map((item) => bodyOf(exporter, item)));

    expect(shown).toHaveLength(common.length);
    expectSame(shown, common, (text) => text);
  });
});

test('logseq: an outline that cmark-gfm shows with the text of the article', async () => {
  const bodies = common.map((item) => contentOf(logseq, item).replace(/^(?:.+\n)*\n?/, ''));

  expectSame(await shownByGitHub(bodies), common, (text) => text);
});

test('zola: a body that cmark-gfm shows with the text of the article, its escapes undone', async () => {
  const bodies = common.map((item) => bodyOf(zola, item).replace(/(\{[{%])\/\*(.*?)\*\/([}%]\})/gs, '$1$2$3'));

  expectSame(await shownByGitHub(bodies), common, (text) => text);
});

test('plain: pandoc reads front matter and text of every article without a warning', async () => {
  const files = common.map((item) => contentOf(plain, item));

  const { parts, log } = await shownByPandoc(files, 'gfm+yaml_metadata_block-emoji-tex_math_dollars');

  expect(log).toBe('');
  expectSame(parts, common, (text) => text);
});

describe('jekyll', () => {
  let built: Awaited<ReturnType<typeof builtByJekyll>>;

  beforeAll(async () => {
    built = await builtByJekyll(articles.flatMap((item) => jekyll.filesOf(item, aContext())));
  }, 300_000);

  test('builds every article without an error or a warning', () => {
    expect(built.log).toBe('');
    expect(built.exitCode).toBe(0);
  });

  test('shows the text, the links and the pictures of every article', () => {
    const shown = common.map(({ article }) => built.posts.get(article.slug) as Element);

    expectSame(shown, common, foldTypography);
  });

  test('reads title, date, tags and address', () => {
    for (const { article } of articles) {
      const [title, date, tags, url] = built.fields.get(article.slug) as [string, string, string[], string];
      expect(title).toBe(article.title.toWellFormed());
      if (article.publishedAt) expect(date).toContain(article.publishedAt.slice(0, 7));
      expect(tags).toEqual(article.tags);
      expect(url).toBe(article.url);
    }
  });
});

describe('hugo, page bundles', () => {
  const posts = new Map<string, { main: Element; html: string; params: Readonly<Record<string, unknown>> }>();
  let exitCode = -1;
  let log = '';

  beforeAll(async () => {
    const files = articles.flatMap((item) => hugoBundle.filesOf(item, aContext()));
    await withHugoSite(
      files.map((file) => ({ ...file, path: file.path.replace('content/posts/', '') })),
      '[markup.goldmark.extensions]\n  typographer = false\n[markup.goldmark.renderer]\n  unsafe = true\n',
      async (build) => {
        ({ exitCode, log } = build);
        for (const { article } of articles) posts.set(article.slug, await build.post(`${article.slug}.md`));
      },
    );
  }, 300_000);

  test('builds every article without an error or a warning', () => {
    expect(log.split('\n').filter((line) => /WARN|ERR/i.test(line))).toEqual([]);
    expect(exitCode).toBe(0);
  });

  test('shows the text, the links and the pictures of every article', () => {
    const shown = common.map(({ article }) => posts.get(article.slug)?.main as Element);

    expectSame(shown, common, (text) => text);
  });

  test('reads the fields', () => {
    for (const { article, details } of articles) {
      expect(posts.get(article.slug)?.params).toMatchObject({
        title: article.title.toWellFormed(),
        source: article.url,
        ...(article.authors.length > 0 && { authors: article.authors }),
        ...(article.tags.length > 0 && { tags: article.tags }),
        ...(details?.subtitle && { subtitle: details.subtitle }),
      });
    }
  });
});

/** The text of every article is all there, its links and pictures lead where they led, and no delimiter is left over. */
function expectSame(shown: readonly Element[], items: readonly ExportItem[], fold: (text: string) => string): void {
  const different = items.flatMap(({ markdown }, index) => {
    const element = shown[index];
    const wanted = [fold(shownText(markdown)), ...addressesIn(elementOf(markdown))];
    const got = element ? [fold(textOf(element)), ...addressesIn(element)] : [];
    return JSON.stringify(got) === JSON.stringify(wanted) ? [] : [firstDifference(got.join('\n'), wanted.join('\n'))];
  });
  expect(different.slice(0, 3)).toEqual([]);
  const leftOver = shown.filter((element, index) => {
    const text = [...element.querySelectorAll('code')].reduce(
      (all, code) => all.replace(code.textContent ?? '', ''),
      element.textContent ?? '',
    );
    return text.includes('**') && !shownText(items[index]?.markdown ?? '').includes('**');
  });
  expect(leftOver).toEqual([]);
}

function firstDifference(got: string, wanted: string) {
  const at = [...wanted].findIndex((sign, index) => got[index] !== sign);
  const around = (text: string) => text.slice(Math.max(0, at - 60), at < 0 ? undefined : at + 60);
  return { got: around(got), wanted: around(wanted) };
}

/** kramdown writes finer signs. */
function foldTypography(text: string): string {
  return text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/—/g, '---').replace(/–/g, '--').replace(/…/g, '...');
}
