// @vitest-environment jsdom
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { defaultExportChoices } from '../../../../lib/domain/export-choices';
import type { ImageHash } from '../../../../lib/domain/kept-image';
import type { ArchiveFile, ExportItem } from '../../../../lib/exporters/exporter';
import { epub } from '../../../../lib/exporters/formats/epub';
import { zip } from '../../../../lib/exporters/zip/zip';
import { toSafeFragment } from '../../../../lib/markdown/render-markdown';
import { aContext, aSavedArticle, someDetails } from '../../../support/builders';
import { call, textOf, withFolder } from '../../../support/consumers';
import { exportedArticles } from '../../../support/exported-articles';

const checker = '/usr/share/java/epubcheck.jar';

/** What somebody else's Markdown may hold: HTML in every wrong place. */
const misplaced = [
  '<li>a</li>\n\n<dt>b</dt><dd>c</dd>\n\n<summary>d</summary>\n\n<figcaption>e</figcaption>',
  '<dl><dd>a</dd><dt>b</dt></dl>\n\n<dl>c<dt>d</dt></dl>\n\n<dl><dt>e</dt><dd>f</dd></dl>',
  '<em><div>a<p>b</p></div></em>\n\n<h2><p>c</p><ul><li>d</li></ul></h2>\n\n<a href="https://a.b/"><div>e</div></a>',
  '<ul>a<p>b</p><li value="x">c</li></ul>\n\n<ol type="square" start="a" reversed><li value="3">d</li></ol>',
  '<ruby>a</ruby> <ruby><rt>b</rt></ruby> <rt>c</rt> <ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rt>じ</rt></ruby>',
  '<details><p>a</p></details>\n\n<details open><summary>b</summary>c</details>\n\n<p align="center" dir="up" lang="x_">d</p>',
  '<time datetime="soon">a</time> <del datetime="b">c</del> <span title="d" lang="zh-Hans">e</span> <bdo>f</bdo>',
  '<table><caption>a</caption><tr><td colspan="0" rowspan="x" align="right">b</td></tr></table>\n\n<table></table>',
  '[a](https://a.b/[c]?d={e}|f^`g`%h#i#j) <https://例え.jp/a b> [k](mailto:l@m.n) [o](/p) [q](https://) [r](http://[s)',
  '![a](https://a.b/c.png) [![](https://a.b/c.png)](https://a.b/) ![b](data:image/png;base64,AA==)',
  'control \u0001\u0008\u000b\u001f\ufffe\uffff signs, half \ud83d of a pair & <b>open',
];
const items: readonly ExportItem[] = [
  ...exportedArticles(),
  ...misplaced.map((markdown, index) => ({
    ...aSavedArticle({ title: `Misplaced ${index}`, markdown }),
    details: null,
  })),
];

/** Made once: a sanitiser in a made-up document takes its time. */
const library = filesOf(items);

test('a library as one book: epubcheck has nothing to say', async () => {
  expect(await checked(library)).toEqual({ exitCode: 0, found: [] });
}, 300_000);

test.each<[string, ExportItem]>([
  [
    'Japanese with ruby, and all that is known',
    {
      ...aSavedArticle({
        language: 'ja',
        title: '雨',
        authors: ['a<b', ' '],
        publishedAt: '2025-02',
        excerpt: 'a & <b>',
        tags: ['c&d'],
        markdown: '<ruby>漢字<rp>（</rp><rt>かんじ</rt><rp>）</rp></ruby>を読む\n',
      }),
      details: someDetails({ subtitle: 'a<b' }),
    },
  ],
  ['Arabic, with little else', aSavedArticle({ language: 'ar', title: '', siteName: ' ', markdown: 'مطر **غدًا**\n' })],
])(
  'an article as a book: %s',
  async (_, item) => {
    expect(await checked(filesOf([item]))).toEqual({ exitCode: 0, found: [] });
  },
  60_000,
);

