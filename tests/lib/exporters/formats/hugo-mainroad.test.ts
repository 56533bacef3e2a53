import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { SavedArticle } from '../../../../lib/domain/article';
import { hugoMainroad } from '../../../../lib/exporters/formats/hugo-mainroad';
import { parseDocument } from '../../../../lib/markdown/front-matter';
import { aContext, aSavedArticle } from '../../../support/builders';

const contentOf = (item: SavedArticle) => hugoMainroad.filesOf(item, aContext())[0]?.content ?? '';
const fieldsOf = (item: SavedArticle) => parseDocument(contentOf(item))?.fields as Record<string, unknown>;

test('writes an article of a Chinese news site', async () => {
  const [file] = hugoMainroad.filesOf(
    aSavedArticle({
      url: 'https://new.qq.com/rain/a/20261122A00000',
      slug: '梅雨-回答-如何-晾衣服-从除-湿-开始-1a2b3c4d',
      title: '梅雨+丨回答“如何晾衣服”之问，从除“湿”开始',
      excerpt: '不必强求晴天，但除湿机的理念，包容的衣架，良好的通风，却是应该学习之处',
      language: 'zh-CN',
      publishedAt: '2026-11-22T15:10:13+08:00',
      image: 'https://inews.example.com/om_ls/Ozg_640360/0',
      markdown: [
        '> 不必强求晴天，但除湿机的理念，却是应该学习之处',
        'Windows推出的晾衣架，震动了**阳台**。**要摆脱对“晴”的过分重视**，转变心态。',
        '![](https://inews.example.com/om_bt/O6fr/641)',
        '![阳台](https://inews.example.com/om_bt/O6fs/641)',
        '（来源：本报）\n',
      ].join('\n\n'),
    }),
    aContext(),
  );

  expect(file?.path).toBe('梅雨-回答-如何-晾衣服-从除-湿-开始-1a2b3c4d.md');
  await expect(file?.content).toMatchFileSnapshot('hugo-mainroad.expected.md');
});

test('writes an article of which little is known', async () => {
  const item = aSavedArticle({ title: 'C:\\new "x" # y: [z]', url: 'http://127.0.0.1:8080/a_(b)', markdown: '\n' });

  await expect(contentOf(item)).toMatchFileSnapshot('hugo-mainroad-bare.expected.md');
});

const seeds = new URL('../../../../../shared/seeds/', import.meta.url);

describe.runIf(existsSync(seeds))('the first reader’s archive', () => {
  const names = existsSync(seeds) ? readdirSync(seeds).filter((name) => name.endsWith('.md')) : [];

  test.each(names)(
    '%s is written again with the same front matter to the byte, its summary made from its text',
    (name) => {
      const seed = readFileSync(new URL(name, seeds), 'utf8');

      const written = contentOf(readSeed(seed));

      expect(frontMatterOf(written)).toBe(frontMatterOf(seed));
      expect(written.split('\n').slice(-2)).toEqual(seed.split('\n').slice(-2));
    },
  );

  test.each(names)('%s is written again with the same body, when its pictures had no description', (name) => {
    const seed = readFileSync(new URL(name, seeds), 'utf8');

    expect(contentOf(readSeed(seed.replaceAll('![图片]', '![]')))).toBe(seed);
  });
});

test('a date is the page’s, in its own zone and precision, else the time of saving', () => {
  const savedAt = '2026-11-22T11:53:04+08:00';

  expect(fieldsOf(aSavedArticle({ publishedAt: '2025-02-13T15:10:13-05:00' })).date).toBe('2025-02-13 15:10:13');
  expect(fieldsOf(aSavedArticle({ publishedAt: '2025-02-13' })).date).toBe('2025-02-13');
  expect(fieldsOf(aSavedArticle({ publishedAt: null, savedAt })).date).toBe('2026-11-22 11:53:04');
});

test('tags are the site and the reader’s own, each once', () => {
  const fields = fieldsOf(aSavedArticle({ url: 'https://new.qq.com/a', tags: ['QQ', '经济/广东', 'ａｂ', 'ab'] }));

  expect(fields.categories).toEqual(['qq']);
  expect(fields.tags).toEqual(['qq', '经济/广东', 'ａｂ']);
});

test.each([
  ['two languages are not guessed', null, []],
  ['one is said as the page says it', 'pt-BR', ['pt-BR']],
])('languages: %s', (_, language, expected) => {
  expect(fieldsOf(aSavedArticle({ language }))).toMatchObject({ lang: expected, translations: expected });
});

function frontMatterOf(file: string): string {
  return file.slice(0, file.indexOf('\n---\n', 4) + 5);
}

interface SeedFields {
  readonly title: string;
  readonly date: string;
  readonly lang: readonly string[];
  readonly thumbnail: string;
}

/** The article that a file of this format was made from. */
function readSeed(file: string): SavedArticle {
  const { fields, body } = parseDocument(file) ?? { fields: {}, body: '' };
  const { title, date, lang, thumbnail } = fields as SeedFields;
  const [, markdown = '', url = ''] = /^(.*)\n\n\[[^\]]*\]\((.*)\)$/s.exec(body) ?? [];
  return aSavedArticle({ title, url, publishedAt: date, image: thumbnail, language: lang[0] ?? null, markdown });
}
