import { signal } from '@preact/signals';
import { JSDOM } from 'jsdom';
import { h, render } from 'preact';
import { beforeEach, expect, test, vi } from 'vitest';
import type { ArticleList, ListPhase } from '../../../components/articles/article-list-state';
import { SearchHints, SearchStatus } from '../../../components/articles/SearchStatus';
import { everything } from '../../../lib/domain/list-filter';
import { speak } from '../../support/speak';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const { window } = new JSDOM('');

beforeEach(() => {
  Object.assign(globalThis, { document: window.document });
  speak('en');
});

test('a search that failed is not said to go on', () => {
  expect(statusOf({ kind: 'loading' })).toBe('Searching…');
  expect(statusOf({ kind: 'failed', error: new Error('full') })).toBe('');
});

test('all that could not be read as it may have been meant is said', () => {
  expect(hintsOf('rain tide')).toEqual([]);
  expect(hintsOf('foo:bar is:nonsense foo:baz "open')).toEqual([
    'The quotation goes on to the end',
    'There is no field “foo:”',
    '“is:nonsense” is searched for as text',
  ]);
});

function hintsOf(query: string): string[] {
  const place = window.document.createElement('div');
  const list = { filter: signal({ ...everything, query }) };
  render(h(SearchHints, { list: list as unknown as ArticleList }), place);
  return [...place.querySelectorAll('li')].map(({ textContent }) => textContent ?? '');
}

function statusOf(phase: ListPhase): string {
  const place = window.document.createElement('div');
  const list = { filter: signal({ ...everything, query: 'rain' }), phase: signal(phase), total: signal(null) };
  render(h(SearchStatus, { list: list as unknown as ArticleList }), place);
  return place.textContent ?? '';
}
