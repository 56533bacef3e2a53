import { afterEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { captureTab, reasonOfAddress } from '../../../lib/platform/capture-tab';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const address = 'https://news.example.org/rain';
const captured = {
  url: address,
  title: 'Rain',
  authors: [],
  siteName: null,
  excerpt: null,
  language: null,
  publishedAt: null,
  image: null,
  capturedAt: '2026-11-22T11:53:04+08:00',
  markdown: 'It rains.\n',
  words: 2,
  minutes: 1,
  images: [],
  proof: { wordsTotal: 2, wordsKept: 2, spots: [] },
  subtitle: null,
  modifiedAt: null,
  section: null,
  keywords: [],
  license: null,
  provenance: null,
  leftOut: [],
  source: null,
  selection: null,
};

afterEach(() => vi.restoreAllMocks());

test.each([
  ['https://news.example.org/rain', null],
  ['http://localhost:8080/', null],
  ['HTTPS://NEWS.EXAMPLE.ORG/', null],
  ['https://example.org/paper.pdf', null],
  ['https://addons.mozilla.org.evil.example/', null],
  ['https://my.addons.mozilla.org/', null],
  ['https://example.org/?u=https://addons.mozilla.org/', null],
  ['https://chromewebstore.google.com/detail/x', 'store-page'],
  ['https://addons.mozilla.org/en-US/firefox/', 'store-page'],
  ['https://microsoftedge.microsoft.com/addons/', 'store-page'],
  ['file:///home/ana/rain.html', 'local-file'],
  ['chrome://extensions/', 'browser-page'],
  ['chrome-extension://abc/library.html', 'browser-page'],
  ['moz-extension://abc/library.html', 'browser-page'],
  ['edge://settings', 'browser-page'],
  ['about:blank', 'browser-page'],
  ['about:reader?url=https%3A%2F%2Fnews.example.org', 'browser-page'],
  ['view-source:https://news.example.org/', 'browser-page'],
  ['data:text/html,<p>Rain', 'browser-page'],
  ['blob:https://news.example.org/1', 'browser-page'],
  ['javascript:alert(1)', 'browser-page'],
  ['ftp://news.example.org/', 'browser-page'],
  ['news.example.org', 'browser-page'],
  ['', 'browser-page'],
])('of the address %s it is known beforehand: %s', (url, reason) => {
  expect(reasonOfAddress(url)).toBe(reason);
});

describe('capturing a tab', () => {
  test('reads the page of a tab', async () => {
    inject('text/html', captured);

    expect(await captureTab(1, address)).toEqual({ kind: 'page', page: captured });
  });

  test('does not enter a page of the browser', async () => {
    const executeScript = inject('text/html', captured);

    expect(await captureTab(1, 'chrome://settings')).toEqual({ kind: 'nothing', reason: 'browser-page' });
    expect(executeScript).not.toHaveBeenCalled();
  });

  test.each([
    ['application/pdf', 'pdf'],
    ['image/png', 'not-a-page'],
    ['application/json', 'not-a-page'],
    ['text/plain', 'not-a-page'],
  ])('says of %s that it is %s, without running the script there', async (contentType, reason) => {
    const executeScript = inject(contentType, captured);

    expect(await captureTab(1, address)).toEqual({ kind: 'nothing', reason });
    expect(executeScript).toHaveBeenCalledTimes(1);
  });

  test('reads XHTML too', async () => {
    inject('application/xhtml+xml', captured);

    expect((await captureTab(1, address)).kind).toBe('page');
  });

  test('says that a page without an article is empty', async () => {
    inject('text/html', null);

    expect(await captureTab(1, address)).toEqual({ kind: 'nothing', reason: 'empty-page' });
  });

  test('believes no page that answers something else', async () => {
    inject('text/html', { ...captured, url: 'javascript:alert(1)' });

    await expect(captureTab(1, address)).rejects.toMatchObject({ name: 'AppError', code: 'capture-broken' });
  });

  test.each([
    ['No tab with id: 1.', 'page-gone'],
    ['Invalid tab ID: 1', 'page-gone'],
    ['The tab was closed.', 'page-gone'],
    ['Frame with ID 0 was removed.', 'page-gone'],
    ['Cannot access contents of the page.', 'page-forbidden'],
    ['Missing host permission for the tab', 'page-forbidden'],
  ])('“%s” is the code %s', async (message, code) => {
    fakeBrowser.scripting.executeScript = (async () => {
      throw new Error(message);
    }) as never;

    await expect(captureTab(1, address)).rejects.toMatchObject({ name: 'AppError', code });
  });

  test('an exception of the script, as Firefox reports it, is a bug of the script', async () => {
    fakeBrowser.scripting.executeScript = (async (injection: { func?: unknown }) =>
      injection.func ? [{ result: 'text/html' }] : [{ error: { message: 'x is undefined' } }]) as never;

    await expect(captureTab(1, address)).rejects.toMatchObject({ name: 'AppError', code: 'capture-broken' });
  });
});

/** A tab that holds a document of a type, in which the capture script has this value. */
function inject(contentType: string, value: unknown) {
  const executeScript = vi.fn(async (injection: { func?: unknown }) => [
    { result: injection.func ? contentType : value },
  ]);
  fakeBrowser.scripting.executeScript = executeScript as never;
  return executeScript;
}
