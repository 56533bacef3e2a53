import { describe, expect, test } from 'vitest';
import type { PageStep } from '../../../lib/domain/page-step';
import { PageSeries } from '../../../lib/usecases/page-series';
import { openPage } from '../../support/open-page';

const story = 'https://news.example/river/low-water';
const now = new Date('2026-11-22T04:00:00Z');

const paragraphs = [
  'The ferry was late again, and nobody on the pier was surprised, since it had been late for as long as there had been a pier, and the pier was old.',
  'In the harbour office they keep a book of every crossing, and whoever turns its pages finds the same three words on most of them: wind, mud, apologies.',
  'When the water fell below the second mark the captain went down with a stick and measured it himself, because he trusted the stick more than the mark.',
  'By the end of the summer the stick was dry, and he brought it home and put it above the stove, where it has been an ornament and a warning ever since.',
  'The council has since bought a second stick, which is longer, and a second captain, who is not, and both of them are out on the water most afternoons.',
  'Nobody can say what the river will do next year; the book has one empty page left, and the clerk has ordered another, with thicker paper than before.',
].map((text) => `<p>${text}</p>`);

function pageOf({ number = 1, body = '', title = 'Low water on the river', pager = '' }): string {
  const links = [1, 2, 3].map((each) =>
    each === number ? each : `<a href="${each === 1 ? story : `${story}/${each}`}">${each}</a>`,
  );
  return `<!doctype html><title>${title}</title><meta property="og:type" content="article"><main><article><h1>${title}</h1>${body}</article>
    <p class="pages">${pager || links.join(' ')}</p></main>`;
}

/** Reads pages that the site has, by their addresses; the first is open. */
async function read(site: Readonly<Record<string, string>>, ...addresses: string[]) {
  const live = openPage(site[story] ?? '', story);
  const series = new PageSeries(live, 'https://news.example/river/low-water?', async (address) => {
    const html = site[address];
    return html === undefined ? null : { html, address };
  });
  const steps = [];
  for (const address of [story, ...addresses]) steps.push(await series.read(address, now));
  return steps;
}

type PageOf = Extract<PageStep, { kind: 'page' }>;

function textOf(step: unknown): string {
  return (step as Partial<PageOf>).page?.markdown ?? '';
}

const intro =
  '<p><em>Every summer the river falls, and every summer the town is astonished: a report in three parts from the pier.</em></p>';
const bio =
  '<p>Ann Roy writes on rivers and what people do about them; she lives in Tidewater, near the old pier, with two cats.</p>';
const figure =
  '<figure><img src="/pier.jpg" alt="" width="640" height="400"><figcaption>The pier in August, photographed from the church tower.</figcaption></figure>';

test('a page that was fetched is read as if it were open at its address', async () => {
  const [, second] = await read(
    {
      [story]: pageOf({ body: paragraphs.slice(0, 2).join('') }),
      [`${story}/2`]: pageOf({
        number: 2,
        body: `${paragraphs.slice(2, 4).join('')}<p>See the <a href="map">map</a> of the river, which is older than the pier and shows it anyway.</p>`,
      }),
    },
    `${story}/2`,
  );

  expect(second).toMatchObject({ kind: 'page', next: `${story}/3`, of: 3, previous: null });
  expect(textOf(second)).toContain('[map](https://news.example/river/low-water/map)');
  expect(textOf(second)).toContain('When the water fell');
});

test('a base of the page’s own is relative to the page', async () => {
  const [, second] = await read(
    {
      [story]: pageOf({ body: paragraphs.slice(0, 2).join('') }),
      [`${story}/2`]: `<base href="/maps/">${pageOf({ number: 2, body: `${paragraphs.slice(2, 4).join('')}<p>See the <a href="map">map</a> of the river, which is older than the pier and shows it anyway.</p>` })}`,
    },
    `${story}/2`,
  );

  expect(textOf(second)).toContain('[map](https://news.example/maps/map)');
});

describe('what pages repeat is there once', () => {
  const site = {
    [story]: pageOf({ body: intro + figure + paragraphs.slice(0, 2).join('') + bio }),
    [`${story}/2`]: pageOf({
      number: 2,
      title: 'Low water on the river (2)',
      body: intro + figure + paragraphs.slice(2, 4).join('') + bio,
    }),
    [`${story}/3`]: pageOf({
      number: 3,
      body: `<p>Page 3 of 3</p>${intro}${paragraphs.slice(3, 4).join('')}${paragraphs.slice(4).join('')}${bio}`,
    }),
  };

  test('title, introduction, picture, caption and an overlapping paragraph where they are first', async () => {
    const [first, second, third] = await read(site, `${story}/2`, `${story}/3`);

    expect(textOf(first)).toContain('Every summer');
    expect(textOf(first)).toContain('pier.jpg');
    for (const again of ['Every summer', 'pier.jpg', 'The pier in August', 'Low water'])
      expect(textOf(second)).not.toContain(again);
    expect(textOf(third)).toMatch(/^The council has since/);
  });

  test('a note below each page where it is last', async () => {
    const [, second, third] = await read(site, `${story}/2`, `${story}/3`);

    expect((second as PageOf).previous?.markdown).not.toContain('Ann Roy');
    expect((third as PageOf).previous?.markdown).not.toContain('Ann Roy');
    expect(textOf(third)).toMatch(/two cats\.\n$/);
  });

  test('with an entry in the ledger, a mark in the source, and a proof of what is left', async () => {
    const [, second] = await read(site, `${story}/2`, `${story}/3`);
    const { page } = second as PageOf;

    expect(
      page.leftOut.filter(({ reason }) => reason === 'repeated').map(({ excerpt }) => excerpt.slice(0, 12)),
    ).toEqual(expect.arrayContaining(['Every summer', 'The pier in ']));
    expect(page.source?.html).toMatch(/data-left-out="repeated"[\s\S]*Every summer/);
    expect(page.proof).toEqual({ wordsTotal: page.words, wordsKept: page.words, spots: [] });
  });
});

