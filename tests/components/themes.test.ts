import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { themes } from '../../lib/domain/theme';

const css = readFileSync(new URL('../../components/tokens.css', import.meta.url), 'utf8');
const papers = ['paper', 'paper-raised', 'accent-wash'];
const tints = ['tint-yellow', 'tint-green', 'tint-blue', 'tint-rose'];
const pairs: readonly (readonly [text: string, paper: string])[] = [
  ...['ink', 'ink-soft', 'accent', 'danger', 'good'].flatMap((text) => papers.map((paper) => [text, paper] as const)),
  ...['ink', 'accent'].flatMap((text) => tints.map((tint) => [text, tint] as const)),
  ['accent-ink', 'accent'],
];

test('knows what contrast is', () => {
  expect(contrastOf('#ffffff', '#000')).toBe(21);
  expect(contrastOf('#767676', '#fff')).toBeCloseTo(4.54, 2);
});

describe.each(themes)('%s', (theme) => {
  test.each(['light', 'dark'] as const)('has 7:1 for every text, link and highlight, in a %s system', (scheme) => {
    const faint = pairs.filter(([text, paper]) => contrastIn(theme, scheme, text, paper) < 7);

    expect(faint).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('has 3:1 for the edges of what can be pressed, in a %s system', (scheme) => {
    for (const paper of ['paper', 'paper-raised']) {
      expect(contrastIn(theme, scheme, 'edge', paper)).toBeGreaterThanOrEqual(3);
    }
  });
});

test('words in the colour of the page can be read among forced colours', () => {
  const folder = new URL('../../components/', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'));
  const blocks = files.flatMap((name) =>
    [...readFileSync(new URL(name, folder), 'utf8').matchAll(/([^{};]*)\{([^{}]*)/g)].map(
      ([, selector = '', own = '']) => ({
        place: `${name}: ${selector.trim()}`,
        own,
      }),
    ),
  );
  const light = blocks.filter(({ own }) => /(?<!-)color: var\(--(?:paper|accent-ink)\)/.test(own));

  expect(light.length).toBeGreaterThan(2);
  // What is painted over a text has no plate laid under it
  const plated = light.filter(
    ({ place, own }) => !place.includes('::highlight') && !own.includes('forced-color-adjust'),
  );
  expect(plated.map(({ place }) => place)).toEqual([]);
});

function contrastIn(theme: string, scheme: 'light' | 'dark', text: string, paper: string): number {
  return contrastOf(colourOf(theme, scheme, text), colourOf(theme, scheme, paper));
}

/** What a colour is in a theme; where the theme fixes light or dark, the system has no say. */
function colourOf(theme: string, system: 'light' | 'dark', name: string): string {
  const own = blockOf(`[data-theme="${theme}"]`);
  const [fixed = system] = /(?<=color-scheme: )(?:light|dark)(?=;)/.exec(own) ?? [];
  const value = valueIn(own, name) ?? valueIn(blockOf('[data-theme]'), name) ?? '';
  const [, light = value, dark = value] = /^light-dark\((#\w+), (#\w+)\)$/.exec(value) ?? [];
  return fixed === 'dark' ? dark : light;
}

function blockOf(selector: string): string {
  const start = css.indexOf(`\n${selector} {`);
  return start < 0 ? '' : css.slice(start, css.indexOf('\n}', start));
}

function valueIn(block: string, name: string): string | undefined {
  return block.split(`\n  --${name}: `)[1]?.split(';')[0];
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrastOf(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminanceOf(colour: string): number {
  const digits = colour.length === 4 ? colour.replace(/\w/g, '$&$&') : colour;
  const [red = Number.NaN, green = Number.NaN, blue = Number.NaN] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(digits.slice(start, start + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
