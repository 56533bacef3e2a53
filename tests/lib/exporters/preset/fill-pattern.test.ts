import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillPath, fillPattern } from '../../../../lib/exporters/preset/fill-pattern';
import { FieldDate } from '../../../../lib/markdown/front-matter/value';
import { aSavedArticle } from '../../../support/builders';
import { nastyText, nastyTitles } from '../../../support/nasty-texts';

const item = aSavedArticle({
  title: 'Rain: more',
  slug: 'rain-1',
  authors: ['Ana Roy', '李雷'],
  publishedAt: '2025-02-13T15:10:13+08:00',
  tags: ['two words', '天气/雨', '2025', 'C#', '///'],
  marks: ['archived', 'favourite'],
});

test.each([
  ['{title}', 'Rain: more'],
  ['{title} ({authors})', 'Rain: more (Ana Roy, 李雷)'],
  ['{authors}', ['Ana Roy', '李雷']],
  ['{authors|first}', 'Ana Roy'],
  ['[Ana {slug}, {authors}, 李雷, {excerpt}, ana roy]', ['Ana rain-1', 'Ana Roy', '李雷']],
  ['[{excerpt}]', []],
  ['[]', []],
  ['{authors|join: & }', 'Ana Roy & 李雷'],
  ['{authors|lower}', ['ana roy', '李雷']],
  ['{tags|hashtag}', ['two-words', '天气/雨', '_2025', 'C']],
  ['{excerpt}', null],
  ['{excerpt|else:none}', 'none'],
  ['{excerpt}{subtitle}', ''],
  ['{words}', 3],
  ['{favourite}', true],
  ['{status}', 'archived'],
  ['{year}/{month}', '2025/02'],
  ['{title|max:4}', 'Rain'],
])('%s', (pattern, expected) => {
  expect(fillPattern(pattern, item)).toEqual(expected);
});

test.each([
  ['{date|day}', '2025-02-13'],
  ['{date|local}', '2025-02-13T15:10:13'],
  ['{date|clock}', '2025-02-13 15:10:13'],
  ['{date|rfc3339}', '2025-02-13T15:10:13+08:00'],
])('a date stays one: %s', (pattern, iso) => {
  expect(fillPattern(pattern, item)).toEqual(new FieldDate(iso));
  expect(fillPattern(`on ${pattern}`, item)).toBe(`on ${iso}`);
});

test('a month alone has a first day, and gets no time and no zone', () => {
  const month = aSavedArticle({ publishedAt: '2025-02' });

  expect(fillPattern('{date|rfc3339}', month)).toEqual(new FieldDate('2025-02-01'));
});

describe('a path', () => {
  test.each([
    ['posts/{slug}/index.md', 'Rain', 'posts/rain-1/index.md'],
    ['{title}.md', 'a/b\\c: “d”?', 'a b c “d”.md'],
    ['{title}.md', '../../etc', 'etc.md'],
    ['{title}.md', '...', 'untitled.md'],
    ['{title}/x.md', '..', 'x.md'],
    ['{title}.md', 'CON', 'CON_.md'],
    ['{title}.md', 'con.txt', 'con_.txt.md'],
    ['{title}.md', '[[a]] #b ^c', 'a b c.md'],
    ['{title}.md', 'x'.repeat(300), `${'x'.repeat(197)}.md`],
    ['{title}.md', '图'.repeat(100), `${'图'.repeat(65)}.md`],
    ['{title}.md', 'a family 👩‍👩‍👧', 'a family 👩‍👩‍👧.md'],
    ['a/../{slug}.md', 'Rain', 'a/rain-1.md'],
  ])('%s of %j', (pattern, title, expected) => {
    expect(fillPath(pattern, { ...item, article: { ...item.article, title } })).toBe(expected);
  });

  test('is one that every file system takes, whatever the title', () => {
    const isSafe = (title: string) => {
      const path = fillPath('a/{title}.md', aSavedArticle({ title }));
      expect(path).toMatch(/^a\/[^/<>:"\\|?*\p{Cc}]*[^/<>:"\\|?*\p{Cc}. ]\.md$/u);
      expect(new TextEncoder().encode(path).length).toBeLessThanOrEqual(202);
      expect(path.isWellFormed()).toBe(true);
    };

    for (const title of nastyTitles) isSafe(title);
    fc.assert(fc.property(nastyText, isSafe));
  });
});
