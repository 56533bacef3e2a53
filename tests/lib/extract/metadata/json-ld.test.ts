import { describe, expect, test } from 'vitest';
import { jsonLdOf, listOf } from '../../../../lib/extract/metadata/json-ld';
import { openPage } from '../../../support/open-page';

const news = { '@type': 'NewsArticle', headline: 'Rain to come' };

describe('the article is found', () => {
  test.each<[string, unknown]>([
    ['alone', news],
    ['in a list', [{ '@type': 'Organization', name: 'The Example' }, news]],
    ['in a graph', { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage', name: 'x' }, news] }],
    ['in a graph of a list', [{ '@graph': [news] }]],
    ['as what a page is about', { '@type': 'WebPage', mainEntity: news }],
    ['with several types', { ...news, '@type': ['Thing', 'NewsArticle'] }],
    ['with a type that is an address', { ...news, '@type': 'https://schema.org/NewsArticle' }],
    ['as a posting', { ...news, '@type': 'BlogPosting' }],
    ['as a live blog', { ...news, '@type': 'LiveBlogPosting' }],
  ])('%s', (_, block) => {
    expect(jsonLdOf(pageWith(JSON.stringify(block))).article?.headline).toBe('Rain to come');
  });

  test('in the second block', () => {
    expect(jsonLdOf(pageWith('{"@type":"BreadcrumbList"}', JSON.stringify(news))).article).toEqual(news);
  });

  test('beside a block that can’t be read', () => {
    expect(jsonLdOf(pageWith('{{ not json', JSON.stringify(news))).article).toEqual(news);
  });

  test('rather with a headline than without', () => {
    const { article } = jsonLdOf(pageWith('{"@type":"Article","name":"x"}', JSON.stringify(news)));

    expect(article).toEqual(news);
  });

  test('and other things are none', () => {
    const others = ['WebPage', 'Organization', 'ItemList', 'ArticleList', 'Person', 7, null];

    const { article } = jsonLdOf(pageWith(JSON.stringify(others.map((type) => ({ '@type': type, headline: 'x' })))));

    expect(article).toBeNull();
  });

  test('but not in another article’s list of related ones', () => {
    const related = { '@type': 'ItemList', itemListElement: [{ '@type': 'NewsArticle', headline: 'Other' }] };

    expect(jsonLdOf(pageWith(JSON.stringify(related))).article).toBeNull();
  });
});

describe('the usual faults are mended:', () => {
  test.each([
    ['a trailing comma', '{"@type":"NewsArticle","headline":"Rain","author":["Ana",],}', 'Rain'],
    ['a raw line break', '{"@type":"NewsArticle","headline":"Rain\nto\r\ncome"}', 'Rain\nto\ncome'],
    ['a raw tab', '{"@type":"NewsArticle","headline":"Rain\tto come"}', 'Rain\tto come'],
    ['a semicolon at the end', '{"@type":"NewsArticle","headline":"Rain"};', 'Rain'],
    ['a comment around it', '<!-- {"@type":"NewsArticle","headline":"Rain"} -->', 'Rain'],
    ['CDATA around it', '//<![CDATA[\n{"@type":"NewsArticle","headline":"Rain"}\n//]]>', 'Rain'],
    ['CDATA in a comment around it', '/*<![CDATA[*/{"@type":"NewsArticle","headline":"Rain"}/*]]>*/', 'Rain'],
    ['a control character', '{"@type":"NewsArticle","headline":"Rain\u0001to come"}', 'Rain to come'],
    ['an escape that is none', '{"@type":"NewsArticle","headline":"Rain\\\'s to come"}', "Rain's to come"],
    [
      'bare quotes',
      '{"@type":"NewsArticle","headline":"The "rain" to come, "they" say","x":1}',
      'The "rain" to come, "they" say',
    ],
    ['a comma too few', '[{"@type":"Thing"} {"@type":"NewsArticle","headline":"Rain"}]', 'Rain'],
    ['several things without a list', '{"@type":"Thing"}\n{"@type":"NewsArticle","headline":"Rain"}', 'Rain'],
    ['comments of a script', '{/* x */"@type":"NewsArticle", // y\n"headline":"Rain // z"}', 'Rain // z'],
    ['a bracket that is not closed', '{"@type":"NewsArticle","headline":"Rain","author":[{"name":"Ana"}', 'Rain'],
    ['a bracket too many', '{"@type":"NewsArticle","headline":"Rain"}}', 'Rain'],
    [
      'quotes escaped for HTML',
      '{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;headline&quot;:&quot;Rain&quot;}',
      'Rain',
    ],
    ['several of them', '{"@type":"NewsArticle","headline":"\\"Rain\\"\nto come",}', '"Rain"\nto come'],
  ])('%s', (_, text, headline) => {
    expect(jsonLdOf(pageWith(text)).article?.headline).toBe(headline);
  });

  test('and a correct text is left as it is', () => {
    const headline = 'Fish, } and [chips, ]; <!-- x -->';

    expect(jsonLdOf(pageWith(JSON.stringify({ ...news, headline }))).article?.headline).toBe(headline);
  });

  test('and words that look like a fault are not mended along', () => {
    const text = '{"@type":"NewsArticle","headline":"Fish, } and chips",}';

    expect(jsonLdOf(pageWith(text)).article?.headline).toBe('Fish, } and chips');
  });
});

describe('following', () => {
  const ana = { '@id': '#ana', '@type': 'Person', name: 'Ana Roy' };

  test('leads to the node of that name, in whichever block it is', () => {
    const { follow } = jsonLdOf(pageWith(JSON.stringify(news), JSON.stringify({ '@graph': [ana] })));

    expect(follow({ '@id': '#ana' })).toEqual(ana);
  });

  test.each([[{ '@id': '#nobody' }], [{ '@id': '#ana', name: 'A. Roy' }], ['Ana Roy'], [null], [undefined], [['x']]])(
    '%j leads nowhere: it is what it is',
    (value) => {
      expect(jsonLdOf(pageWith(JSON.stringify(ana))).follow(value)).toEqual(value);
    },
  );
});

test.each(['', 'null', '7', '"text"', '[]', '[[[[[[[[]]]]]]]]', '{"@graph":{"@graph":null}}', '{"@type":{}}'])(
  'a block of %s says nothing of an article',
  (text) => {
    expect(jsonLdOf(pageWith(text)).article).toBeNull();
  },
);

describe('of several articles', () => {
  const here = 'https://news.example.org/rain';
  const rain = { '@type': 'NewsArticle', headline: 'Rain to come', url: here };
  const snow = { '@type': 'NewsArticle', headline: 'Snow to go', url: 'https://news.example.org/snow' };
  const headlineIn = (blocks: readonly unknown[], titles: readonly string[]) =>
    jsonLdOf(pageWith(JSON.stringify(blocks)), { addresses: [here], titles }).article?.headline;

  test('the one at the page’s address is it', () => {
    expect(headlineIn([snow, rain], ['Weather'])).toBe('Rain to come');
    expect(headlineIn([snow, { ...rain, url: 'https://m.news.example.org/amp/rain/?x=1' }], ['Weather'])).toBe(
      'Rain to come',
    );
    expect(headlineIn([snow, { ...rain, url: undefined, mainEntityOfPage: { '@id': here } }], ['Weather'])).toBe(
      'Rain to come',
    );
  });

  test('the one that says what the headings say is it', () => {
    const without = [
      { ...snow, url: undefined },
      { ...rain, url: undefined },
    ];

    expect(headlineIn(without, ['Rain to come | The Example'])).toBe('Rain to come');
  });

  test('one of another page, with other words, is not', () => {
    expect(headlineIn([snow], ['Rain to come'])).toBeUndefined();
    expect(headlineIn([{ ...snow, headline: 'Rain to come' }], ['Rain to come'])).toBe('Rain to come');
  });
});

test('one value is a list of one, and nothing is an empty one', () => {
  expect([listOf('a'), listOf(['a']), listOf(null), listOf(undefined), listOf(0)]).toEqual([['a'], ['a'], [], [], [0]]);
});

function pageWith(...blocks: string[]): Document {
  return openPage(
    blocks.map((block) => `<script type="application/ld+json">${block}</script>`).join(''),
    'https://news.example.org/rain',
  );
}
