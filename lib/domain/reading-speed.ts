import type { Article } from './article';
import { defaultSpeeds, type TextCounts } from './text-length';

/** What is read at a speed of its own: words where scripts have spaces, characters where they have not. */
export type ReadingScript = keyof TextCounts;

/** How much of a script was read in how long. */
export interface LearntSpeed {
  readonly count: number;
  readonly milliseconds: number;
}

/** What was learnt of a reader. A script that was not read has nothing. */
export type ReadingSpeeds = Readonly<Partial<Record<ReadingScript, LearntSpeed>>>;

/** A stretch of text with the time between its beginning and its end. */
export interface ReadStretch {
  readonly counts: TextCounts;
  readonly milliseconds: number;
}

/** So many times faster or slower than others nobody reads: they leaf through, or are not there. */
const farthest = 4;

/** Less says nothing: a line that was scrolled by. */
const leastCount = 20;

/** So much of a stretch must be of one script to be counted for it, in parts of the time that it takes. */
const purity = 0.8;

/** What was read long ago counts less and less, in milliseconds: people change, and so does what they read. */
const memory = 3 * 60 * 60_000;

/** After so long a speed is known, in milliseconds. */
const enough = 5 * 60_000;

export const readingScripts: readonly ReadingScript[] = ['words', 'chinese', 'japanese', 'hangul'];

/** The languages whose articles are counted in characters, BCP 47; all others are counted in words. */
export const languagesIn: Readonly<Record<Exclude<ReadingScript, 'words'>, readonly string[]>> = {
  chinese: ['zh', 'yue'],
  japanese: ['ja'],
  hangul: ['ko'],
};

/** What is known after a stretch was read. One that nobody can have read so teaches nothing. */
export function learnSpeed(speeds: ReadingSpeeds, { counts, milliseconds }: ReadStretch): ReadingSpeeds {
  const times = readingScripts.map((script) => ({ script, minutes: counts[script] / defaultSpeeds[script] }));
  const total = times.reduce((sum, { minutes }) => sum + minutes, 0);
  const main = times.find(({ minutes }) => minutes >= purity * total);
  if (!main || counts[main.script] < leastCount) return speeds;
  const ratio = milliseconds / 60_000 / total;
  if (!(ratio <= farthest && ratio >= 1 / farthest)) return speeds;

  const known = speeds[main.script] ?? { count: 0, milliseconds: 0 };
  // The foreign words of the stretch took their part of the time
  const share = main.minutes / total;
  const fade = Math.min(1, memory / (known.milliseconds + milliseconds));
  return {
    ...speeds,
    [main.script]: {
      count: (known.count + counts[main.script]) * fade,
      milliseconds: (known.milliseconds + milliseconds * share) * fade,
    },
  };
}

/** What of a script this reader reads in a minute; `null` until enough was read. */
export function learntSpeed(speeds: ReadingSpeeds, script: ReadingScript): number | null {
  const known = speeds[script];
  return known && known.milliseconds >= enough ? (known.count / known.milliseconds) * 60_000 : null;
}

/** How many minutes this reader needs for an article; those of everybody where nothing is known of it or of its script. */
export function minutesToRead(
  { words, minutes, language }: Pick<Article, 'words' | 'minutes' | 'language'>,
  speeds: ReadingSpeeds,
): number {
  return minutesAt(speedFor(language, speeds), words, minutes);
}

/** How many words of a language this reader reads in a minute; `null`: nothing is known of it or of its script. */
export function speedFor(language: string | null, speeds: ReadingSpeeds): number | null {
  const script = scriptOf(language);
  return script && learntSpeed(speeds, script);
}

/** How many minutes a text takes at a speed of `speedFor`; where there is none, `minutes`. */
export function minutesAt(speed: number | null, words: number, minutes: number): number {
  return speed === null ? minutes : Math.max(1, Math.ceil(words / speed));
}

/** Numbers, both ends included. */
export interface AmountSpan {
  readonly from: number;
  readonly to: number;
}

/**
 * How many words an article has for which `minutesToRead` answers as many minutes.
 * @param speed words a minute
 */
export function wordsReadIn({ from, to }: AmountSpan, speed: number): AmountSpan {
  // Nothing takes less than a minute
  const least = Math.ceil(from) <= 1 ? 0 : Math.floor((Math.ceil(from) - 1) * speed) + 1;
  return { from: least, to: to < 1 ? -1 : Math.floor(Math.floor(to) * speed) };
}

/** What was learnt, as it was stored; what is of no use is left out. */
export function toReadingSpeeds(stored: unknown): ReadingSpeeds {
  const entries = Object.entries(typeof stored === 'object' && stored !== null ? stored : {});
  return Object.fromEntries(
    entries.filter(
      ([script, speed]) =>
        readingScripts.includes(script as ReadingScript) && speed?.count > 0 && speed?.milliseconds > 0,
    ),
  );
}

/** What an article in a language is counted in; `null`: its language is not known. */
function scriptOf(language: string | null): ReadingScript | null {
  const [name = ''] = (language ?? '').toLowerCase().split('-');
  if (name === '') return null;
  return readingScripts.find((script) => script !== 'words' && languagesIn[script].includes(name)) ?? 'words';
}
