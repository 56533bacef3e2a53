import { expect, test } from 'vitest';
import { type Voice, voiceFor, voiceKey, voicesFor } from '../../../lib/domain/voice';

const voice = (name: string, lang: string, localService = true): Voice => ({
  voiceURI: name,
  name,
  lang,
  localService,
});
const voices = [
  voice('Cloud', 'en-GB', false),
  voice('Sam', 'en-US'),
  voice('Ann', 'en_GB'),
  voice('Mei', 'zh-TW'),
  voice('Ting', 'zh-CN'),
  voice('Nuage', 'fr-FR', false),
];

test('voices of this machine come first, and those of the same region', () => {
  expect(voicesFor(voices, 'en-GB').map(({ name }) => name)).toEqual(['Ann', 'Sam', 'Cloud']);
  expect(voicesFor(voices, 'zh-Hant').map(({ name }) => name)).toEqual(['Mei', 'Ting']);
  expect(voicesFor(voices, 'zh-Hans').map(({ name }) => name)).toEqual(['Ting', 'Mei']);
  expect(voicesFor(voices, 'und-Latn').map(({ name }) => name)).toContain('Ann');
  expect(voicesFor(voices, 'sv')).toEqual([]);
});

test('a voice that sends the text away speaks only when it was chosen', () => {
  expect(voiceFor(voices, 'fr', {})).toBeNull();
  expect(voiceFor(voices, 'fr', { fr: 'Nuage' })?.name).toBe('Nuage');
  expect(voiceFor(voices, 'en-GB', {})?.name).toBe('Ann');
  expect(voiceFor(voices, 'en-GB', { [voiceKey('en-US')]: 'Sam' })?.name).toBe('Sam');
});
