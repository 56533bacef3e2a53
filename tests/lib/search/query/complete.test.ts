import { describe, expect, test } from 'vitest';
import { completeQuery } from '../../../../lib/search/query/complete';

const known = {
  tags: ['rain', 'New York', 'world/asia', 'Café', '雨'],
  sites: ['theguardian.com', 'example.org'],
  languages: ['zh', 'en'],
};

describe('before the caret', () => {
  test.each<[string, readonly string[]]>([
    ['ta', ['tag:']],
    ['rain si', ['site:']],
    ['-ta', ['tag:']],
    ['(ti', ['title:', 'time:']],
    ['tag:', ['tag:rain', 'tag:"New York"', 'tag:world/asia', 'tag:Café', 'tag:雨']],
    ['#', ['#rain', '#"New York"', '#world/asia', '#Café', '#雨']],
    ['#caf', ['#Café']],
    ['tag:a', ['tag:rain', 'tag:world/asia', 'tag:Café']],
    ['label:ra', ['label:rain']],
    ['tag:"new', ['tag:"New York"']],
    ['site：exam', ['site:example.org']],
    ['is:un', ['is:unread', 'is:untagged']],
    ['saved:last', ['saved:"last week"', 'saved:"last month"']],
    ['sort:t', ['sort:title', 'sort:time', 'sort:site']],
    ['lang:z', ['lang:zh']],
    ['标签：ne', ['标签:"New York"']],
  ])('“%s” goes on with %j', (text, options) => {
    const completion = completeQuery(text, text.length, known);

    expect(completion?.options.map((option) => option.replace('：', ':'))).toEqual(options);
  });

  test.each(['', 'rain ', '"ta', 'xyz', 'tag:zzz', 'colour:r'])('“%s” goes on with nothing', (text) => {
    expect(completeQuery(text, text.length, known)).toBeNull();
  });

  test('only the piece at the caret is replaced', () => {
    expect(completeQuery('rain tag:ne is:read', 11, known)).toEqual({ from: 5, to: 11, options: ['tag:"New York"'] });
  });
});
