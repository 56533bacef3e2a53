import { expect, test } from 'vitest';
import { dataAddressOf } from '../../../lib/domain/data-address';

test.each([0, 1, 3 * 8192, 3 * 8192 + 1, 100_000])('%i bytes are all in the address', (length) => {
  const bytes = Uint8Array.from({ length }, (_, index) => (index * 7) % 256);

  expect(dataAddressOf({ mediaType: 'image/png', bytes })).toBe(
    `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`,
  );
});
