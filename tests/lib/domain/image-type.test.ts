import { expect, test } from 'vitest';
import { imageEnding, imageTypeOf } from '../../../lib/domain/image-type';

test.each([
  ['\x89PNG\r\n\x1a\n\0', 'image/png', 'png'],
  ['\xff\xd8\xff\xe0', 'image/jpeg', 'jpg'],
  ['GIF89a', 'image/gif', 'gif'],
  ['RIFF\x10\0\0\0WEBPVP8 ', 'image/webp', 'webp'],
  ['\0\0\0\x20ftypavif', 'image/avif', 'avif'],
  ['<?xml version="1.0"?>\n<!-- a -->\n<svg xmlns="http://www.w3.org/2000/svg">', 'image/svg+xml', 'svg'],
  ['<svg viewBox="0 0 1 1">', 'image/svg+xml', 'svg'],
])('%j is %s', (head, mediaType, ending) => {
  expect(imageTypeOf(bytesOf(head))).toEqual({ mediaType, ending });
  expect(imageEnding(mediaType)).toBe(ending);
});

test.each(['', '<!doctype html><html><svg>', '<html>', '{"error":"hotlink"}', 'RIFF\x10\0\0\0WAVE'])(
  '%j is no image',
  (head) => {
    expect(imageTypeOf(bytesOf(head))).toBeNull();
  },
);

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}
