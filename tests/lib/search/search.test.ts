import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../lib/domain/article';
import { toTag } from '../../../lib/domain/tag';
import { matches } from '../../../lib/search/matches';
import { parseQuery } from '../../../lib/search/parse-query';
import { anArticle } from '../../support/builders';

describe('a query', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['', [], []],
    ['   ', [], []],
    ['rain', ['rain'], []],
    ['  Rain \t RIVER ', ['rain', 'river'], []],
    ['"New York" taxi', ['new york', 'taxi'], []],
    ['#rain', [], ['rain']],
    ['＃雨', [], ['雨']],
    ['tag:rain TAG:Wind', [], ['rain', 'wind']],
    ['tag:"New York" taxi #asia', ['taxi'], ['new york', 'asia']],
    ['#"two words"', [], ['two words']],
    ['#world/asia', [], ['world/asia']],
    ['C# C#rain', ['c#', 'c#rain'], []],
    ['"tag:rain"', ['tag:rain'], []],
    ['"never ended', ['never ended'], []],
    ['tag:"never ended', [], ['never ended']],
    ['"" #"" tag:""', [], []],
    ['stage:left', ['stage:left'], []],
  ])('“%s” is taken apart', (text, words, tags) => {
    expect(parseQuery(text)).toEqual({ words, tags });
  });

  test('is taken apart without breaking, whatever was typed', () => {
    const piece = fc.oneof(
      fc.constantFrom('"', '#', '＃', 'tag:', ' ', '\n', '\\', '(', '[', '\ud800'),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const { words, tags } = parseQuery(pieces.join(''));

        for (const part of [...words, ...tags]) expect(part.trim()).not.toBe('');
        expect(() => matches(anArticle(), { words, tags })).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });
});

describe('words', () => {
  const article = anArticle({
    title: 'Rain over São Paulo',
    siteName: 'The Guardian',
    url: 'https://www.theguardian.com/world/2025/rain',
    authors: ['Ana Roy', 'Łukasz Żak'],
    tags: ['climate'],
  });

  test.each(['rain', 'guard', 'theguardian.com', 'roy', 'łukasz', 'climate', 'rain ana climate', '"over são"'])(
    '“%s” finds by title, site, address, author or tag',
    (query) => {
      expect(find(article, query)).toBe(true);
    },
  );

  test.each(['snow', 'rain snow', '"rain são"', '"paulo the"', '2025', 'https', 'www'])(
    '“%s” finds nothing: every word and the whole quotation must occur, and only the host of the address counts',
    (query) => {
      expect(find(article, query)).toBe(false);
    },
  );

  test('do not run from one field into the next', () => {
    expect(find(anArticle({ title: 'New', siteName: 'York' }), 'newyork')).toBe(false);
  });

  test.each([
    ['ÜBER', 'über'],
    ['Ａｐｐｌｅ　１２３', 'apple 123'],
    ['ｶﾞｿﾘﾝ', 'ガソリン'],
    ['cafe\u0301', 'café'],
    ['café', 'cafe\u0301'],
    ['ﬁsh', 'fish'],
    ['ΑΘΗΝΑ', 'αθηνα'],
    ['ΠΡΟΣΩΠΟ', 'ΠΡΟΣ'],
    ['İstanbul’da yağmur', 'istanbul'],
    ['新华社：雨', '新华社:雨'],
  ])('%s is found as %s: case, width and the way of writing an accent are no difference', (title, query) => {
    expect(find(anArticle({ title }), query)).toBe(true);
  });

  test('an accent is a difference', () => {
    expect(find(anArticle({ title: 'résumé' }), 'resume')).toBe(false);
  });

  test('find inside a text without spaces', () => {
    expect(find(anArticle({ title: '台风带来暴雨和大风' }), '暴雨 台风')).toBe(true);
    expect(find(anArticle({ title: '台风带来暴雨和大风' }), '风暴')).toBe(false);
  });

  test('an article without a site, authors or tags is found by its title and host', () => {
    expect(find(anArticle({ title: 'Rain', url: 'https://www.example.org/a' }), 'rain example.org')).toBe(true);
    expect(find(anArticle({ title: 'Rain' }), 'null')).toBe(false);
  });
});

describe('tags', () => {
  const article = anArticle({ title: 'Rain', tags: ['World/Asia', 'AI', 'New York'] });

  test.each(['#ai', '#ＡＩ', 'tag:Ai', '#world', '#world/asia', 'tag:"new york"', '#ai #world rain'])(
    '“%s” finds',
    (query) => {
      expect(find(article, query)).toBe(true);
    },
  );

  test.each(['#a', '#asia', '#worl', '#world/asi', 'tag:new', '#rain', '#ai #snow', '#ai snow'])(
    '“%s” finds nothing: a tag is a whole one, or stands above',
    (query) => {
      expect(find(article, query)).toBe(false);
    },
  );

  test('every article is found by each of its own tags and by its own title', () => {
    // A quotation mark can't be written inside a quotation.
    const text = fc.string({ unit: 'grapheme', maxLength: 12 }).map((name) => name.replaceAll('"', ''));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 3 }), text, (names, title) => {
        const tags = names.map(toTag).filter((tag) => tag !== null);
        const tagged = anArticle({ title, tags });

        for (const tag of tags) expect(find(tagged, `tag:"${tag}"`), `tag ${tag}`).toBe(true);
        expect(find(tagged, `"${title}"`), `title ${title}`).toBe(true);
      }),
      { numRuns: 500, examples: [[['¨x', 'ΣΑΣ', 'İ'], '¨']] },
    );
  });
});

function find(article: Article, query: string): boolean {
  return matches(article, parseQuery(query));
}
