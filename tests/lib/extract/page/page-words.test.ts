import { expect, test } from 'vitest';
import { isPageNumber, withoutPageNumber } from '../../../../lib/extract/page/page-words';

test.each(['Page 2 of 5', '2 of 5', '第2页', '(第 2 页，共 3 页)', 'Seite 2', '- Page 2 -'])(
  '“%s” is the number of a page',
  (line) => {
    expect(isPageNumber(line)).toBe(true);
  },
);

test.each(['2', 'Page two was torn out.', '1984', '他', '2 of 5 boats sank'])('“%s” is not', (line) => {
  expect(isPageNumber(line)).toBe(false);
});

test.each([
  ['The rain (2)', 'The rain'],
  ['The rain – Page 2 of 3', 'The rain'],
  ['下雨了（2）', '下雨了'],
  ['下雨了 第2页', '下雨了'],
  ['Apollo 13 to the moon', 'Apollo 13 to the moon'],
])('the title “%s” without it is “%s”', (title, without) => {
  expect(withoutPageNumber(title)).toBe(without);
});
