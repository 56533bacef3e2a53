import { expect, test, vi } from 'vitest';
import type { LeftOut } from '../../../lib/domain/ledger';
import { holdAgainstPage } from '../../../lib/proof/hold-against-page';
import { textOfPage } from '../../../lib/proof/page-text';
import { textOfContent } from '../../../lib/proof/text-of-content';
import { openPage } from '../../support/open-page';

const rain = 'It rained all day over the whole of the country, and in the evening it rained on.';
const wind = 'The wind came from the sea in the night, and nobody heard it but the keeper of the light.';

test.each([
  ['the same text', `<p>${rain}</p><p>${wind}</p>`, `<p>${rain}</p><p>${wind}</p>`],
  [
    'blocks that were left out',
    `<nav>Menu</nav><p>${rain}</p><aside>Read more</aside><p>${wind}</p>`,
    `<p>${rain}</p><p>${wind}</p>`,
  ],
  ['another order', `<p>${wind}</p><p>${rain}</p>`, `<p>${rain}</p><p>${wind}</p>`],
  ['other elements around the words', `<p>It <b>rain</b>ed.</p>`, '<div>It rained.</div>'],
  ['other white space', '<p>It\n  rained</p>', '<p>It rained</p>'],
  ['what is in quotation marks', `<p>She said <q>${rain}</q></p>`, `<p>She said <q>${rain}</q></p>`],
  ['formulas', `<p>Be <span>a b a+b</span> the sum of all.</p>`, '<p>Be <math>a+b</math> the sum of all.</p>'],
  [
    'what was moved',
    `<figcaption>Rain</figcaption><p>${rain} ${wind} ${rain} ${wind} ${rain}</p><p>Ana Roy / Agency</p>`,
    `<p>${rain} ${wind} ${rain} ${wind} ${rain}</p><figcaption>Rain Ana Roy / Agency</figcaption>`,
  ],
  [
    'signs without words',
    `<h2>Rain <a href="#rain">¶</a></h2><p>${rain} ↩ ${wind}</p>`,
    `<h2>Rain</h2><p>${rain} ${wind}</p>`,
  ],
])('finds %s', (_, page, content) => {
  expect(held(page, content)).toEqual({ lost: 0, added: 0, spots: [] });
});

test('notices what was taken out of the middle of a line', () => {
  const page = `<p>${rain.replace('it rained on', 'it <a href="/x">suddenly and heavily</a> rained on')}</p>`;

  expect(held(page, `<p>${rain}</p>`)).toEqual({
    lost: 3,
    added: 0,
    spots: [{ before: expect.stringMatching(/in the evening it$/), expected: 'suddenly and heavily', got: '' }],
  });
});

test('does not mind what the ledger says was left out', () => {
  const page = `<p>${rain} <span class="ad">Buy an umbrella today!</span> ${wind}</p>`;
  const leftOut: LeftOut[] = [{ reason: 'clutter', excerpt: 'Buy an umbrella today!', words: 4 }];

  expect(held(page, `<p>${rain} ${wind}</p>`, leftOut).lost).toBe(0);
  expect(held(page, `<p>${rain} ${wind}</p>`).lost).toBe(4);
});

test('notices what stands nowhere on the page', () => {
  expect(held(`<p>${rain}</p>`, `<p>${rain}</p><p>${wind}</p>`)).toMatchObject({
    added: 19,
    spots: [{ before: '', expected: '', got: expect.stringMatching(/^The wind came/) }],
  });
  expect(held(`<p>${rain}</p>`, `<p>${rain.replace('evening', 'early evening')}</p>`)).toMatchObject({
    added: 1,
    spots: [{ got: 'early' }],
  });
});

test('takes no time where little of a long page is found', () => {
  const page = { letters: 'itrainedon'.repeat(200_000), textOf: () => '' };
  const started = performance.now();

  holdAgainstPage(`${wind.replaceAll('a', 'o')}\n`.repeat(2000), page, []);

  expect(performance.now() - started).toBeLessThan(2000);
});

