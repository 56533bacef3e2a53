import { expect, test } from 'vitest';
import { citationOf } from '../../../../lib/exporters/citation/citation';
import { nameOf } from '../../../../lib/exporters/citation/name';
import { aSavedArticle, someDetails } from '../../../support/builders';

test.each([
  ['Ana Roy', { given: 'Ana', family: 'Roy' }],
  ['Ludwig van der Rohe', { given: 'Ludwig', family: 'van der Rohe' }],
  ['Mary J. O’Neill-Smith', { given: 'Mary J.', family: 'O’Neill-Smith' }],
  ['Лев Толстой', { given: 'Лев', family: 'Толстой' }],
  ['李雷', { literal: '李雷' }],
  ['Reuters', { literal: 'Reuters' }],
  ['Associated Press', { literal: 'Associated Press' }],
  ['The Times staff', { literal: 'The Times staff' }],
  ['a team of five', { literal: 'a team of five' }],
  ['محمد علي', { literal: 'محمد علي' }],
])('the name %j', (author, expected) => {
  expect(nameOf(author)).toEqual(expected);
});

test('says who, what, where and when', () => {
  const item = aSavedArticle({
    title: 'Rain\nto come',
    authors: ['Ana Roy', '李雷'],
    url: 'https://news.example.org/rain',
    slug: 'rain-to-come-1a2b3c4d',
    publishedAt: '2025-02',
    tags: ['weather'],
    language: 'en',
  });

  expect(citationOf({ ...item, details: someDetails({ section: 'Local' }) })).toEqual({
    key: 'roy2025-1a2b3c4d',
    title: 'Rain to come',
    authors: [{ given: 'Ana', family: 'Roy' }, { literal: '李雷' }],
    site: 'news.example.org',
    published: { year: 2025, month: 2, day: null },
    accessed: { year: 2026, month: 11, day: 22 },
    url: 'https://news.example.org/rain',
    language: 'en',
    abstract: null,
    section: 'Local',
    keywords: ['weather'],
  });
});

test.each([
  [['José Müller'], 'muller2025-1'],
  [['李雷'], 'example2025-1'],
  [[], 'example2025-1'],
])('the key is ASCII, whoever wrote it: %j', (authors, key) => {
  const item = aSavedArticle({ authors, url: 'https://news.example.org/a', slug: '雨-1', publishedAt: '2025-02-13' });

  expect(citationOf(item).key).toBe(key);
});
