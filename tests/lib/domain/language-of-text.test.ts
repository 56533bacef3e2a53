import { expect, test } from 'vitest';
import { languageOfText } from '../../../lib/domain/language-of-text';

test.each([
  ['船明天开，票三块钱。', 'zh-CN', null],
  ['船明天开，票三块钱。', 'en', 'zh-Hans'],
  ['船明天還會開，這是說好的。', 'en', 'zh-Hant'],
  ['明天下雨', null, 'zh'],
  ['潮風書店、最後の棚卸し', 'zh-CN', 'ja'],
  ['第三章　東京', 'ja', null],
  ['他在东京的小店叫“カモメ”，卖船票、旧书和一些明信片，开了三十年。', 'zh-CN', null],
  ['배는 내일 떠난다', 'ja', 'ko'],
  ['ستغادر السفينة غدا', 'en', 'ar'],
  ['کشتی فردا می‌رود و پل گران است', 'en', 'fa'],
  ['Корабль уходит завтра', 'en', 'ru'],
  ['Корабът тръгва утре', 'bg', null],
  ['Пором відходить завтра, і його чекають', 'en', 'uk'],
  ['The ferry leaves tomorrow, and it is full.', 'zh-CN', 'en'],
  ['The ferry leaves tomorrow, and it is full.', 'en-GB', null],
  ['Die Fähre fährt morgen, und sie ist nicht voll.', 'en', 'de'],
  ['Saltmouth Harbour', 'ja', 'und-Latn'],
  ['Saltmouth Harbour', 'sv', null],
  ['Färjan går i morgon, och den är full av folk från staden.', 'sv', null],
  ['12 345 — 6', 'ja', null],
  ['DeepSeek的广东', 'zh-CN', null],
])('%s in a text of %s is %s', (text, around, language) => {
  expect(languageOfText(text, around)).toBe(language);
});
