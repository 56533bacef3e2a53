import { expect, test } from 'vitest';
import { lookAt } from '../../../../lib/extract/article/find-article';
import { openPage } from '../../../support/open-page';

const prose =
  'The ferry stopped before midnight, when the fog came up the river, and its passengers waited on the quay until the morning.';
const said = (name: string, count = 1) => Array.from({ length: count }, () => `<p>${name}: ${prose}</p>`).join('');

/** The first words of the blocks that the candidate takes. */
function takes(body: string, address = 'https://tidewater.example/a') {
  const { tree, candidate } = lookAt(openPage(body, address), 'The ferry');
  return tree.blocks.flatMap(({ text }, index) => (candidate.taken[index] ? text.split(/[: ]/)[0] : []));
}

test('sections that are called the same are one article', () => {
  const section = (name: string, count = 1) =>
    `<div class="text-block wide-${name}"><div>${said(name, count)}</div></div>`;

  expect(
    takes(`<body><div>${section('One', 4)}<div class="map">Map</div>${section('Two')}${section('Three')}</div></body>`),
  ).toEqual(['One', 'One', 'One', 'One', 'Two', 'Three']);
});

test('what stands beside an article and has another name, or is mostly links, is not of it', () => {
  const links = Array.from(
    { length: 9 },
    (_, n) => `<p><a href="/${n}">Another story of this day, number ${n}</a></p>`,
  );

  expect(
    takes(
      `<body><div><div class="story">${said('One', 4)}</div><div class="story">${links.join('')}</div><div class="by">${said('By', 2)}</div></div></body>`,
    ),
  ).toEqual(['One', 'One', 'One', 'One']);
});

test('what has a title of its own is another article', () => {
  const story = (name: string, title: string) => `<div class="story">${title}${said(name, 4)}</div>`;

  expect(
    takes(`<body><div>${story('One', '<h1>The ferry</h1>')}${story('Two', '<h1>The fog</h1>')}</div></body>`),
  ).not.toContain('Two');
  expect(
    takes(`<body><div>${story('One', '<h1>The ferry</h1>')}${story('Two', '<h2>The fog</h2>')}</div></body>`),
  ).toContain('Two');
});

test('rows of a layout without names are not of an article because they are rows as well', () => {
  const form = '<p>Name and street</p>'.repeat(40);

  expect(takes(`<body><table><tr><td>${said('One', 4)}</td></tr><tr><td>${form}</td></tr></table></body>`)).toEqual([
    'One',
    'One',
    'One',
    'One',
  ]);
});

test('short answers in a thread belong to its first post, and those who wrote them don’t', () => {
  const post = (name: string, text: string) =>
    `<li class="comment"><aside><a href="/u">${name}</a> wrote 1,204 posts, since 2009.</aside><div class="text"><p>${text}</p></div></li>`;
  const thread = `<body><ol>${post('Ada', said('One', 6))}${post('Ben', 'Two: I saw it as well.')}${post('Cy', 'Three: and so did I, from the other side.')}</ol><ul class="menu"><li><a href="/">Home</a></li></ul></body>`;

  expect(takes(thread, 'https://forum.tidewater.example/t/ferry/12')).toEqual([
    ...Array(6).fill('One'),
    'Two',
    'Three',
  ]);
});

const cards = (count: number) =>
  Array.from(
    { length: count },
    (_, n) => `<li class="cabin"><h2><a href="/${n}">Offer ${n} of this month</a></h2><p>A cabin with a view</p></li>`,
  ).join('');

test('a page that is a list is its cards', () => {
  const found = takes(
    `<body><ul>${cards(14)}</ul><div class="small-print"><p>${prose}</p><p>${prose}</p></div></body>`,
  );

  expect(found.filter((word) => word === 'Offer')).toHaveLength(14);
  expect(found).not.toContain('The');
});

test('cards below a text, in the page’s margin or few of them are no such list', () => {
  const text = `<div class="small-print"><p>${prose}</p><p>${prose}</p></div>`;

  expect(takes(`<body>${text}<ul>${cards(14)}</ul></body>`)).toEqual(['The', 'The']);
  expect(takes(`<body><aside><ul>${cards(14)}</ul></aside>${text}</body>`)).toEqual(['The', 'The']);
  expect(takes(`<body><ul>${cards(8)}</ul>${text}</body>`)).toEqual(['The', 'The']);
});
