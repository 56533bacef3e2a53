import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { offerDownload } from '../../../lib/platform/archive-file';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('a file is offered under its name, and its address lives on while the browser reads it', () => {
  const { document } = new JSDOM('').window;
  const clicked: HTMLAnchorElement[] = [];
  vi.stubGlobal('document', document);
  vi.spyOn(document.defaultView?.HTMLElement.prototype as HTMLElement, 'click').mockImplementation(function (
    this: HTMLElement,
  ) {
    clicked.push(this as HTMLAnchorElement);
  });
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:https://a.b/1');
  const revoke = vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => undefined);

  offerDownload(new Blob(['zip']), 'gleaner.zip');

  expect(clicked.map(({ href, download }) => [href, download])).toEqual([['blob:https://a.b/1', 'gleaner.zip']]);
  expect(revoke).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(revoke).toHaveBeenCalledExactlyOnceWith('blob:https://a.b/1');
});
