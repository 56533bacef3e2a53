import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../../lib/search/query/parse';
import { printQuery } from '../../../../lib/search/query/print';
import type { Condition, Expression, Hint, Query } from '../../../../lib/search/query/query';

const now = new Date(2026, 10, 22, 12);

const parse = (text: string) => parseQuery(text, { now });
const word = (text: string): Condition => ({ kind: 'text', field: null, text, isPrefix: false });
const and = (...parts: Expression[]): Expression => ({ kind: 'and', parts });
const or = (...parts: Expression[]): Expression => ({ kind: 'or', parts });
const not = (part: Expression): Expression => ({ kind: 'not', part });
const tag = (name: string, reach: 'tree' | 'below' | 'prefix' = 'tree'): Expression => ({ kind: 'tag', name, reach });

describe('words', () => {
  test.each<[string, Expression | null]>([
    ['', null],
    ['  \t ', null],
    ['rain', word('rain')],
    ['rain river', and(word('rain'), word('river'))],
    ['“New York” taxi', and(word('New York'), word('taxi'))],
    ['「東京 都」', word('東京 都')],
    ['"never ended', word('never ended')],
    ['rain AND river', and(word('rain'), word('river'))],
    ['rain OR river snow', or(word('rain'), and(word('river'), word('snow')))],
    ['(rain | river) snow', and(or(word('rain'), word('river')), word('snow'))],
    ['（雨　OR　雪）风', and(or(word('雨'), word('雪')), word('风'))],
    ['-rain', not(word('rain'))],
    ['NOT rain', not(word('rain'))],
    ['--rain', word('rain')],
    ['!"New York"', not(word('New York'))],
    ['-(rain river)', not(and(word('rain'), word('river')))],
    ['well-known', word('well-known')],
    ['rain - river', and(word('rain'), word('river'))],
    ['rai*', { kind: 'text', field: null, text: 'rai', isPrefix: true }],
    ['"New Yor"*', { kind: 'text', field: null, text: 'New Yor', isPrefix: true }],
    ['京*', word('京')],
    ['C#', word('C#')],
    ['12:30', word('12:30')],
    ['"tag:rain"', word('tag:rain')],
    ['((((', null],
    ['OR OR', null],
  ])('“%s”', (text, expression) => {
    expect(parse(text).expression).toEqual(expression);
  });
});

