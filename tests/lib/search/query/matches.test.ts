import { describe, expect, test } from 'vitest';
import { matches } from '../../../../lib/search/query/matches';
import { parseQuery } from '../../../../lib/search/query/parse';
import type { ArticleRecord } from '../../../../lib/search/text/article-text';
import { type FoldOptions, foldEverything } from '../../../../lib/search/text/fold';
import { anArticle } from '../../../support/builders';

const now = new Date(2026, 10, 22, 12);

describe('words', () => {
  test.each<[string, string]>([
    ['rain', 'The Rain came.'],
    ['cafe', 'Café'],
    ['CAFÉ', 'cafe'],
    ['strasse', 'Straße'],
    ['lodz', 'Łódź'],
    ['istanbul', 'İSTANBUL’da'],
    ['ΠΡΟΣΩΠΟ', 'πρόσωπο'],
    ['мед', 'МЁД и мед'],
    ['apple 123', 'Ａｐｐｌｅ　１２３'],
    ['ガソリン', 'ｶﾞｿﾘﾝ'],
    ['らーめん', 'ラーメン屋'],
    ['台湾', '臺灣的雨'],
    ['臺灣', '台湾的雨'],
    ['国', '中國人'],
    ['人工智能', '说人工智能改变新闻业'],
    ['"AI 技术"', '使用AI技术'],
    ['AI技术', '使用 AI 技术'],
    ['新闻', '**新**闻'],
    ['新闻', '[新](https://example.org/a)闻'],
    ['인공지능', '오늘 인공지능이 바꾼'],
    ['ภาษา', 'ผมเรียนภาษาไทย'],
    ['القران', 'قرأتُ القُرآن'],
    ["don't", 'We don’t know'],
    ['"new york"', 'In New York, today'],
    ['rai*', 'raining'],
    ['🚀', 'Up 🚀🌍'],
    ['हिन्दी', 'मैं हिन्दी बोलता हूँ'],
  ])('“%s” finds “%s”', (query, markdown) => {
    expect(find({ markdown }, query)).toBe(true);
  });

  test.each<[string, string]>([
    ['rai', 'raining'],
    ['ain', 'rain'],
    ['"york new"', 'New York'],
    ['"new york"', 'A new one in York'],
    ['か', '雨が降る'],
    ['智人', '人工智能'],
    ['elsewhere', '[rain](https://elsewhere.net/a)'],
    ['天天', '今天。天气'],
  ])('“%s” does not find “%s”', (query, markdown) => {
    expect(find({ markdown }, query)).toBe(false);
  });

  test('nothing runs from one field into the next', () => {
    expect(find({ title: '今天', markdown: '天气' }, '今天天气')).toBe(false);
    expect(find({ title: 'New', markdown: 'York' }, '"new york"')).toBe(false);
  });

  test('traditional and simplified, katakana and hiragana are told apart when the reader wants it', () => {
    expect(find({ markdown: '臺灣' }, '台湾', { ...foldEverything, han: false })).toBe(false);
    expect(find({ markdown: 'カフェ' }, 'かふぇ', { ...foldEverything, kana: false })).toBe(false);
  });
});

describe('fields', () => {
  const article = {
    title: 'Rain over São Paulo',
    authors: ['Ana Roy'],
    siteName: 'The Guardian',
    url: 'https://www.theguardian.com/world/2025/rain',
    tags: ['World/Asia', 'AI'],
    language: 'pt-BR',
    publishedAt: '2025-02-13',
    savedAt: '2026-11-20T23:30:00+08:00',
    minutes: 9,
    words: 2100,
    imageCount: 1,
    markdown: 'Text.\n\n```js\nx\n```\n\n[film](https://www.youtube.com/embed/1)\n',
    notes: ['look again'],
    marks: ['archived', 'read'] as const,
  };

  test.each([
    ...[
      'title:rain',
      'author:roy',
      'site:theguardian.com',
      'site:guardian.com -title:snow OR site:"the guardian"',
      'note:again',
      'url:2025',
    ],
    ...[
      '#world',
      '#world/asia',
      'tag:world/*',
      'tag:wor*',
      '#ＡＩ',
      'lang:pt',
      'lang:pt-br',
      'is:archived',
      'is:read',
      '-is:unread',
    ],
    ...[
      'has:note',
      'has:image',
      'has:code',
      'has:video',
      'saved:2026-11-20',
      'saved:7d',
      'published:2025-02',
      'before:2026-11-21',
    ],
    ...['time:<10m', 'words:>2000', 'ai guardian rain look', 'text:text', 'is:tagged', 'rain (snow OR text)', '-snow'],
  ])('“%s” finds', (query) => {
    expect(find(article, query)).toBe(true);
  });

  test.each([
    ...[
      'title:text',
      'author:rain',
      'site:guard',
      '#asia',
      '#worl',
      '#a',
      'tag:ai/*',
      'lang:p',
      'is:unread',
      'is:favourite',
      '-has:code',
    ],
    ...[
      'saved:2026-11-21',
      'published:2024',
      'time:<9',
      'words:<2000',
      'rain snow',
      'https',
      'youtube',
      'is:trash',
      'text:rain',
    ],
  ])('“%s” does not find', (query) => {
    expect(find(article, query)).toBe(false);
  });
});

type Fields = NonNullable<Parameters<typeof anArticle>[0]> & Partial<Omit<ArticleRecord, 'article'>>;

function find(
  { markdown = '', notes = [], passages = [], marks = [], ...fields }: Fields,
  text: string,
  options?: FoldOptions,
): boolean {
  const record: ArticleRecord = { article: anArticle({ title: '', ...fields }), markdown, notes, passages, marks };
  return matches(parseQuery(text, { now }).expression, record, options);
}
