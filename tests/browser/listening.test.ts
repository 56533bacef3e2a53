import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { SavedArticle } from '../../lib/domain/article';
import type { Gleaner } from '../support/browser.mjs';
import { aSavedArticle } from '../support/builders';
import { find, gone, press, reads, until } from '../support/hands.mjs';
import { putArticles } from '../support/put-articles.mjs';
import { test } from './gleaner';

const mixed = aSavedArticle({
  title: 'Notes and other languages',
  language: 'en',
  markdown:
    '## One\n\nIt rains.[^1]\n\n## Two\n\n船明天开，票三块钱。\n\n![a boat](https://evil.example/boat.png)\n\n[^1]: Says the harbour-master.\n',
});

test('an article is read aloud from where one reads, sentence by sentence, in the language of each block', async ({
  gleaner,
}) => {
  await putArticles(gleaner, [mixed]);
  const library = await gleaner.openOwnPage('library.html');
  await library.evaluateOnNewDocument(speakAtOnce);
  await library.goto(`chrome-extension://${gleaner.extension.id}/library.html#/read/${mixed.article.id}`);
  await library.reload();
  await reads(library, 'It rains.');
  await press(library, 'button', 'Listen');

  await reads(library, 'Heard to the end');
  expect(await library.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual([
    'Ann: One',
    'Ann: It rains.',
    'Ann: Two',
    'Ting: 船明天开，票三块钱。',
  ]);
  expect(await library.evaluate(() => (window as unknown as { marked: string[] }).marked)).toContain('It rains.');
});

test('selected articles are read aloud one after the other, and the system is told which', async ({ gleaner }) => {
  const texts = ['First', 'Second', 'Third'].map((title) =>
    aSavedArticle({ title, language: 'en', markdown: `This is the ${title.toLowerCase()}.\n` }),
  );
  await putArticles(gleaner, texts);
  const library = await gleaner.openOwnPage('library.html');
  await library.evaluateOnNewDocument(speakAtOnce);
  await library.reload();
  for (const title of ['Third', 'First']) await press(library, 'checkbox', `Select “${title}”`);
  await library.keyboard.press('l');

  await reads(library, 'This is the first.');
  await reads(library, 'Heard to the end');
  expect(await library.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual([
    'Ann: This is the third.',
    'Ann: This is the first.',
  ]);
  expect(await library.evaluate(() => navigator.mediaSession.metadata?.title)).toBe('First');
});

test('an article that was heard is archived where that is wanted', async ({ gleaner }) => {
  const library = await listen(gleaner, mixed, speakAtOnce);
  await press(library, 'checkbox', 'Archive at the end');
  await press(library, 'button', 'Read aloud');

  await reads(library, 'Article archived');
});

test('keys go on by sentence and by paragraph, and the voice falls silent after a time of one’s choice', async ({
  gleaner,
}) => {
  const text = aSavedArticle({ title: 'Four sentences', language: 'en', markdown: 'One. Two.\n\nThree. Four.\n' });
  const library = await listen(gleaner, text, speakForEver);
  const says = (words: string) =>
    until(
      () =>
        library.evaluate(
          (words) => String([...(CSS.highlights.get('spoken-sentence') ?? [])][0]).trim() === words,
          words,
        ),
      async () => `“${words}” is not what is said`,
    );
  await says('One.');
  await library.keyboard.press('.');
  await says('Two.');
  await library.keyboard.press('>');
  await says('Three.');
  await library.keyboard.press('<');
  await says('One.');

  const timer = await find(library, 'combobox', 'Sleep timer');
  await timer.evaluate((timer) => {
    (timer as HTMLSelectElement).value = '10';
    timer.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await find(library, 'button', 'Read aloud');
  await gone(library, 'button', 'Pause');
});

/** Opens an article and has it read by a voice. */
async function listen(gleaner: Gleaner, saved: SavedArticle, voice: () => void): Promise<Page> {
  await putArticles(gleaner, [saved]);
  const library = await gleaner.openOwnPage('library.html');
  await library.evaluateOnNewDocument(voice);
  await library.goto(`chrome-extension://${gleaner.extension.id}/library.html#/read/${saved.article.id}`);
  await library.reload();
  await press(library, 'button', 'Listen');
  return library;
}

/** A voice that never comes to an end, and a clock on which ten minutes are over soon; runs in the page. */
function speakForEver(): void {
  const voices = [{ name: 'Ann', voiceURI: 'Ann', lang: 'en-GB', localService: true }];
  const synthesis = Object.assign(new EventTarget(), { getVoices: () => voices, cancel: () => {}, speak: () => {} });
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
  const wait = window.setTimeout.bind(window);
  Object.assign(window, {
    SpeechSynthesisUtterance: class {},
    setTimeout: (run: () => void, milliseconds = 0) => wait(run, milliseconds > 300_000 ? 100 : milliseconds),
  });
}

/** A voice that takes no time; runs in the page. What it says, and what was marked meanwhile, is written down. */
function speakAtOnce(): void {
  const [said, marked]: string[][] = [[], []];
  const voices = [
    { name: 'Cloud', voiceURI: 'Cloud', lang: 'en-GB', localService: false },
    { name: 'Ann', voiceURI: 'Ann', lang: 'en-GB', localService: true },
    { name: 'Ting', voiceURI: 'Ting', lang: 'zh-CN', localService: true },
  ];
  class Speech {
    voice = { name: '' };
    onend = () => {};
    constructor(readonly text: string) {}
  }
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => voices,
    cancel: () => {},
    speak(speech: Speech) {
      said?.push(`${speech.voice.name}: ${speech.text}`);
      const [range] = [...(CSS.highlights.get('spoken-sentence') ?? [])];
      marked?.push(String(range));
      setTimeout(() => speech.onend());
    },
  });
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
  Object.assign(window, { said, marked, SpeechSynthesisUtterance: Speech });
}
