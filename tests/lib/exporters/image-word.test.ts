import { expect, test } from 'vitest';
import { nameImages } from '../../../lib/exporters/image-word';

test.each([
  ['zh-CN', '图片'],
  ['zh', '图片'],
  ['zh-Hans-TW', '图片'],
  ['zh-TW', '圖片'],
  ['zh_HK', '圖片'],
  ['zh-Hant', '圖片'],
  ['ja', '画像'],
  ['ko-KR', '이미지'],
  ['de-AT', 'Bild'],
  ['tlh', 'Image'],
  [null, 'Image'],
])('in %s a picture is “%s”', (language, word) => {
  expect(nameImages('![](a)', language)).toBe(`![${word}](a)`);
});

test('a description stays, and so do code and escapes', () => {
  const markdown = '![rain](a) `![](b)` \\![](c)\n\n```\n![](d)\n```\n';

  expect(nameImages(markdown, 'en')).toBe(markdown);
});

test('pictures in links and after a backslash are named too', () => {
  expect(nameImages('[![](a)](b) \\\\![ ](c)', 'en')).toBe('[![Image](a)](b) \\\\![Image](c)');
});