test('goes through the texts of a page once, however much was taken out of its lines', () => {
  const words = Array.from({ length: 300 }, (_, index) => [`The boat number ${index} left late,`, `as ${index} knew,`]);
  const page = openPage(
    `<p>${words.map(([kept, out]) => `${kept} <a>${out}</a> `).join('')}</p>`,
    'https://a.example/',
  );
  const text = textOfPage(page, () => null);
  const { Document } = page.defaultView as unknown as typeof globalThis;
  const walks = vi.spyOn(Document.prototype, 'createTreeWalker');

  const { lost, spots } = holdAgainstPage(`${words.map(([kept]) => kept).join(' ')}\n`, text, []);

  // What stands behind a line is in none.
  expect(lost).toBe(3 * 299);
  expect(spots.at(-1)).toEqual({
    before: expect.stringMatching(/^….*The boat number 298 left late,$/),
    expected: 'as 298 knew,',
    got: '',
  });
  expect(walks).toHaveBeenCalledTimes(1);
});

test('reads shadow roots, templates of them, and frames', () => {
  const page = openPage('<x-a></x-a><template><p>two</p></template><iframe></iframe>', 'https://example.com/');
  const host = page.querySelector('x-a') as Element;
  host.attachShadow({ mode: 'open' }).innerHTML = '<p>one</p>';
  const frame = (page.querySelector('iframe') as HTMLIFrameElement).contentDocument as Document;
  frame.body.textContent = 'three';

  expect(textOfPage(page, (element) => element.shadowRoot).letters).toMatch(/one.*two.*three|two.*three.*one/);
});

test('reads what is for browsers without scripts, if it is a text', () => {
  const page = openPage('<noscript></noscript><noscript></noscript>', 'https://example.com/');
  const [text, picture] = page.querySelectorAll('noscript');
  // As a browser with scripts has it.
  (text as Element).textContent = `<div><p>${'It rained. '.repeat(60)}</p></div>`;
  (picture as Element).textContent = '<img src="/count.gif">pixel';

  expect(textOfPage(page, () => null).letters).toBe('Itrained.'.repeat(60));
});

test('reads what stands between scripts, styles and controls, and nothing of them', () => {
  const page = openPage(
    'a<script>no</script><svg><title>no</title><text>b</text></svg>' +
      '<select><option>c</option></select><style>no</style>d<textarea>no</textarea>',
    'https://example.com/',
  );
  page.querySelector('select')?.prepend('no');
  page.querySelector('option')?.before(Object.assign(page.createElement('script'), { textContent: 'no' }), 'no');

  const { letters, textOf } = textOfPage(page, () => null);

  expect(letters).toBe('abcd');
  expect(textOf(1, 3)).toBe('bc');
});

test('asks no text of a long list of choices for its place among the others', () => {
  const choices = 200;
  const page = openPage(`<p>${rain}</p>`, 'https://example.com/');
  const list = page.body.appendChild(page.createElement('select'));
  for (let choice = 0; choice < choices; choice++)
    list.append('\n', Object.assign(page.createElement('option'), { textContent: 'a' }));
  const { Node, Range } = page.defaultView as unknown as typeof globalThis;
  const asked = [
    vi.spyOn(Node.prototype, 'compareDocumentPosition'),
    vi.spyOn(Range.prototype, 'setStartAfter'),
    vi.spyOn(Range.prototype, 'setEndBefore'),
  ];

  expect(textOfPage(page, () => null).letters).toBe(`${rain.replace(/\s/g, '')}${'a'.repeat(choices)}`);
  for (const each of asked) expect(each).not.toHaveBeenCalled();
});

test('reads XHTML, where scripts and texts may stand between brackets', () => {
  openPage('', 'https://example.com/');
  const page = new DOMParser().parseFromString(
    `<html xmlns="http://www.w3.org/1999/xhtml"><body><script><![CDATA[no]]></script><p>${rain}</p><p><![CDATA[${wind}]]></p></body></html>`,
    'application/xhtml+xml',
  );

  const { letters, textOf } = textOfPage(page, () => null);

  expect(letters).toBe(`${rain}${wind}`.replace(/\s/g, ''));
  expect(textOf(rain.replace(/\s/g, '').length, letters.length)).toBe(wind);
});

test('is not misled by the names on a page', () => {
  const page = openPage(
    '<form>a<input name="nodeName"><input name="nodeType"><input name="parentNode"><input name="localName"><input name="textContent">' +
      '<input name="nodeValue"></form>' +
      '<img name="createTreeWalker"><img name="createRange"><img name="querySelectorAll">b',
    'https://example.com/',
  );

  expect(textOfPage(page, () => null).letters).toBe('ab');
});

function held(page: string, content: string, leftOut: readonly LeftOut[] = []) {
  const text = textOfPage(openPage(page, 'https://example.com/'), (element) => element.shadowRoot);
  return holdAgainstPage(textOfContent(openPage(content, 'https://example.com/').body), text, leftOut);
}
