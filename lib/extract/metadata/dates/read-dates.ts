import type { IsoDateTime } from '../../../domain/article';
import type { DatePrecision } from '../../../domain/provenance';
import { type DayOrder, dayOf, dayOrderOf } from './day';
import { fold, monthNamesOf } from './month-names';
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

interface Day {
  readonly day: string;
  readonly start: number;
  readonly end: number;
}

const eras: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925, 民國: 1911, 民国: 1911 };
const byEra = /(令和|平成|昭和|民[國国])\s*(\d{1,3}|元)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/g;
const yearFirst = /(?<!\d)(\d{4})\s*(?:[-/.年년]|m\.\s)\s*(\d{1,2})\s*[-/.月월]\s*(\d{1,2})(?!\d)\s*[日일]?/g;
const compact = /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?=T?\d{4}(?:\d\d)?(?!\d)|(?!\d))/g;
const yearLast = /(?<!\d|\d[./-])(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?![\d/]|[.-]\d)/g;
const byTháng = /(?<!\d)(\d{1,2})\s+tháng\s+(\d{1,2})\s*,?\s*(?:năm\s*)?(\d{4})/gi;

/** Of what is longer, the beginning is read. In letters. */
const longestText = 1000;

/**
 * The dates of a text, in its order.
 * @param languages that the text may be in, the likeliest first: they give the names of the months, and whether a day comes
 *   before its month in `3/5/2024`; where they don't tell, there is no date.
 */
export function datesIn(text: string, languages: readonly string[]): DateInText[] {
  const plain = toPlainDigits(text.slice(0, longestText));
  if (!/\d{4}|\d[./-]\d\d?[./-]\d|\d\s*年|元年/.test(plain)) return [];
  const order = dayOrderOf(languages);
  const days = [
    ...matches(plain, byEra, ([, era = '', year = '', month, day]) =>
      dayOf(String((eras[era] ?? 0) + (year === '元' ? 1 : Number(year))), month, day),
    ),
    ...matches(plain, yearFirst, ([, year, month, day]) => dayOf(year, month, day)),
    ...matches(plain, yearLast, ([, first, separator, second, year]) =>
      inOrder(separator === '.' ? 'day-first' : order, first, second, year),
    ),
    ...matches(plain, byTháng, ([, day, month, year]) => dayOf(year, month, day)),
    ...byMonthName(plain, languages),
    ...matches(plain, compact, ([, year, month, day]) => dayOf(year, month, day)),
  ];
  const inTextOrder = days.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart = inTextOrder.filter(({ start }, index) => start >= (inTextOrder[index - 1]?.end ?? 0));
  return apart.map((day, index) => withTime(plain, day, apart[index - 1]?.end ?? 0, apart[index + 1]?.start));
}

/** The first date of a text, or `null`. */
export function readDate(text: string, languages: readonly string[]): PageDate | null {
  const first = datesIn(text, languages)[0];
  return first ? { iso: first.iso, precision: first.precision, zoneKnown: first.zoneKnown } : null;
}

function withTime(text: string, { day, start, end }: Day, from: number, to = text.length): DateInText {
  const time = timeBeside(text.slice(end, to), text.slice(from, start));
  return {
    iso: time ? `${day}T${time.clock}${time.zone}` : day,
    precision: time?.precision ?? 'day',
    zoneKnown: (time?.zone ?? '') !== '',
    start,
    end: end + (time?.length ?? 0),
  };
}

/** Names of months in the text's languages, and in English, which templates are written in. */
function byMonthName(text: string, languages: readonly string[]): Day[] {
  const folded = foldInPlace(text);
  if (!/\p{L}{3}/u.test(folded)) return [];
  for (const language of new Set([...languages, 'en'])) {
    const names = monthNamesOf(language);
    const found = matches(folded, patternOf(names), ({ groups = {} }) =>
      dayOf(
        groups.year ?? groups.year2 ?? groups.year3,
        String(names.get(groups.month ?? groups.month2 ?? groups.month3 ?? '') ?? ''),
        groups.day ?? groups.day2 ?? groups.day3,
      ),
    );
    if (found.length > 0) return found;
  }
  return [];
}

const patterns = new WeakMap<ReadonlyMap<string, number>, RegExp>();

/** “5. März 2024”, “5 de marzo del 2024”; “March 5th, 2024”, “Wed Mar 05 10:30:00 2024”; “2024. március 5.” */
function patternOf(names: ReadonlyMap<string, number>): RegExp {
  const known = patterns.get(names);
  if (known) return known;
  const name = [...names.keys()].sort((a, b) => b.length - a.length).join('|') || '(?!)';
  const pattern = new RegExp(
    [
      `(?<![\\d./-])(?<day>\\d{1,2})(?:\\.|er|st|nd|rd|th|º|ª|o|a)?[\\s-]*(?:de |of |d['’])?\\s*(?<month>${name})[.,]?[\\s-]*(?:de |del |of )?\\s*(?<year>\\d{4})(?!\\d)`,
      `(?<!\\p{L})(?<month2>${name})\\.?\\s*(?<day2>\\d{1,2})(?:st|nd|rd|th)?(?:\\s*,\\s*|\\s+)(?:(?:at\\s+)?\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s\\p{L}{3,4})?\\s)?(?<year2>\\d{4})(?![\\d:])`,
      `(?<!\\d)(?<year3>\\d{4})(?:\\.|\\s*m\\.)?\\s*(?<month3>${name})\\s*(?<day3>\\d{1,2})(?!\\d)`,
    ].join('|'),
    'gu',
  );
  patterns.set(names, pattern);
  return pattern;
}

function matches(text: string, pattern: RegExp, dayIn: (match: RegExpMatchArray) => string | null): Day[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const day = dayIn(match);
    return day ? [{ day, start: match.index, end: match.index + match[0].length }] : [];
  });
}

/** `3/5/2024` by the order of the language; either way only where it can't be the other. */
function inOrder(order: DayOrder | null, first = '', second = '', year = ''): string | null {
  const [dayFirst, monthFirst] = [dayOf(year, second, first), dayOf(year, first, second)];
  if (year.length === 2 && order !== 'day-first') return null;
  if (order === null) return dayFirst && monthFirst && dayFirst !== monthFirst ? null : (dayFirst ?? monthFirst);
  return order === 'day-first' ? (dayFirst ?? monthFirst) : (monthFirst ?? dayFirst);
}

/** Digits of every script, and full-width signs, as ASCII; as long as before. */
function toPlainDigits(text: string): string {
  return text
    .replace(/[\u200e\u200f\u061c]/g, ' ')
    .replace(/[！-～\u3000\u00a0\u202f\u2009]/g, (sign) => sign.normalize('NFKC'))
    .replace(/[٠-٩۰-۹०-९০-৯]/g, (digit) => String(digitOf(digit)));
}

function digitOf(digit: string): number {
  const code = digit.charCodeAt(0);
  return code - ([0x660, 0x6f0, 0x966, 0x9e6].findLast((zero) => code >= zero) ?? code);
}

/** Folded, letter by letter, so that positions stay. */
function foldInPlace(text: string): string {
  return /^[\0-\x7f]*$/.test(text)
    ? text.toLowerCase()
    : [...text].map((letter) => (letter.length === 1 ? (fold(letter)[0] ?? letter) : letter)).join('');
}
