import { expect, test } from 'vitest';
import { nameOfLicense } from '../../../lib/domain/license';

test.each([
  ['https://creativecommons.org/licenses/by/4.0/', 'CC BY 4.0'],
  ['http://creativecommons.org/licenses/by-nc-sa/3.0/de/deed.de', 'CC BY-NC-SA 3.0'],
  ['https://creativecommons.org/publicdomain/zero/1.0/', 'CC0 1.0'],
  ['https://creativecommons.org/publicdomain/mark/1.0/', 'Public Domain Mark 1.0'],
  ['https://www.example.org/terms/', 'example.org/terms'],
])('%s is %s', (license, name) => {
  expect(nameOfLicense(license)).toBe(name);
});