test('from top to bottom: Japanese and traditional Chinese, with their readings, and the book turns from right to left', async () => {
  const markdown =
    '## 雨の日\n\n<ruby>漢字<rp>（</rp><rt>かんじ</rt><rp>）</rp></ruby>を*読む*\n\n> 2025年\n\n| a | b |\n| --- | --- |\n| c | d |\n';
  const asked = { ...defaultExportChoices, isVertical: true };
  const languages = ['ja', 'zh-TW', 'zh-Hans', 'en'];
  const files = filesOf(
    languages.map((language) => aSavedArticle({ language, markdown })),
    asked,
  );
  const chapters = files.filter(({ path }) => path.startsWith('EPUB/text/'));

  expect(chapters.map(({ content }) => /<html[^>]* class="vertical"/.test(content))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(chapters[0]?.content).toContain('<rt>かんじ</rt>');
  expect(packageIn(files)).toContain('<spine page-progression-direction="rtl">');
  expect(packageIn(filesOf([aSavedArticle({ language: 'en' })], asked))).toContain('<spine>');
  expect(packageIn(filesOf([aSavedArticle({ language: 'ja' })]))).toContain('<spine>');
  expect(await checked(files)).toEqual({ exitCode: 0, found: [] });
}, 120_000);

test('every chapter has the text of its article', () => {
  const chapters = library.filter(({ path }) => path.startsWith('EPUB/text/'));

  expect(chapters).toHaveLength(items.length);
  for (const [index, { content }] of chapters.entries()) {
    const { markdown } = items[index] ?? { markdown: '' };
    const section = new DOMParser().parseFromString(content, 'application/xhtml+xml').querySelector('section');
    const wanted = toSafeFragment(markdown);
    for (const image of wanted.querySelectorAll('img')) image.replaceWith(`[${image.alt || image.title || 'Image'}]`);
    const heldByXml = (wanted.textContent ?? '').replace(/[\u0001\u0008\u000b\u001f\ufffe\uffff]/g, '');
    expect(section && textOf(section), markdown).toBe(textOf(new Text(heldByXml)));
  }
}, 120_000);

test('the chapter of an article is in its language, and runs as that does', () => {
  const [chapter] = filesOf([aSavedArticle({ language: 'ar' })]).filter(({ path }) => path.startsWith('EPUB/text/'));

  expect(chapter?.content).toContain('lang="ar" xml:lang="ar" dir="rtl"');
});

test('a book has the images that are kept, once each, and links to those that no book may have', async () => {
  const [png, webp] = ['https://example.org/a.png?x=1&y=2', 'https://example.org/b.webp'];
  const images = [
    { url: png, hash: 'a'.repeat(64) as ImageHash, mediaType: 'image/png' },
    { url: webp, hash: 'b'.repeat(64) as ImageHash, mediaType: 'image/webp' },
  ];
  const item = { ...aSavedArticle({ markdown: `One ![A boat](${png}) two\n\n![](${webp})\n` }), images };

  const pieces = piecesOf([item, { ...item, article: { ...item.article, title: 'Another' } }]);

  const name = `images/${'a'.repeat(20)}.png`;
  expect(pieces.flatMap((piece) => ('image' in piece ? piece.path : []))).toEqual([`EPUB/${name}`]);
  const [chapter] = filesOf([item]).filter(({ path }) => path.startsWith('EPUB/text/'));
  expect(chapter?.content).toContain(`src="../${name}"`);
  expect(chapter?.content).toContain('alt="A boat"');
  expect(chapter?.content).toContain(`href="${webp}"`);
  const { exitCode, found } = await checked(
    pieces.map((piece) => ('image' in piece ? { ...piece, bytes: onePixel } : piece)),
  );
  expect(found).toEqual([]);
  expect(exitCode).toBe(0);
}, 120_000);

const onePixel = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (sign) => sign.charCodeAt(0),
);

function packageIn(files: readonly ArchiveFile[]): string {
  return files.find(({ path }) => path === 'EPUB/package.opf')?.content ?? '';
}

function piecesOf(articles: readonly ExportItem[], choices = defaultExportChoices) {
  const book = epub.open(aContext({ choices }));
  return [...book.begin(), ...articles.flatMap((item) => book.add(item)), ...book.end()];
}

function filesOf(articles: readonly ExportItem[], choices = defaultExportChoices): ArchiveFile[] {
  return piecesOf(articles, choices).filter((piece) => 'content' in piece);
}

/** A file of text, or one with its bytes. */
type Checked = ArchiveFile | { readonly path: string; readonly bytes: Uint8Array; readonly modifiedAt: Date };

/** What epubcheck finds, from the least warning on. */
async function checked(files: readonly Checked[]): Promise<{ exitCode: number; found: string[] }> {
  if (!existsSync(checker)) {
    throw new Error(
      'This test reads the book with the real epubcheck, which is not here: install it (Debian: `apt-get install epubcheck`).',
    );
  }
  const chunks = await Array.fromAsync(zip(entriesOf(files)), (piece) => piece.slice());
  return withFolder([{ path: 'book.epub', content: Buffer.concat(chunks) }], async (folder) => {
    const { exitCode, output, log } = await call(
      'java',
      ['-jar', checker, `${folder}/book.epub`],
      'default-jre-headless',
    );
    const found = `${output}\n${log}`
      .split('\n')
      .filter((line) => /^(?:FATAL|ERROR|WARNING|USAGE)|exception/i.test(line));
    return { exitCode, found: found.slice(0, 5) };
  });
}

async function* entriesOf(files: readonly Checked[]) {
  for (const file of files) {
    const bytes = 'bytes' in file ? Uint8Array.from(file.bytes) : new TextEncoder().encode(file.content);
    yield { path: file.path, bytes, modifiedAt: file.modifiedAt };
  }
}
