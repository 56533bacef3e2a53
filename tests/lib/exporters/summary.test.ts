import { expect, test } from 'vitest';
import { summaryOf } from '../../../lib/exporters/summary';
import { aSavedArticle } from '../../support/builders';

const summaryOfText = (markdown: string) => summaryOf(aSavedArticle({ markdown }));

test('is the page’s own description', () => {
  expect(summaryOf(aSavedArticle({ excerpt: ' Rain. ', markdown: 'More rain.' }))).toBe('Rain.');
});

test('is the first 50 characters of the text where there is none', () => {
  expect(summaryOfText(`![](https://a.b/c)\n\n> ${'雨'.repeat(48)}\n\n**Deep**Seek`)).toBe(`${'雨'.repeat(48)}De...`);
});

test('counts what a reader counts', () => {
  expect(summaryOfText('👩‍👩‍👧‍👦'.repeat(51))).toBe(`${'👩‍👩‍👧‍👦'.repeat(50)}...`);
});

test('has no dots when it is the whole text', () => {
  expect(summaryOfText('雨'.repeat(50))).toBe('雨'.repeat(50));
  expect(summaryOf(aSavedArticle({ excerpt: ' ', markdown: '' }))).toBe('');
});
