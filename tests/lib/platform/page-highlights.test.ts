import { describe, expect, test, vi } from 'vitest';
import { toQuote } from '../../../lib/platform/page-highlights';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

test('the words of a page are a quotation', () => {
  expect(toQuote({ exact: 'rain', prefix: 'it will ', suffix: '', more: 1 })).toEqual({
    exact: 'rain',
    prefix: 'it will ',
    suffix: '',
  });
});

describe('anything else is none:', () => {
  test.each([
    null,
    'rain',
    { exact: 'rain' },
    { exact: ['rain'], prefix: '', suffix: '' },
    { exact: '  ', prefix: '', suffix: '' },
    { exact: 'x'.repeat(200_000), prefix: '', suffix: '' },
    { exact: 'rain', prefix: 'x'.repeat(2000), suffix: '' },
  ])('%#', (value) => {
    expect(toQuote(value)).toBeNull();
  });
});
