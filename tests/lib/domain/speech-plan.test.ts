import { expect, test } from 'vitest';
import { planSpeech, type SpeechBlock, skip, wordAt } from '../../../lib/domain/speech-plan';

const block = (text: string, language: string | null = 'en', isHeading = false): SpeechBlock => ({
  text,
  language,
  isHeading,
});

test('says sentence after sentence, each in the language of its block', () => {
  const plan = planSpeech([block('Rain', 'en', true), block('It rains. It “pours”!'), block('下雨了。天黑了。', 'zh')]);

  expect(plan.map(({ text, language }) => `${language} ${text}`)).toEqual([
    'en Rain',
    'en It rains.',
    'en It “pours”!',
    'zh 下雨了。',
    'zh 天黑了。',
  ]);
});

test('knows where in its block each sentence is', () => {
  const text = '  It rains.   It pours. ';
  const plan = planSpeech([block(text)]);

  expect(plan.map(({ start, end }) => text.slice(start, end))).toEqual(['It rains.', 'It pours.']);
});

test('rests after a paragraph, and longer after a heading', () => {
  const [heading, first, second] = planSpeech([block('Rain', 'en', true), block('It rains. It pours.')]);

  expect(first?.pause).toBe(0);
  expect(second?.pause).toBeGreaterThan(0);
  expect(heading?.pause).toBeGreaterThan(second?.pause ?? 0);
});

test('spells no addresses, and says nothing where there is nothing to say', () => {
  const plan = planSpeech([
    block('See https://example.org/a?b=c or write to a@example.org now.'),
    block('— * —'),
    block(''),
  ]);

  expect(plan.map(({ text }) => text)).toEqual(['See', 'or write to', 'now.']);
});

test('takes a long sentence apart at its commas, and loses nothing of it', () => {
  const text = `${'the boat and the rain, '.repeat(40)}the end.`;
  const plan = planSpeech([block(text)]);

  expect(plan.length).toBeGreaterThan(3);
  expect(Math.max(...plan.map(({ end, start }) => end - start))).toBeLessThanOrEqual(220);
  expect(plan.map((each) => each.text).join(' ')).toBe(text);
  expect(plan.slice(0, -1).every((each) => each.text.endsWith(','))).toBe(true);
});

test('a sentence without commas or spaces is taken apart all the same', () => {
  const plan = planSpeech([block('雨'.repeat(500), 'zh')]);

  expect(plan.map((each) => each.text).join('')).toBe('雨'.repeat(500));
});

test('a language that is none does no harm', () => {
  expect(planSpeech([block('It rains.', 'english (UK)')])).toHaveLength(1);
});

test('skips by sentence and by paragraph', () => {
  const plan = planSpeech([block('A one. A two.'), block('B one. B two. B three.'), block('C one.')]);
  const at = (index: number) => plan[index]?.text;

  expect(at(skip(plan, 0, 'sentence', 1, false))).toBe('A two.');
  expect(at(skip(plan, 5, 'sentence', 1, false))).toBe('C one.');
  expect(at(skip(plan, 3, 'sentence', -1, false))).toBe('B two.');
  expect(at(skip(plan, 3, 'sentence', -1, true))).toBe('B one.');
  expect(at(skip(plan, 3, 'paragraph', 1, false))).toBe('C one.');
  expect(at(skip(plan, 3, 'paragraph', -1, true))).toBe('B one.');
  expect(at(skip(plan, 2, 'paragraph', -1, true))).toBe('A one.');
  expect(at(skip(plan, 0, 'paragraph', -1, true))).toBe('A one.');
});

test('finds the word that is being said, also where the browser only says where it begins', () => {
  expect(wordAt('It rains.', 3, 5, 'en')).toEqual([3, 8]);
  expect(wordAt('It rains.', 3, 0, 'en')).toEqual([3, 8]);
  expect(wordAt('', 0, 0, 'en')).toEqual([0, 0]);
});
