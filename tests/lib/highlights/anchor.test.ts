import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TextSelectors } from '../../../lib/domain/highlight';
import { anchor } from '../../../lib/highlights/anchor';
import { lettersOf, type ReadingText, readingTextOf, textBetween } from '../../../lib/highlights/reading-text';
import { selectorsOf } from '../../../lib/highlights/selectors';

const first = 'The harbour was built in the year of the great storm, and nobody in the town remembers who paid for it.';
const second = 'Every morning the old ferry left at seven with the post, the bread and whoever had slept badly enough.';
const third =
  'The council wants a bridge instead, which would cost as much as forty years of tickets and three captains.';
const article = [first, second, third].join('\n');

describe('a passage is found', () => {
  test('at its place, when nothing changed', () => {
    expect(find(article, 'slept badly')).toEqual(['exact', 'slept badly']);
  });

  test('at another place, when something stands before it', () => {
    expect(find(`A note by the editor.\n${article}`, 'slept badly')).toEqual(['moved', 'slept badly']);
  });

  test('whatever white space there is between its words and its blocks', () => {
    const [kind, words] = find(article.replaceAll(' ', ' \n '), `${second.slice(-30)} The council wants`);

    expect(kind).toBe('exact');
    expect(lettersOf(words ?? '')).toBe(lettersOf(`${second.slice(-30)} The council wants`));
  });

  test('without the soft hyphens and joiners that a page puts into words', () => {
    expect(find(article.replace('badly', 'bad\u00adly\u200b'), 'slept badly')).toEqual(['exact', 'slept badly']);
  });

  test('when some of its words are others now', () => {
    const edited = article.replace('the bread and whoever', 'the newspapers and whoever');

    expect(find(edited, 'with the post, the bread and whoever had slept')).toEqual([
      'fuzzy',
      'with the post, the newspapers and whoever had slept',
    ]);
  });

  test('among others with the same words, by what stands around it', () => {
    const choruses = `${first}\nRow, row. Gently down.\n${second}\nRow, row. Gently down.\n${third}`;
    const text = readingTextOf(choruses);
    const at = text.letters.lastIndexOf('Row');

    const found = anchor(
      readingTextOf(`An introduction of some length came later.\n${choruses}`),
      selectorsOf(text, at, at + 7),
    );

    expect(found).toMatchObject({
      kind: 'moved',
      start: at + lettersOf('An introduction of some length came later.').length,
    });
  });

  test('by its words alone, when that is all that is known of it and they stand there once', () => {
    expect(found(article, { quote: { exact: 'forty years', prefix: '', suffix: '' }, position: null })).toEqual([
      'moved',
      'forty years',
    ]);
  });
});

describe('of a passage that lost an end, what is left is found', () => {
  test('when the paragraph that it began in was taken out', () => {
    expect(find([first, third].join('\n'), 'badly enough.\nThe council wants a bridge')).toEqual([
      'fuzzy',
      'The council wants a bridge',
    ]);
  });

  test('when the paragraph that it ended in was taken out', () => {
    expect(find([first, third].join('\n'), 'remembers who paid for it.\nEvery morning')).toEqual([
      'fuzzy',
      'remembers who paid for it.',
    ]);
  });

  test('also where it is edited a little, and in Chinese', () => {
    const before =
      '船明天开，票三块钱，学生免费。\n等这条船等了十一年，等到码头上的木板换了两回，等到当年写信的学生也有了孩子。';
    const now = '等这条船等了十二年，等到码头上的木板换了两回，等到当年写信的学生也有了孩子。';

    const [kind, words] = find(now, '学生免费。\n等这条船等了十一年，等到码头上的木板', before);

    expect([kind, words]).toEqual(['fuzzy', '等这条船等了十二年，等到码头上的木板']);
  });

  test('but not when more than half of it is gone', () => {
    expect(find([first, third].join('\n'), 'and whoever had slept badly enough.\nThe council wants')).toEqual([
      'orphan',
      null,
    ]);
  });

  test('nor in another paragraph that is like it', () => {
    const other =
      'The council wants a tunnel instead, which would take more than forty years of digging, and three engineers.';

    expect(find([first, other].join('\n'), 'badly enough.\nThe council wants a bridge instead')).toEqual([
      'orphan',
      null,
    ]);
  });
});

