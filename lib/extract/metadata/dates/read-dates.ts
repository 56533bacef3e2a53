import type { IsoDateTime } from '../../../domain/article';
import type { DatePrecision } from '../../../domain/provenance';
import { dayOf, isDayFirst } from './day';
import { fold, letter, monthOf } from './month-names';
import { timeBeside } from './time-of-day';

/** A date with as much as was said of it: no time or zone that it was not given with. */
export interface PageDate {
  readonly iso: IsoDateTime;
  readonly precision: DatePrecision;
  readonly zoneKnown: boolean;
}

/** A date in a text, and where it stands. */
export interface DateInText extends PageDate {
  readonly start: number;
  readonly end: number;
}

type Groups = Readonly<Record<string, string | undefined>>;
type DayReader = (groups: Groups, languages: readonly string[]) => string | null;

const eras: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925, 民國: 1911, 民国: 1911 };

const inNumbers: DayReader = ({ year, month, day }) => dayOf(year, month, day);
/** The month is named in one of the languages, or in English, which templates are written in. */
const byName: DayReader = ({ year, name = '', more = '', day }, languages) => {
  for (const language of ['en', ...languages]) {
    const month = monthOf(name + more, language) ?? monthOf(name, language);
    if (month) return dayOf(year, month, day);
  }
  return null;
};
const name = `(?<name>${letter}{3,})`;

/** The ways to write a day, and how each is read. */
const ways: readonly (readonly [pattern: RegExp, read: DayReader])[] = [
  [
    /(?<era>令和|平成|昭和|民[國国])\s*(?<year>\d{1,3}|元)\s*年\s*(?<month>\d{1,2})\s*月\s*(?<day>\d{1,2})\s*日/g,
    ({ era = '', year, month, day }) => dayOf(`${(eras[era] ?? 0) + (year === '元' ? 1 : Number(year))}`, month, day),
  ],
  [
    /(?<!\d)(?<year>\d{4})\s*(?:[-/.年년]|m\.\s)\s*(?<month>\d{1,2})\s*[-/.月월]\s*(?<day>\d{1,2})(?!\d)\s*[日일]?/g,
    inNumbers,
  ],
  [
    /(?<!\d|\d[./-])(?<first>\d{1,2})\s?(?<sign>[/.-])\s?(?<second>\d{1,2})\s?\k<sign>\s?(?<year>\d{4}|\d{2})(?![\d/]|[.-]\d)/g,
    inOrder,
  ],
  [/(?<!\d)(?<day>\d{1,2})\s+thang\s+(?<month>\d{1,2})\s*,?\s*(?:nam\s*)?(?<year>\d{4})/gi, inNumbers],
  // “5. März 2024”, “5 de marzo del 2024”
  [
    new RegExp(
      `(?<![\\d./-])(?<day>\\d{1,2})(?:\\.|er|st|nd|rd|th|o|a)?[\\s-]*(?:de |of |d['’])?\\s*${name}(?<more>\\s${letter}+)?[.,]?[\\s-]*(?:del? |of )?(?<year>\\d{4})(?!\\d)`,
      'g',
    ),
    byName,
  ],
  // “March 5th, 2024”, “Wed Mar 05 10:30:00 2024”
  [
    new RegExp(
      `(?<!${letter})${name}\\.?\\s*(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:\\s*,\\s*|\\s+)(?:(?:at\\s+)?\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s${letter}{3,4})?\\s)?(?<year>\\d{4})(?![\\d:])`,
      'g',
    ),
    byName,
  ],
  // “2024. március 5.”
  [new RegExp(`(?<!\\d)(?<year>\\d{4})(?:\\.|\\s*m\\.)?\\s*${name}\\s*(?<day>\\d{1,2})(?!\\d)`, 'g'), byName],
  [/(?<!\d)(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})(?=T?\d{4}(?:\d\d)?(?!\d)|(?!\d))/g, inNumbers],
];

/** Of what is longer, the beginning is read. In letters. */
const longestText = 1000;
/** As machines write it. Most dates that are stated are like this, and are read without anything else. */
const iso = /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?=T|$)/;

interface Day {
  readonly day: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The dates of a text, in its order.
 * @param languages that the text may be in, the likeliest first: they give the names of the months, and whether a day comes
 *   before its month in `3/5/2024`; where they don't tell, there is no date.
 */
export function datesIn(text: string, languages: readonly string[]): DateInText[] {
  const plain = foldInPlace(text.slice(0, longestText));
  const days = daysIn(plain, languages);
  return days.map(({ day, start, end }, index) => {
    const time = timeBeside(plain.slice(end, days[index + 1]?.start), plain.slice(days[index - 1]?.end ?? 0, start));
    return {
      iso: time ? `${day}T${time.clock}${time.zone}` : day,
      precision: time?.precision ?? 'day',
      zoneKnown: (time?.zone ?? '') !== '',
      start,
      end: end + (time?.length ?? 0),
    };
  });
}

/** The first date of a text, or `null`. */
export function readDate(text: string, languages: readonly string[]): PageDate | null {
  const [first] = datesIn(text, languages);
  return first ? { iso: first.iso, precision: first.precision, zoneKnown: first.zoneKnown } : null;
}

/** The days of a folded text, each where it stands; where two ways would read the same place, the longer one does. */
function daysIn(text: string, languages: readonly string[]): Day[] {
  if (!/\d{4}|\d[./-]\d\d?[./-]\d|\d\s*年|元年/.test(text)) return [];
  const days = ways
    .slice(0, iso.test(text) ? 2 : ways.length)
    .flatMap(([pattern, read]) =>
      [...text.matchAll(pattern)].flatMap(({ groups = {}, index: start, 0: match }) => {
        const day = read(groups, languages);
        return day ? [{ day, start, end: start + match.length }] : [];
      }),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return days.filter(({ start }, index) => start >= (days[index - 1]?.end ?? 0));
}

/** `3/5/2024` by the order of the language; either way only where it can't be the other. */
function inOrder({ first, second, sign, year }: Groups, languages: readonly string[]): string | null {
  const [dayFirst, monthFirst] = [dayOf(year, second, first), dayOf(year, first, second)];
  const order = sign === '.' || (dayFirst === monthFirst && year?.length === 4) || isDayFirst(languages);
  if (year?.length === 2 && !order) return null;
  if (order === null) return dayFirst && monthFirst ? null : (dayFirst ?? monthFirst);
  return order ? (dayFirst ?? monthFirst) : (monthFirst ?? dayFirst);
}

/** Lower case, without accents, and with the digits and signs of ASCII; each letter where it was. */
function foldInPlace(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text;
  return text.replace(/[\u200e\u200f\u061c]/g, ' ').replace(/[^\0-\x7f]/g, (letter) => {
    const folded = digitOf(letter) ?? fold(letter);
    return folded.length === 1 ? folded : letter;
  });
}

/** `0` to `9` for the digits of Arabic, Persian, Hindi and Bengali. */
function digitOf(letter: string): string | null {
  const code = letter.charCodeAt(0);
  const digit = code - ([0x660, 0x6f0, 0x966, 0x9e6].findLast((zero) => code >= zero) ?? 0);
  return digit < 10 ? `${digit}` : null;
}
