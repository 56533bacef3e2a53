import { JSDOM } from 'jsdom';
import { h, render } from 'preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { ArticleHead } from '../../../components/reader/ArticleHead';
import type { Correction } from '../../../lib/domain/correction';
import { anArticle, someDetails } from '../../support/builders';
import { speak } from '../../support/speak';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const { window } = new JSDOM('');

beforeEach(() => {
  Object.assign(globalThis, { document: window.document });
  speak('en');
});

test('a subtitle that the text begins with is not said twice', () => {
  expect(headOf('The last boat left on a Tuesday.\n')).toContain('When the operator left, it stayed.');
  expect(
    headOf('![Quay](https://example.org/quay.jpg)\n\n**When the operator** left, it stayed.\n\nThe boat.\n'),
  ).not.toContain('When the operator left');
});

test('nor is it when a word of it was corrected in the text', () => {
  const [before, after] = ['When the operator left, it stayed.', 'When the operators left, it stayed.'];
  const corrections = [{ before, after, at: '2026-11-22T12:00:00Z' }];

  expect(headOf(`${after}\n\nThe boat.\n`, corrections)).not.toContain('When the operator left');
  expect(headOf('The last boat left on a Tuesday.\n', corrections)).toContain('When the operator left');
});

function headOf(markdown: string, corrections: readonly Correction[] = []): string {
  const place = window.document.createElement('div');
  const details = someDetails({ subtitle: 'When the operator left, it stayed.', corrections });
  const reading = { article: anArticle(), markdown, details, language: 'en', isTrashed: false };
  render(h(ArticleHead, { reading, children: null }), place);
  return place.textContent ?? '';
}