describe('fields', () => {
  test.each<[string, Expression]>([
    ['#rain', tag('rain')],
    ['＃雨', tag('雨')],
    ['tag：world/asia', tag('world/asia')],
    ['label:"two words"', tag('two words')],
    ['标签：城市', tag('城市')],
    ['標籤：城市', tag('城市')],
    ['状态：未读', { kind: 'is', state: 'unread' }],
    ['“标签：城市”', word('标签：城市')],
    ['#"two words"', tag('two words')],
    ['tag:world/*', tag('world', 'below')],
    ['tag:wor*', tag('wor', 'prefix')],
    ['-#rain', not(tag('rain'))],
    ['TITLE:rain', { kind: 'text', field: 'title', text: 'rain', isPrefix: false }],
    ['domain:example.org', { kind: 'text', field: 'site', text: 'example.org', isPrefix: false }],
    ['author:“Ana Roy”', { kind: 'text', field: 'author', text: 'Ana Roy', isPrefix: false }],
    ['lang:zh-TW', { kind: 'language', tag: 'zh-tw' }],
    ['in:archive', { kind: 'is', state: 'archived' }],
    ['is:fav', { kind: 'is', state: 'favourite' }],
    ['no:tag', not({ kind: 'is', state: 'tagged' })],
    ['has:images', { kind: 'has', part: 'image' }],
    ['time:<10m', { kind: 'amount', field: 'time', text: '<10m', from: 0, to: 9 }],
    ['time:1h', { kind: 'amount', field: 'time', text: '1h', from: 60, to: 60 }],
    ['words:>2k', { kind: 'amount', field: 'words', text: '>2k', from: 2001, to: Number.POSITIVE_INFINITY }],
    ['words:100..200', { kind: 'amount', field: 'words', text: '100..200', from: 100, to: 200 }],
  ])('“%s”', (text, expression) => {
    expect(parse(text).expression).toEqual(expression);
  });

  test.each<[string, string | null, string | null]>([
    ['saved:2024', '2024-01-01', '2025-01-01'],
    ['saved:2024-05..2024-06', '2024-05-01', '2024-07-01'],
    ['published:2024/5/6', '2024-05-06', '2024-05-07'],
    ['saved:..2024', null, '2025-01-01'],
    ['saved:>2024-05', '2024-06-01', null],
    ['before:2024-05', null, '2024-05-01'],
    ['after:2024-05', '2024-05-01', null],
    ['saved:today', '2026-11-22', '2026-11-23'],
    ['saved:"last week"', '2026-11-09', '2026-11-16'],
    ['saved:上月', '2026-10-01', '2026-11-01'],
    ['saved:"2 months ago"', '2026-09-01', '2026-10-01'],
    ['age:<1w', '2026-11-15T12:00', null],
    ['age:>1m', null, '2026-10-22T12:00'],
    ['saved:7d', '2026-11-15T12:00', null],
  ])('“%s” is from %s to before %s', (text, from, to) => {
    const instant = (day: string | null) => day && Date.parse(day.includes('T') ? `${day}Z` : day);

    expect(parse(text).expression).toMatchObject({ kind: 'date', from: instant(from), to: instant(to) });
  });

  test.each<[string, Query['sort']]>([
    ['sort:saved', { by: 'saved', isAscending: false }],
    ['sort:title', { by: 'title', isAscending: true }],
    ['sort:saved-asc', { by: 'saved', isAscending: true }],
    ['sort:-time', { by: 'time', isAscending: false }],
    ['sort:luck', null],
  ])('“%s”', (text, sort) => {
    expect(parse(text).sort).toEqual(sort);
  });

  test.each<[string, Hint['kind'], Expression | null]>([
    ['colour:red', 'unknown-field', word('colour:red')],
    ['time:soon', 'unknown-value', word('time:soon')],
    ['saved:2024-13', 'unknown-value', word('saved:2024-13')],
    ['is:odd', 'unknown-value', word('is:odd')],
    ['"rain', 'unclosed', word('rain')],
    ['!!!', 'nothing-to-find', null],
  ])('“%s” is text, with the hint %s', (text, hint, expression) => {
    const query = parse(text);

    expect(query.expression).toEqual(expression);
    expect(query.hints.map(({ kind }) => kind)).toContain(hint);
  });
});

test('while the reader types, the last word is the beginning of one', () => {
  const typed = (text: string) => parseQuery(text, { now, isTyping: true }).expression;

  expect(typed('new yor')).toEqual(and(word('new'), { kind: 'text', field: null, text: 'yor', isPrefix: true }));
  expect(typed('new ')).toEqual(word('new'));
  expect(typed('"new')).toEqual(word('new'));
  expect(typed('东京')).toEqual(word('东京'));
});

describe('whatever is typed', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...['"', '“', '”', '「', '」', '#', '＃', 'tag:', 'saved:', '7d', '..', 'time:', '<', 'is:', 'unread', ' ', '　'],
      ...[
        '(',
        ')',
        '（',
        '-',
        '－',
        '!',
        'OR',
        'AND',
        'NOT',
        '|',
        '*',
        ':',
        '：',
        'sort:',
        'title',
        '雨',
        'rain',
        '/',
        '\\',
      ],
      ...['\ud800', '\n', '[', '今天', '2024-05', 'no:', 'has:', 'lang:zh', '🚀', 'é', '_'],
    ),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  const typed = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));

  test('it is read without breaking, and printed so that it reads the same', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const { expression, sort } = parse(text);
        const printed = printQuery({ expression, sort });
        const again = parse(printed);

        expect({ expression: again.expression, sort: again.sort }, printed).toEqual({ expression, sort });
      }),
      { numRuns: 3000 },
    );
  });

  test('a very long query is cut, and deep parentheses are left out', () => {
    expect(parse('rain '.repeat(5000)).hints).toMatchObject([{ kind: 'too-long' }]);
    expect(parse(`${'('.repeat(500)}rain`).expression).toEqual(word('rain'));
  });
});
