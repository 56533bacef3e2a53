import { expect, test } from 'vitest';
import { isUncommonImage } from '../../../lib/domain/common-image';

test.each([
  ['image/webp', 'RIFF\x10\0\0\0WEBPVP8 ', true],
  ['image/webp', 'RIFF\x10\0\0\0WEBPVP8L', true],
  ['image/webp', 'RIFF\x10\0\0\0WEBPVP8X\x0a\0\0\0\x10\0\0\0', true],
  ['image/webp', 'RIFF\x10\0\0\0WEBPVP8X\x0a\0\0\0\x02\0\0\0', false],
  ['image/avif', '\0\0\0\x20ftypavif', true],
  ['image/avif', '\0\0\0\x20ftypavis', false],
  ['image/png', '\x89PNG\r\n\x1a\n\0', false],
  ['image/gif', 'GIF89a', false],
])('%s of %j is one picture that not every program shows: %s', (mediaType, head, expected) => {
  const bytes = Uint8Array.from(head, (sign) => sign.charCodeAt(0));

  expect(isUncommonImage(mediaType, bytes)).toBe(expected);
});
