import { describe, expect, test } from 'vitest';
import { isIntroduced } from '../../../../lib/extract/metadata/byline-words';
import { toNames } from '../../../../lib/extract/metadata/names';
import { isFullName } from '../../../../lib/extract/metadata/person-name';

describe('one text', () => {
  test.each([
    ['Ana Roy', ['Ana Roy']],
    ['By Ana Roy', ['Ana Roy']],
    ['BY  ANA ROY', ['ANA ROY']],
    ['Von Ana Roy', ['Ana Roy']],
    ['Byron Lee', ['Byron Lee']],
    ['Parvati Roy', ['Parvati Roy']],
    ['Ana Roy and Ben Lee', ['Ana Roy', 'Ben Lee']],
    ['Ana Roy, Ben Lee and Cai Wu', ['Ana Roy', 'Ben Lee', 'Cai Wu']],
    ['Ana Roy, Ben Lee, and Cai Wu', ['Ana Roy', 'Ben Lee', 'Cai Wu']],
    ['Ana Roy & Ben Lee', ['Ana Roy', 'Ben Lee']],
    ['Ana Roy und Ben Lee', ['Ana Roy', 'Ben Lee']],
    ['Ana y Ben de la Cruz', ['Ana y Ben de la Cruz']],
    ['Martin Luther King, Jr.', ['Martin Luther King, Jr.']],
    ['Roy, Ana', ['Roy, Ana']],
    ['Ana Roy; Ben Lee | Cai Wu', ['Ana Roy', 'Ben Lee', 'Cai Wu']],
    ['记者：王小明、李雷', ['王小明', '李雷']],
    ['作者 王小明；李雷', ['王小明', '李雷']],
    ['文／王小明', ['王小明']],
    ['文小刚', ['文小刚']],
    ['撰文: 王小明', ['王小明']],
  ])('“%s” holds the names %j', (text, names) => {
    expect(toNames(text)).toEqual(names);
  });

  test.each([
    ['Ana Roy, Senior Reporter', ['Ana Roy']],
    ['Ana Roy, PhD', ['Ana Roy']],
    ['Ana Roy, Example News', ['Ana Roy']],
    ['Ana Roy (aroy)', ['Ana Roy']],
    ['Ana Roy ana@example.org', ['Ana Roy']],
    ['Ana Roy Follow', ['Ana Roy']],
    ['Ana Roy • 5 min read', ['Ana Roy']],
    ['Ana Roy View all posts', ['Ana Roy']],
    ['Ana Roy 2024-03-05 14:27:02', ['Ana Roy']],
    ['Posted by Ana Roy on March 5, 2024', ['Ana Roy']],
    ['王小明 例子大学经济学院教授', ['王小明']],
    ['홍길동 기자', ['홍길동']],
    ['记者：王小明 编辑：李雷', ['王小明']],
    ['Sandra Peters', ['Sandra Peters']],
    ['Anton Simon', ['Anton Simon']],
  ])('“%s” is left without what is no name', (text, names) => {
    expect(toNames(text)).toEqual(names);
  });

  test.each([
    'https://news.example.org/ana',
    '@',
    ' ',
    'admin',
    'siteadmin',
    'Unknown',
    'Follow',
    'null',
    '责任编辑：王小明',
    '編集：山田太郎',
    'Photo by Ana Roy',
    'Medically reviewed by Ana Roy',
    'Edited by Ana Roy',
    'It rained all day, and in the evening it rained on, said those who had stayed out in it.',
  ])('“%s” names nobody who wrote', (text) => {
    expect(toNames(text)).toEqual([]);
  });
});

test.each([
  'By Ana Roy',
  'Written by: Ana Roy',
  'Von Ana Roy',
  'Ein Gastbeitrag von Ana Roy',
  'Par Ana Roy',
  'Por Ana Roy',
  'di Ana Roy',
  'Door Ana Roy',
  'Av Ana Roy',
  'Autor: Ana Roy',
  'Автор: Анна Рой',
  'Από Άννα Ρόη',
  'بقلم: آنا روي',
  '文/王小明',
  '采写：王小明',
  '本报记者 王小明',
  '取材・文／山田太郎',
  '글: 홍길동',
])('“%s” begins as a byline', (text) => {
  expect(isIntroduced(text)).toBe(true);
});

test.each(['Rain to come', 'Photo by Ana Roy', 'Bystanders', 'Von der Leyen', '来源：例报'])(
  '“%s” does not',
  (text) => {
    expect(isIntroduced(text)).toBe(false);
  },
);

test.each([
  ['Ana Roy', true],
  ['ANA ROY', true],
  ['Ana van der Roy', true],
  ['Anna-Lena O’Roy', true],
  ['J. R. Roy', true],
  ['Анна Рой', true],
  ['王小明', true],
  ['歐陽小明', true],
  ['山田 太郎', true],
  ['홍길동', true],
  ['Ana', false],
  ['The rain', false],
  ['Example News', false],
  ['Senior Reporter', false],
  ['Redaktion Politik', false],
  ['点击登录', false],
  ['資料圖', false],
  ['Read more!', false],
  ['March 5', false],
])('whether “%s” is a full name: %s', (text, answer) => {
  expect(isFullName(text)).toBe(answer);
});
