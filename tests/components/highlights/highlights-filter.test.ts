import { expect, test } from 'vitest';
import { filterHighlights, groupByArticle, toColour } from '../../../components/highlights/highlights-filter';
import type { Tag } from '../../../lib/domain/tag';
import { aHighlight, anArticle } from '../../support/builders';

const article = anArticle({ title: 'The Ferry' });
const rain = {
  highlight: aHighlight({ quote: { exact: 'It rains', prefix: '', suffix: '' }, tags: ['Weather' as Tag] }),
  article,
};
const boat = {
  highlight: aHighlight({ quote: { exact: '電動渡輪', prefix: '', suffix: '' }, note: 'a *boat*', colour: 'blue' }),
  article,
};
const other = { highlight: aHighlight({ original: 'It rained' }), article: anArticle({ title: 'Rain' }) };
const all = [rain, boat, other];

test.each([
  ['', null, all],
  ['ferry', null, [rain, boat]],
  ['RAIN', null, [rain, other]],
  ['rained', null, [other]],
  ['rain ferry', null, [rain]],
  ['电动', null, [boat]],
  ['boat', null, [boat]],
  ['#weather', null, [rain]],
  ['#weather boat', null, []],
  ['', 'blue', [boat]],
  ['ferry', 'yellow', [rain]],
] as const)('“%s” in %s', (query, colour, expected) => {
  expect(filterHighlights(all, { query, colour })).toEqual(expected);
});

test('highlights of one article stand together, where its newest is', () => {
  expect(groupByArticle([rain, other, boat])).toEqual([[rain, boat], [other]]);
});

test('a colour that there is not is none', () => {
  expect([toColour('blue'), toColour('any')]).toEqual(['blue', null]);
});
