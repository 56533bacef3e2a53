import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { exporters } from '../lib/exporters';
import { importers } from '../lib/importers';

type Messages = Readonly<Record<string, { readonly message: string; readonly description?: string }>>;

const root = fileURLToPath(new URL('..', import.meta.url));
const english = messagesOf('en');
const others = readdirSync(`${root}public/_locales`).filter((language) => language !== 'en');
const sources = sourcesOf(['components', 'entrypoints', 'lib', 'wxt.config.ts']);

/** The words that stand in the code between quotation marks, and what the manifest and the pages name. */
const literals = new Set(
  sources.flatMap(({ text }) => [...capturesOf(text, /['"`](\w+)['"`]/g), ...capturesOf(text, /__MSG_(\w+)__/g)]),
);

/** The keys of sentences about a number: the code names them without `_one` and `_other`. */
const counted = new Set(sources.flatMap(({ text }) => callsOf(text, 'tCount').flatMap(({ key }) => stringsIn(key))));

test('there is another language than English', () => {
  expect(others).toContain('zh_CN');
});

test('in Chinese the library and a highlight have one name each', () => {
  const sentences = Object.values(messagesOf('zh_CN')).map(({ message }) => message);

  expect(sentences.filter((sentence) => /书库|资料库|高亮/.test(sentence))).toEqual([]);
});

describe.each(others)('%s', (language) => {
  const messages = messagesOf(language);

  test('has a sentence for every key of English, and no other', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort());
  });

  test('fills in the same things', () => {
    for (const [key, { message }] of Object.entries(english)) {
      expect(placeholdersIn(messages[key]?.message ?? ''), key).toEqual(placeholdersIn(message));
    }
  });

  test('says what language it is', () => {
    expect(messages.language_tag?.message).toBe(language.replace('_', '-'));
  });
});

test.each(['en', ...others])('no sentence of %s is empty, has white space around it or a lonely dollar', (language) => {
  for (const [key, { message }] of Object.entries(messagesOf(language))) {
    expect(message, key).toMatch(/^\S(.*\S)?$/s);
    expect(message.replace(/\$[1-9]/g, ''), key).not.toContain('$');
  }
});

test('every sentence tells the translator where it stands, and what is filled in', () => {
  const silent = Object.entries(english).filter(
    ([, { message, description = '' }]) =>
      description.trim() === '' || placeholdersIn(message).some((placeholder) => !description.includes(placeholder)),
  );

  expect(silent.map(([key]) => key)).toEqual([]);
});

test('a sentence about one has one about several, with the number', () => {
  const one = Object.keys(english).filter((key) => key.endsWith('_one'));

  for (const key of one) expect(english, key).toHaveProperty(key.replace(/_one$/, '_other'));
  for (const key of counted) expect(english[`${key}_other`]?.message, key).toContain('$1');
});

test('every sentence is used', () => {
  const formats = [
    ...exporters.flatMap(({ label }) => [label, `${label}_description`]),
    ...importers.map(({ label }) => label),
  ];
  const isUsed = (key: string) =>
    literals.has(key) || formats.includes(key as never) || counted.has(key.replace(/_(one|other)$/, ''));

  const unused = Object.keys(english).filter((key) => !isUsed(key));

  expect(unused).toEqual([]);
});

test('every sentence that is used is there', () => {
  const said = sources.flatMap(({ text }) => [
    ...callsOf(text, 't').flatMap(({ key }) => stringsIn(key)),
    ...capturesOf(text, /__MSG_(\w+)__/g),
  ]);

  expect(said.length).toBeGreaterThan(100);
  expect(said.filter((key) => !(key in english))).toEqual([]);
  expect(counted.size).toBeGreaterThan(10);
  for (const key of counted) {
    expect(english, key).toHaveProperty(`${key}_one`);
    expect(english, key).toHaveProperty(`${key}_other`);
  }
});

test('whoever says a sentence fills in all of it', () => {
  const wrong = sources.flatMap(({ path, text }) =>
    callsOf(text, 't').flatMap(({ key, filled }) =>
      stringsIn(key)
        .filter((name) => name in english && placeholdersIn(english[name]?.message ?? '').length !== filled)
        .map((name) => `${path}: ${name} with ${filled}`),
    ),
  );

  expect(wrong).toEqual([]);
});

function messagesOf(language: string): Messages {
  return JSON.parse(readFileSync(`${root}public/_locales/${language}/messages.json`, 'utf8'));
}

function placeholdersIn(message: string): string[] {
  return [...new Set(message.match(/\$[1-9]/g) ?? [])].sort();
}

function sourcesOf(places: readonly string[]): { path: string; text: string }[] {
  return places
    .flatMap((place) =>
      place.includes('.')
        ? [place]
        : readdirSync(`${root}${place}`, { recursive: true, encoding: 'utf8' }).map((path) => `${place}/${path}`),
    )
    .filter((path) => /\.(tsx?|html)$/.test(path))
    .map((path) => ({ path, text: readFileSync(root + path, 'utf8') }));
}

function capturesOf(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap(([, ...groups]) => groups.filter((group) => group !== undefined));
}

/** The calls of a function: its first argument as it is written, and the number of the others. */
function callsOf(text: string, name: string): { key: string; filled: number }[] {
  return [...text.matchAll(new RegExp(`(?<![\\w.]|function )${name}\\(`, 'g'))].map(({ index, 0: start }) => {
    const [key = '', ...filled] = argumentsAt(text, index + start.length);
    return { key, filled: filled.length };
  });
}

/** The arguments from after a `(` to its `)`, split at the commas between them. */
function argumentsAt(text: string, start: number): string[] {
  const parts = [''];
  let depth = 0;
  // A text between quotation marks is one step, so that what stands in it does not count.
  for (const [step] of text.slice(start).matchAll(/'[^']*'|"[^"]*"|`[^`]*`|./gs)) {
    if (/^[([{]$/.test(step)) depth++;
    if (/^[)\]}]$/.test(step) && depth-- === 0) break;
    if (step === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += step;
  }
  return parts.filter((part) => part.trim() !== '');
}

/** The texts that an expression may be: `a ? 'x' : 'y'` is two, `Record['x']` and `a === 'x'` are none. */
function stringsIn(expression: string): string[] {
  return capturesOf(expression, /(?<!===\s*|!==\s*|\[)'(\w+)'/g);
}
