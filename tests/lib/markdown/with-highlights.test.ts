import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Highlight } from '../../../lib/domain/highlight';
import { lettersOf, readingTextOf } from '../../../lib/highlights/reading-text';
import { renderedText } from '../../../lib/markdown/rendered-text';
import { withHighlights } from '../../../lib/markdown/with-highlights';
import { aHighlight } from '../../support/builders';

describe('a passage is marked', () => {
  test.each([
    ['in a line', 'It will *rain* soon.', 'will', 'It ==will== *rain* soon.'],
    ['with the emphasis that it is', 'It will *rain* soon.', 'rain', 'It will ==*rain*== soon.'],
    ['with the emphasis in it', 'It will *rain* soon.', 'will rain soon', 'It ==will *rain* soon==.'],
    ['in and outside of emphasis', 'It **will rain** soon.', 'rain soon', 'It **will ==rain==** ==soon==.'],
    [
      'with a link',
      'See [the *map*](https://x.example/a_(b)) here.',
      'the map',
      'See ==[the *map*](https://x.example/a_(b))== here.',
    ],
    [
      'in a part of a link',
      'See [the map](https://x.example) here.',
      'map',
      'See [the ==map==](https://x.example) here.',
    ],
    ['with code', 'Say `let x` now.', 'let x now', 'Say ==`let x` now==.'],
    ['over signs that were escaped', '1\\. a \\* b &amp; c', 'a * b & c', '1\\. ==a \\* b &amp; c=='],
    ['in Chinese', '人工**智能**的时代', '智能的', '人工==**智能**的==时代'],
    [
      'over two blocks',
      '# One\n\n- Two\n- Three *four*\n',
      'One Two Three',
      '# ==One==\n\n- ==Two==\n- ==Three== *four*\n',
    ],
    ['over lines of a quotation', '> one\n> two\n', 'one two', '> ==one\n> two==\n'],
    ['in a footnote', 'a[^1]\n\n[^1]: some note\n', 'note', 'a[^1]\n\n[^1]: some ==note==\n'],
    [
      'behind a footnote',
      'It rains[^1]. And snows.\n\n[^1]: A note.\n',
      'And',
      'It rains[^1]. ==And== snows.\n\n[^1]: A note.\n',
    ],
    [
      'over a footnote',
      'It rains[^1]. And snows.\n\n[^1]: A note.\n',
      'rains1. And',
      'It ==rains[^1]. And== snows.\n\n[^1]: A note.\n',
    ],
    ['in a box', '> [!NOTE]\n> some note\n', 'some', '> [!NOTE]\n> ==some== note\n'],
    [
      'in cells of a table',
      '| Place | Rain |\n| --- | --: |\n| North *coast* | 5 mm |\n| South | 7 mm |\n',
      'coast 5 mm South',
      '| Place | Rain |\n| --- | --: |\n| North ==*coast*== | ==5 mm== |\n| ==South== | 7 mm |\n',
    ],
    [
      'from a pipe in a cell',
      '| a | b |\n| --- | --- |\n| x | one\\|two\\| |\n',
      '|two',
      '| a | b |\n| --- | --- |\n| x | one==\\|two==\\| |\n',
    ],
    [
      'in its head',
      '| Place | Rain |\n| --- | --- |\n| a | b |\n',
      'Rain',
      '| Place | ==Rain== |\n| --- | --- |\n| a | b |\n',
    ],
    [
      'up to a pipe in a cell',
      '| a | b |\n| --- | --- |\n| x | one\\|two three\\|four |\n',
      'two three|',
      '| a | b |\n| --- | --- |\n| x | one\\|==two three\\|==four |\n',
    ],
    [
      'in a cell whose words others have',
      '| a | a |\n| --- | --- |\n|  | a |\n| a |\n| a | `x\\|a` end |\n',
      'end',
      '| a | a |\n| --- | --- |\n|  | a |\n| a |\n| a | `x\\|a` ==end== |\n',
    ],
    [
      'in a table without pipes at its sides, in a quotation in a list',
      '- > a | b\n  > --- | ---\n  > one | two\n',
      'one two',
      '- > a | b\n  > --- | ---\n  > ==one== | ==two==\n',
    ],
    ['where equals signs would be read otherwise', 'a = b, c', 'a = b', '<mark>a = b</mark>, c'],
  ])('%s', (_, markdown, words, expected) => {
    expect(withHighlights(markdown, [marked(markdown, words)], 'equals')).toBe(expected);
  });

  test('with an element where that is the style', () => {
    expect(withHighlights('It rains.', [marked('It rains.', 'rains')], 'html')).toBe('It <mark>rains</mark>.');
  });

  test('once where several passages overlap', () => {
    const text = 'one two three four';

    expect(withHighlights(text, [marked(text, 'two three'), marked(text, 'one two')], 'equals')).toBe(
      '==one two three== four',
    );
  });
});

test('what can not be marked is left as it is', () => {
  const code = 'Text\n\n```js\nlet x;\n```\n';

  expect(withHighlights(code, [marked(code, 'let')], 'html')).toBe(code);
  expect(withHighlights('a `let x` b', [marked('a `let x` b', 'let')], 'html')).toBe('a `let x` b');
  expect(withHighlights('rain', [aHighlight({ position: null })], 'html')).toBe('rain');
});

test('no other letter of any text changes, wherever a mark begins and ends', () => {
  const pages = join(import.meta.dirname, '../../pages');
  const texts = readdirSync(pages, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('expected.md'))
    .map((path) => readFileSync(join(pages, path), 'utf8'))
    // One of the pages has such marks of its own.
    .filter((text) => !text.includes('<mark>'));
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.nat(), fc.integer({ min: 1, max: 200 }), (markdown, from, length) => {
      const { letters } = readingTextOf(renderedText(markdown));
      const start = from % letters.length;
      const position = { start, end: Math.min(letters.length, start + length) };

      const written = withHighlights(markdown, [aHighlight({ position })], 'html');

      expect(written.replace(/<\/?mark>/g, '')).toBe(markdown);
      expect(lettersOf(renderedText(written))).toBe(letters);
      const own = letters.slice(position.start, position.end);
      for (const [, inner = ''] of written.matchAll(/<mark>(.*?)<\/mark>/gs)) {
        // Without its note a footnote's mark would be read as text.
        const words = inner.replace(/\[\^([^\]]+)\]/g, '$1');
        expect(own).toContain(lettersOf(renderedText(words)).slice(0, 3));
      }
    }),
  );
});

function marked(markdown: string, words: string): Highlight {
  const start = readingTextOf(renderedText(markdown)).letters.indexOf(lettersOf(words));
  expect(start).toBeGreaterThanOrEqual(0);
  return aHighlight({ position: { start, end: start + lettersOf(words).length } });
}
