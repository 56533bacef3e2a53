import { expect, test } from 'vitest';
import { decodePage } from '../../../../lib/extract/page/decode-page';

const gbk = Uint8Array.from([0xbd, 0xad]); // 江
const utf8 = new TextEncoder().encode('江');

test.each([
  ['what the server says', gbk, 'text/html; charset=gb2312', 'utf-8'],
  [
    'what the page says',
    Uint8Array.from([...new TextEncoder().encode('<meta charset="gbk">'), ...gbk]),
    'text/html',
    'utf-8',
  ],
  ['how the page before was written', gbk, null, 'GBK'],
  ['its first bytes', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]), 'text/html; charset=gbk', 'gbk'],
  ['UTF-8 where nobody knows', utf8, 'text/html; charset=none', 'nothing'],
])('a page is decoded by %s', (_, bytes, contentType, fallback) => {
  expect(decodePage(bytes, contentType, fallback)).toContain('江');
});
