import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toSlug } from '../../../lib/domain/slug';
import { nastyText, nastyTitles } from '../../support/nasty-texts';

const digest = new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8, 9]);
const slugOf = (title: string) => toSlug(title, 'https://www.example.org/a', digest);
const bytes = (text: string) => new TextEncoder().encode(text).length;

test.each([
  ['Rain: “more” to come!', 'rain-more-to-come-12345678'],
  ['Don’t panic', 'dont-panic-12345678'],
  ['明天下雨？', '明天下雨-12345678'],
  ['مطر غدًا', 'مطر-غدًا-12345678'],
  ['../../etc/passwd', 'etc-passwd-12345678'],
  ['CON', 'con-12345678'],
  ['ends in dots...', 'ends-in-dots-12345678'],
  ['☔️ ❤️ 1️⃣ 👩‍👩‍👧', '1-12345678'],
  ['☔️', 'example-org-12345678'],
  ['', 'example-org-12345678'],
  ['नमस्ते क्‍ष', 'नमस्ते-क्ष-12345678'],
  ['a\u202eb\u200fc\u00add', 'abcd-12345678'],
])('a title becomes a readable name: %j', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

test('the same title in another normal form is the same name', () => {
  const title = 'Škoda à l’été が 비가';

  expect(slugOf(title.normalize('NFD'))).toBe(slugOf(title.normalize('NFC')));
});

test('a long title is cut between characters, within 180 bytes', () => {
  const han = slugOf('雨'.repeat(400));
  const marked = slugOf('e\u0323\u0302\u0301'.repeat(400));

  expect(han).toBe(`${'雨'.repeat(57)}-12345678`);
  expect(bytes(marked)).toBeLessThanOrEqual(180);
  expect(marked).toMatch(/^(ệ\u0301)+-12345678$/);
});

test('a character larger than a name leaves the digest alone', () => {
  expect(slugOf(`e${'\u0301'.repeat(200)}`)).toBe('12345678');
});

test('any title makes a name that every file system takes', () => {
  fc.assert(
    fc.property(fc.oneof(nastyText, fc.constantFrom(...nastyTitles), fc.string({ unit: 'binary' })), (title) => {
      const slug = slugOf(title);

      expect(bytes(`${slug}-2.md`)).toBeLessThanOrEqual(200);
      expect(slug).toMatch(/^[\p{L}\p{M}\p{N}-]*12345678$/u);
      expect(slug).toMatch(/^[\p{L}\p{N}]/u);
      expect(slug).toBe(slug.toWellFormed());
      expect(slug).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)$/i);
    }),
    { numRuns: 2000 },
  );
});
