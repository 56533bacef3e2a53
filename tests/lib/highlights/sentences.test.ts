import { expect, test } from 'vitest';
import { readingTextOf, textBetween } from '../../../lib/highlights/reading-text';
import { sentenceAt, sentencesOf } from '../../../lib/highlights/sentences';

test.each([
  ['en', 'It rains. Does it?\nIt does', ['It rains.', 'Does it?', 'It does']],
  ['zh', '下雨了。是吗？“是的。”\n完', ['下雨了。', '是吗？', '“是的。”', '完']],
  ['ja', '雨が降る。風も吹く。', ['雨が降る。', '風も吹く。']],
  ['no language at all', 'One. Two.', ['One.', 'Two.']],
])('the sentences of %s are those of its blocks', (language, raw, expected) => {
  const text = readingTextOf(raw);

  expect(sentencesOf(text, language).map(({ start, end }) => textBetween(text, start, end))).toEqual(expected);
});

test('the number of a footnote belongs to no sentence, and ends none', () => {
  const text = readingTextOf('It rains.1 Does it?12\nIt2 does.');
  const at = (words: string, from = 0) => text.letters.indexOf(words, from);
  const notes = [
    { start: at('1'), end: at('1') + 1 },
    { start: at('12'), end: at('12') + 2 },
    { start: at('2does'), end: at('2does') + 1 },
  ];

  const sentences = sentencesOf(text, 'en', notes).map(({ start, end }) => textBetween(text, start, end));

  expect(sentences).toEqual(['It rains.', 'Does it?', 'It2 does.']);
});

test('together they are the whole text', () => {
  const text = readingTextOf('Mr. Gray left. He — 3.5 km away — was “home”…\n\nAnd so on! 对吗？');
  const sentences = sentencesOf(text, 'en');

  expect(sentences[0]?.start).toBe(0);
  expect(sentences.at(-1)?.end).toBe(text.letters.length);
  for (const [index, { start }] of sentences.entries()) if (index > 0) expect(start).toBe(sentences[index - 1]?.end);
});

test('every letter stands in one', () => {
  const sentences = [
    { start: 0, end: 4 },
    { start: 4, end: 9 },
  ];

  expect([0, 3, 4, 8, 9].map((letter) => sentenceAt(sentences, letter))).toEqual([0, 0, 1, 1, 1]);
});
