// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { renderMarkdown } from '../../../lib/markdown/render-markdown';
import { capturePage } from '../../../lib/usecases/capture-page';
import { harmIn, payloads } from '../../support/hostile-markup';
import { openPage } from '../../support/open-page';

const address = 'https://news.tidewater.example/a/page.html';
const now = new Date('2026-11-22T04:00:00Z');

const [first, last] = [
  'The last boat of the old company left Saltmouth on a Friday, and nobody came to wave. The harbour-master wrote it into his book.',
  'The thousandth passenger was a dog. It came with a man who had once been the captain of the old boat, and who paid for both.',
];

beforeEach(() => {
  document.body.replaceChildren();
  window.alert = vi.fn();
});

test.each(payloads)('a page with %j in its article is captured and read as text', (payload) => {
  const own = payload.replace(/\n/g, ' ');
  const markdown = markdownOf(`<p>${first}</p><p>Before ${own} after.</p><p>${last}</p>`);

  document.body.append(renderMarkdown(markdown, 'Image'));

  expect(harmIn(document.body)).toEqual([]);
  expect(window.alert).not.toHaveBeenCalled();
  expect(document.body.textContent).toContain(first);
});

test.each(payloads)('a page that writes %j as words is read as these words', (payload) => {
  const words = payload.replace(/\s+/g, ' ').trim();
  const shown = document.createElement('p');
  shown.textContent = `It says: ${words} and no more.`;
  const markdown = markdownOf(`<p>${first}</p>${shown.outerHTML}<p>${last}</p>`);

  document.body.append(renderMarkdown(markdown, 'Image'));

  expect(harmIn(document.body)).toEqual([]);
  expect(lettersOf(document.body.textContent)).toContain(lettersOf(shown.textContent));
});

/** The Markdown of a page whose article this is. */
function markdownOf(article: string): string {
  const title = 'The boat of Saltmouth';
  const html = `<!doctype html><html lang="en"><title>${title}</title><body><article><h1>${title}</h1>${article}</article></body></html>`;
  return capturePage(openPage(html, address), null, now)?.markdown ?? '';
}

/** What is not seen is no word. */
function lettersOf(text: string): string {
  return text.replace(/[\s\0-\x1f]/g, '');
}
