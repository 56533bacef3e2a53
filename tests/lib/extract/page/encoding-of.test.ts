import { expect, test } from 'vitest';
import { encodingOf } from '../../../../lib/extract/page/encoding-of';

test.each([
  ['what the server says', '<meta charset="big5">', 'text/html; charset=gb2312', 'gb2312'],
  ['what the server says between quotation marks', '', 'text/html; charset="Shift_JIS"', 'Shift_JIS'],
  ['what the page says', '<head><meta charset="gbk">', 'text/html', 'gbk'],
  [
    'what the page says in the old way',
    '<META http-equiv=Content-Type content="text/html; charset=big5">',
    null,
    'big5',
  ],
  ['how the page before was written', '<head>', null, 'EUC-JP'],
  ['its first bytes', '\u00ef\u00bb\u00bf<meta charset=gbk>', 'text/html; charset=gbk', 'utf-8'],
  ['its first two bytes', '\u00ff\u00fe<\0', 'text/html', 'utf-16le'],
  ['what can be, if it says what can’t be', '<meta charset="utf-16">', 'text/html; charset=nonsense', 'utf-8'],
])('a page is decoded by %s', (_, head, contentType, encoding) => {
  expect(encodingOf(head, contentType, 'EUC-JP')).toBe(encoding);
});

test('where nobody knows it is UTF-8', () => {
  expect(encodingOf('', 'text/html; charset=none', 'nothing')).toBe('utf-8');
});