describe('a passage of the page is found in its article', () => {
  const page = readingTextOf(
    `Home News Sport\n${first}\nRead more: ten boats to see\n${second}\nAdvertisement\n${third}\nImprint`,
  );

  test.each([
    ['between things that the article does not have', second],
    ['at its end', 'three captains.'],
    ['in the middle', 'the post'],
  ])('%s', (_, words) => {
    const start = page.letters.indexOf(lettersOf(words));
    const { quote } = selectorsOf(page, start, start + lettersOf(words).length);

    expect(found([first, second, third].join('\n'), { quote, position: null })).toEqual(['moved', words]);
  });
});

describe('a passage is not found', () => {
  test('when it was taken out', () => {
    expect(find([first, third].join('\n'), 'left at seven with the post')).toEqual(['orphan', null]);
  });

  test('when another sentence stands in its place', () => {
    const other = 'On most days a bus leaves from behind the new station, and it costs twice what it did in spring.';

    expect(find([first, other, third].join('\n'), second)).toEqual(['orphan', null]);
  });

  test('where nobody can tell which of several it is', () => {
    const quote = { exact: 'the', prefix: '', suffix: '' };

    expect(found(article, { quote, position: null })).toEqual(['orphan', null]);
  });

  test('in a text that has nothing of it', () => {
    expect(find('人人都说江南好，游人只合江南老。', 'slept badly')).toEqual(['orphan', null]);
    expect(find('', 'slept badly')).toEqual(['orphan', null]);
  });
});

test('any passage of any text is found where it is', () => {
  const words = fc.array(fc.constantFrom('rain', 'and', '雨', '天天', 'Ａ', 'é', '🚀🌍', 'ภาษา', '\n', ', '), {
    minLength: 1,
    maxLength: 60,
  });
  fc.assert(
    fc.property(words, fc.nat(), fc.nat(), (parts, one, other) => {
      const text = readingTextOf(parts.join(' '));
      fc.pre(text.letters.length > 0);
      const [start, end] = [one % text.letters.length, (other % text.letters.length) + 1].sort((a, b) => a - b) as [
        number,
        number,
      ];
      fc.pre(start < end);
      const selectors = selectorsOf(text, start, end);

      expect(anchor(text, selectors)).toEqual({ kind: 'exact', ...selectors.position });
    }),
  );
});

test('what is found says what was looked for, unless it says that it was edited', () => {
  const edits = fc.array(fc.tuple(fc.nat(60), fc.constantFrom('', 'rain', 'the', 'harbour.\n', '桥')), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(edits, fc.nat(200), fc.integer({ min: 1, max: 60 }), (changes, start, length) => {
      const words = article.split(' ');
      for (const [at, word] of changes) words.splice(at, 1, word);
      const [before, after] = [readingTextOf(article), readingTextOf(words.join(' '))];
      const selectors = selectorsOf(before, start, Math.min(before.letters.length, start + length));

      const answer = anchor(after, selectors);

      if (answer.kind === 'exact' || answer.kind === 'moved') {
        expect(after.letters.slice(answer.start, answer.end)).toBe(lettersOf(selectors.quote.exact));
      }
      if (answer.kind === 'fuzzy') expect(answer.end).toBeGreaterThan(answer.start);
    }),
    // A part of a word was all that seemed to be left.
    { examples: [[[[0, '']], 129, 1]] },
  );
});

/** Marks words in the article and looks for them in another text. */
function find(now: string, words: string, before = article): [string, string | null] {
  const text = readingTextOf(before);
  const start = text.letters.indexOf(lettersOf(words));
  expect(start).toBeGreaterThanOrEqual(0);
  return found(now, selectorsOf(text, start, start + lettersOf(words).length));
}

function found(now: string, selectors: TextSelectors): [string, string | null] {
  const text: ReadingText = readingTextOf(now);
  const answer = anchor(text, selectors);
  return [answer.kind, answer.kind === 'orphan' ? null : textBetween(text, answer.start, answer.end)];
}
