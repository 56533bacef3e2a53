import { JSDOM } from 'jsdom';
import { h, render } from 'preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { ProofWarning } from '../../../components/articles/ProofWarning';
import { speak } from '../../support/speak';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const { window } = new JSDOM('');

beforeEach(() => {
  Object.assign(globalThis, { document: window.document });
  speak('en');
});

test('announces that words are missing, and leads to where', () => {
  const onLook = vi.fn();
  const place = window.document.createElement('div');
  render(h(ProofWarning, { proof: { wordsTotal: 1245, wordsKept: 1240, spotCount: 3 }, onLook }), place);

  expect(place.querySelector('[role="alert"]')?.textContent).toContain('1,240 of 1,245 words kept');
  const button = place.querySelector('button');
  expect(button?.textContent).toBe('Look');
  button?.click();
  expect(onLook).toHaveBeenCalledOnce();
});
