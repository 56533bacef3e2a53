import { expect, test } from 'vitest';
import type { ImageHash } from '../../../../lib/domain/kept-image';
import { exporters, presets } from '../../../../lib/exporters';
import type { FolderExporter } from '../../../../lib/exporters/exporter';
import { filesWithImages } from '../../../../lib/exporters/place-images';
import { copyOfPreset, type OwnPreset, ownExporter, type PresetId } from '../../../../lib/exporters/preset/own-preset';
import { aContext, aSavedArticle, someDetails } from '../../../support/builders';
import { nastyTitles } from '../../../support/nasty-texts';
import { aPreset } from '../../../support/presets';

const item = {
  ...aSavedArticle({
    title: 'Rain: “more”',
    slug: 'rain-1',
    publishedAt: '2025-02-13',
    tags: ['雨'],
    markdown: 'It *rains* {{ a }}.\n',
  }),
  details: someDetails({ subtitle: 'Again' }),
};

test.each(presets)('a copy of $id writes what $id writes', (preset) => {
  const copy = ownExporter({ id: '01JD' as PresetId, ...copyOfPreset(preset, 'Mine') });
  const original = exporters.find(({ id }) => id === preset.id) as FolderExporter;

  expect(copy.filesOf(item, aContext())).toEqual(original.filesOf(item, aContext()));
  expect(copy.id).toBe('own-01jd');
  expect(copy.images).toEqual(original.images);
});

test('writes the fields in their order, tables among them, and yes and no as such', () => {
  const fields = [
    { name: 'draft', pattern: 'false' },
    { name: 'extra.site', pattern: '{host}' },
    { name: 'title', pattern: '{title|lower}' },
    { name: 'extra.kind', pattern: 'news' },
    { name: 'edition', pattern: '{section}' },
  ];

  const [file] = ownExporter(aPreset({ fields })).filesOf(item, aContext());

  expect(file?.path).toBe('2025/rain-1.md');
  expect(file?.content).toBe(
    '---\ndraft: false\nextra:\n  site: "news.example.org"\n  kind: "news"\ntitle: "rain: “more”"\n---\n\nIt *rains* {{ a }}.\n',
  );
});

test('without front matter it is the text alone', () => {
  const [file] = ownExporter(aPreset({ frontMatter: 'none', dialects: ['liquid'] })).filesOf(item, aContext());

  expect(file?.content).toMatch(/^It \*rains\*[^\n]+\.\n$/);
  expect(file?.content).not.toContain('{{ a }}');
});

test('a copy of a format that there is no more keeps images beside its texts', () => {
  expect(ownExporter(aPreset({ basedOn: 'gone' })).images).toEqual({ link: 'images/' });
});

test.each(['../../{title}.md', '/etc/{title}.md', 'C:\\\\{title}.md', '{title}/../..//{slug}.md', 'CON/{title}.md'])(
  'the path %s stays in the archive, whatever the title',
  (path) => {
    for (const title of [...nastyTitles, '../../../x', '/', '..']) {
      const [file] = ownExporter(aPreset({ path })).filesOf(aSavedArticle({ title }), aContext());

      expect(file?.path).not.toMatch(/^\/|(^|\/)\.\.?(\/|$)|[:\\]|^CON\/|\/\//);
      expect(file?.path).toMatch(/[^/]\.md$/);
    }
  },
);

test('its Markdown is written as the reader chose', () => {
  const { writing } = aPreset();
  const url = 'https://example.org/boat.jpg';
  const images = [{ url, hash: 'c'.repeat(64) as ImageHash, mediaType: 'image/jpeg' }];
  const listed = { ...item, markdown: `# A\n\n- b\n- c ![](${url})\n`, images };
  const written = (chosen: Partial<OwnPreset['writing']>) => {
    const preset = aPreset({ frontMatter: 'none', writing: { ...writing, ...chosen } });
    return filesWithImages(ownExporter(preset), listed, aContext());
  };
  const text = (chosen: Partial<OwnPreset['writing']>) =>
    written(chosen).map((file) => 'content' in file && file.content)[0];

  expect(text({ bullets: '+' })).toContain('+ b\n+ c');
  expect(text({ headings: 'lower' })).toContain('## A\n');
  expect(written({})).toHaveLength(2);
  expect(written({ images: 'links' })).toHaveLength(1);
  expect(text({ images: 'links' })).toContain(url);
});

test('each way of writing is written', () => {
  const url = 'https://vimeo.com/1';
  const markdown = `a *b* ![](c.jpg)[^1]\n\n[Film](${url})\n\n[^1]: One.\n`;
  const written = (writing: Partial<OwnPreset['writing']>, more: Partial<OwnPreset> = {}, text = markdown) =>
    ownExporter(aPreset({ frontMatter: 'none', writing: { ...aPreset().writing, ...writing }, ...more })).filesOf(
      { ...item, article: { ...item.article, language: 'de' }, markdown: text },
      aContext(),
    )[0]?.content;

  expect(written({})).toBe(markdown);
  expect(written({ emphasis: '_' })).toBe(markdown.replace('*b*', '_b_'));
  expect(written({ footnotes: 'inline', embeds: 'player' })).toBe(`a *b* ![](c.jpg)^[One.]\n\n![Film](${url})\n`);
  expect(written({ footnotes: 'list', embeds: 'callout' })).toBe(
    `a *b* ![](c.jpg)\\[1\\]\n\n> [!NOTE]\n> [Film](${url})\n\n---\n\n1. One.\n`,
  );
  expect(written({ pictures: 'named' })).toBe(markdown.replace('![]', '![Bild]'));
  expect(written({ ending: 'link' })).toBe(`${markdown}\n[example](${item.article.url})\n`);
  expect(written({ blocks: 'outline' })).toMatch(/^- a .*\n- \[Film\]/);
  // What is put elsewhere is escaped like the rest.
  expect(written({ embeds: 'card' }, { dialects: ['liquid'] }, `[{{ a }}](${url})\n`)).toBe(
    `<figure class="embed"><a href="${url}">{{ "{{" }} a }}</a><figcaption>vimeo.com</figcaption></figure>\n`,
  );
});

test('properties stand one below the other, above whatever text', () => {
  const fields = [
    { name: 'title', pattern: '{title}' },
    { name: 'tags', pattern: '[{tags}, news]' },
    { name: 'section', pattern: '{section}' },
  ];

  const [file] = ownExporter(aPreset({ frontMatter: 'properties', fields })).filesOf(item, aContext());

  expect(file?.content).toBe('title:: Rain: “more”\ntags:: [[雨]], [[news]]\n\nIt *rains* {{ a }}.\n');
});
