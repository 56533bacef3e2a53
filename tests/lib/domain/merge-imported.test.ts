import { expect, test } from 'vitest';
import { mergeImported, unmergeImported } from '../../../lib/domain/merge-imported';
import type { Tag } from '../../../lib/domain/tag';
import { anArticle } from '../../support/builders';

test('unites tags and marks, and keeps the earliest date', () => {
  const known = anArticle({ tags: ['Rain'], marks: ['reading', 'favourite'], savedAt: '2026-01-02T00:00:00+00:00' });
  const incoming = anArticle({ tags: ['rain', 'snow'], marks: ['read'], savedAt: '2020-01-02T00:00:00+00:00' });

  expect(mergeImported(known, incoming)).toEqual({
    ...known,
    tags: ['Rain', 'snow'],
    marks: ['favourite', 'read'],
    savedAt: incoming.savedAt,
  });
});

test('fills in what is not known, and overwrites nothing', () => {
  const known = anArticle({ title: 'Rain to come', siteName: 'Example News', words: 300 });
  const incoming = anArticle({ title: 'Rain', siteName: 'example', authors: ['Ana Roy'], language: 'en', words: 20 });

  const merged = mergeImported(known, incoming);

  expect(merged).toEqual({ ...known, authors: ['Ana Roy'], language: 'en' });
});

test('takes over a text where only the address was known', () => {
  const known = anArticle({ title: '', words: 0, minutes: 0, updatedAt: '2020-01-02T00:00:00+00:00' });
  const incoming = anArticle({ title: 'Rain', words: 300, minutes: 2, imageCount: 1 });

  expect(mergeImported(known, incoming)).toMatchObject({
    title: 'Rain',
    words: 300,
    minutes: 2,
    imageCount: 1,
    updatedAt: incoming.updatedAt,
  });
});

test('is the same article when there is nothing new', () => {
  const known = anArticle({ tags: ['rain'], marks: ['read'], siteName: 'Example News' });

  expect(mergeImported(known, { ...known, title: 'Other', tags: ['RAIN'] as unknown as Tag[] })).toBe(known);
});

test('takes back what an import did, and nothing that the reader did since', () => {
  const before = anArticle({ tags: ['rain'], marks: ['reading'], language: null });
  const after = mergeImported(before, anArticle({ tags: ['snow'], marks: ['read'], language: 'en' }));
  const current = { ...after, tags: ['rain', 'snow', 'hail'] as unknown as Tag[], title: 'Renamed' };

  expect(unmergeImported(after, before, after)).toEqual(before);
  expect(unmergeImported(current, before, after)).toEqual({ ...before, tags: ['rain', 'hail'], title: 'Renamed' });
});
