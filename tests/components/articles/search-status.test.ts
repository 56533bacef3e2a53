import { signal } from '@preact/signals';
import { JSDOM } from 'jsdom';
import { h, render } from 'preact';
import { beforeEach, expect, test, vi } from 'vitest';
import type { ArticleList, ListPhase } from '../../../components/articles/article-list-state';
import { SearchStatus } from '../../../components/articles/SearchStatus';
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

function statusOf(phase: ListPhase): string {
  const place = window.document.createElement('div');
  const list = { filter: signal({ ...everything, query: 'rain' }), phase: signal(phase), total: signal(null) };
  render(h(SearchStatus, { list: list as unknown as ArticleList }), place);
  return place.textContent ?? '';
}