test('what is short and in the middle is repeated on purpose', async () => {
  const refrain = '<p>Wind, mud, apologies.</p>';
  const [, second] = await read(
    {
      [story]: pageOf({ body: `${paragraphs[0]}${refrain}${paragraphs[1]}` }),
      [`${story}/2`]: pageOf({ number: 2, body: `${paragraphs[2]}${refrain}${paragraphs[3]}` }),
    },
    `${story}/2`,
  );

  expect(textOf(second)).toContain('Wind, mud, apologies.');
});

test('a refrain at the end of each page stays', async () => {
  const refrain = '<p>And so on.</p>';
  const [, second] = await read(
    {
      [story]: pageOf({ body: `${paragraphs.slice(0, 2).join('')}${refrain}` }),
      [`${story}/2`]: pageOf({ number: 2, body: `${paragraphs.slice(2, 4).join('')}${refrain}` }),
    },
    `${story}/2`,
  );

  expect(second).toMatchObject({ previous: null });
  expect(textOf(second)).toContain('And so on.');
});

test('a page that only repeats has nothing new', async () => {
  const body = paragraphs.slice(0, 3).join('');

  const [, second] = await read(
    { [story]: pageOf({ body }), [`${story}/2`]: pageOf({ number: 2, body }) },
    `${story}/2`,
  );

  expect(second).toEqual({ kind: 'nothing-new' });
});

test('a page that is not there is said to be', async () => {
  const [, second] = await read({ [story]: pageOf({ body: paragraphs.join('') }) }, `${story}/2`);

  expect(second).toEqual({ kind: 'unreachable' });
});

test.each([
  ['asks to log in', pageOf({ title: 'Please log in', pager: '–', body: paragraphs.slice(3).join('') })],
  ['has no text', '<title>Low water on the river</title><p>Wait…</p>'],
])('a page that %s is not of the article', async (_, html) => {
  const [, second] = await read(
    { [story]: pageOf({ body: paragraphs.slice(0, 3).join('') }), [`${story}/2`]: html },
    `${story}/2`,
  );

  expect(second).toEqual({ kind: 'other-page' });
});

test('a page of another title that leads back is of the article', async () => {
  const [, second] = await read(
    {
      [story]: pageOf({ body: paragraphs.slice(0, 3).join('') }),
      [`${story}/2`]: pageOf({ number: 2, title: 'The stick', body: paragraphs.slice(3).join('') }),
    },
    `${story}/2`,
  );

  expect(second?.kind).toBe('page');
});

test('a page that sends to another page is not of the article', async () => {
  const live = openPage(pageOf({ body: paragraphs.slice(0, 3).join('') }), story);
  const series = new PageSeries(live, 'https://news.example/river/low-water?', async () => ({
    html: pageOf({ body: paragraphs.slice(3).join('') }),
    address: 'https://news.example/river/high-water',
  }));
  await series.read(story, now);

  expect(await series.read(`${story}/2`, now)).toEqual({ kind: 'other-page' });
});

test('footnotes of the same name stay two', async () => {
  const note = (text: string) =>
    `<p>The river rose in the night, and nobody had written it down.<sup id="fnref:1"><a href="#fn:1" rel="footnote">1</a></sup></p>
     <div class="footnotes"><hr><ol><li id="fn:1"><p>${text} <a href="#fnref:1" rev="footnote">↩</a></p></li></ol></div>`;
  const [first, second] = await read(
    {
      [story]: pageOf({ body: paragraphs.slice(0, 2).join('') + note('By a hand.') }),
      [`${story}/2`]: pageOf({ number: 2, body: paragraphs.slice(2, 4).join('') + note('By a foot.') }),
    },
    `${story}/2`,
  );

  expect(textOf(first)).toMatch(/\[\^1\]: By a hand\./);
  expect(textOf(second)).toMatch(/written it down\.\[\^2\][\s\S]*\[\^2\]: By a foot\./);
  expect((second as PageOf).page.proof.spots).toEqual([]);
});

test.each([
  ['goes on where the open page does', '', `${story}/2`],
  ['is all there is', '<b>All</b>', null],
])('a page that offers all of the article and %s says so', async (_, pager, next) => {
  const whole = pageOf({ body: paragraphs.join(''), pager });
  const live = openPage(pageOf({ body: paragraphs.slice(0, 3).join('') }), story);
  const series = new PageSeries(live, 'https://news.example/river/low-water?', async (address) => ({
    html: whole,
    address,
  }));

  expect(await series.read(`${story}?page=all`, now)).toMatchObject({ kind: 'page', next });
});

test('the open page stays as it was', async () => {
  const live = openPage(pageOf({ body: intro + paragraphs.slice(0, 3).join('') + bio }), story);
  const before = live.documentElement.outerHTML;
  const series = new PageSeries(live, 'https://news.example/river/low-water?', async (address) => ({
    html: pageOf({ number: 2, body: intro + paragraphs.slice(3).join('') + bio }),
    address,
  }));

  await series.read(story, now);
  await series.read(`${story}/2`, now);

  expect(live.documentElement.outerHTML).toBe(before);
});
