import { describe, expect, test } from 'vitest';
import { languageOf } from '../../../lib/extract/metadata/language';

const english = 'It rained all day, and in the evening it rained on.';
const chinese = '受强冷空气影响，北方大部地区将迎来大风降温天气。';
const japanese = '強い寒気の影響で、北日本では大雪となる見込みです。';
const korean = '강한 찬 공기의 영향으로 북부 지방에 큰 눈이 내리겠습니다.';

describe('what the page declares', () => {
  test.each([
    [['en-GB'], 'en-GB'],
    [['en_us'], 'en-US'],
    [['ZH-hant-tw'], 'zh-Hant-TW'],
    [[' de '], 'de'],
    [['de, en'], 'de'],
    [[null, undefined, '', 'fr'], 'fr'],
    [['und', 'sr-Latn'], 'sr-Latn'],
    [['de_DE.UTF-8', '{{lang}}', 'pt-BR'], 'pt-BR'],
    [['en', 'fr'], 'en'],
  ])('%j is the language %s', (declared, language) => {
    expect(languageOf(declared, english)).toBe(language);
  });

  test('is the language of a text in a script that many write', () => {
    expect(languageOf(['ru'], 'Весь день шёл дождь.')).toBe('ru');
    expect(languageOf(['ar'], 'أمطار غزيرة طوال اليوم')).toBe('ar');
  });
});

describe('what is heard in the text', () => {
  test.each([
    ['zh', chinese],
    ['ja', japanese],
    ['ko', korean],
  ])('is %s where nothing is declared', (language, text) => {
    expect(languageOf([], text)).toBe(language);
    expect(languageOf([null, ''], text)).toBe(language);
  });

  test.each([
    ['en', chinese, 'zh'],
    ['en-US', japanese, 'ja'],
    ['fr', korean, 'ko'],
    ['zh-CN', japanese, 'ja'],
    ['ja', chinese, 'zh'],
    ['ja', korean, 'ko'],
  ])('wins over a template that says %s', (declared, text, heard) => {
    expect(languageOf([declared], text)).toBe(heard);
  });

  test.each([
    ['zh-TW', chinese],
    ['zh-Hant-HK', chinese],
    ['yue', chinese],
    ['ja-JP', japanese],
    ['ko-KR', korean],
  ])('does not make less of %s', (declared, text) => {
    expect(languageOf([declared], text)).toBe(declared);
  });

  test('is nothing where the script does not tell', () => {
    expect(languageOf([], english)).toBeNull();
    expect(languageOf([], '')).toBeNull();
    expect(languageOf([], '12:30 — 100 %')).toBeNull();
  });

  test('is not told by a few quoted words', () => {
    expect(languageOf(['en'], `${english} The sign said “${chinese.slice(0, 6)}”.`)).toBe('en');
    expect(languageOf(['zh-CN'], `${chinese.repeat(8)}他说：“こんにちは”。`)).toBe('zh-CN');
  });

  test('is told in spite of names in Latin letters', () => {
    expect(languageOf(['en'], `${chinese}OpenAI 和 NASA 也参与了研究。`)).toBe('zh');
  });
});
