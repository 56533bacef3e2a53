import type { DatePrecision } from '../../../domain/provenance';
import { letter } from './month-names';

/** A time of day as it was given: `14:05`, `14:05:09`, and its zone as `Z`, `+01:00` or nothing. */
export interface TimeOfDay {
  readonly clock: string;
  readonly zone: string;
  readonly precision: DatePrecision;
  /** How far it reaches into the text after the date. */
  readonly length: number;
}

/** Abbreviations that mean one offset wherever they are written. `BST`, `CST`, `IST` mean several. */
const zones: Readonly<Record<string, string>> = {
  CET: '+01:00',
  MEZ: '+01:00',
  CEST: '+02:00',
  MESZ: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  JST: '+09:00',
  KST: '+09:00',
  EST: '-05:00',
  EDT: '-04:00',
  CDT: '-05:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
};

const noon = `(?<half>[AaPp]\\.?\\s?[Mm]\\b\\.?|[مص](?!${letter}))`;
const half = '(?<before>上午|下午|午前|午後|晚上|凌晨|中午|早上|오전|오후|πμ|μμ)';
const time = new RegExp(
  `(?<!\\d)(?:${half}\\s*)?(?<hour>\\d{1,2})(?:\\s*[:：時时시點点]\\s*|[.hH]|\\s[hH]\\s)(?<minute>\\d{2})(?!\\d)(?:\\s*[分분])?(?:[:：]?\\s*(?<second>\\d{2})(?:[.,]\\d+)?\\s*[秒초]?(?!\\d))?(?:\\s*${noon})?(?:\\s*\\(?(?<zone>Z(?!${letter})|(?:UTC|GMT)?\\s?[+-]\\d{2}:?\\d{2}|(?:UTC|GMT)[+-]\\d{1,2}|[A-Z]{3,4}(?!${letter})))?`,
);
const wholeHour = new RegExp(`(?<!\\d)(?:${half}\\s*)?(?<hour>\\d{1,2})(?:\\s*${noon}|\\s*[時时시點点](?!\\d|間|间))`);
const compact = /^T?(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?(?<zone>Z|[+-]\d{2}:?\d{2})?(?!\d)/;

/** Between a date and its time: “T”, “, 14:05”, “um 14:05 Uhr”, “at”, “às”, “- 14h05”, “| 14:05”, a weekday in brackets. */
const reach = 24;

/** The time of day that a text says right after a date, or right before it. */
export function timeBeside(after: string, before: string): TimeOfDay | null {
  const following = after.slice(0, reach + 30);
  const found = compact.exec(following) ?? within(time.exec(following)) ?? within(wholeHour.exec(following));
  if (found) return read(found, found.index + found[0].length);
  const preceding = before.slice(-reach);
  const earlier = time.exec(preceding);
  return earlier && preceding.slice(earlier.index + earlier[0].length).trim().length <= 4 ? read(earlier, 0) : null;
}

function within(match: RegExpExecArray | null): RegExpExecArray | null {
  if (!match) return null;
  const gap = match.input.slice(0, match.index);
  return match.index <= reach && !/\d/.test(gap) && gap.split(/\s+/).length <= 5 ? match : null;
}

function read({ groups = {} }: RegExpExecArray, length: number): TimeOfDay | null {
  const hour = to24(Number(groups.hour), groups.half ?? groups.before ?? '');
  const [minute, second] = [groups.minute ?? '00', groups.second];
  if (hour > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) return null;
  const clock = `${String(hour).padStart(2, '0')}:${minute}`;
  const zone = zoneOf(groups.zone ?? '');
  return second
    ? { clock: `${clock}:${second}`, zone, precision: 'second', length }
    : { clock, zone, precision: 'minute', length };
}

/** Twelve o'clock is the first hour of its half of the day. */
function to24(hour: number, halfOfDay: string): number {
  const isAfternoon = /^(p|下午|午後|晚上|오후|م|μμ)/iu.test(halfOfDay);
  const isMorning = /^(a|上午|午前|凌晨|오전|ص|πμ)/iu.test(halfOfDay);
  if (isAfternoon) return hour < 12 ? hour + 12 : hour;
  return isMorning && hour === 12 ? 0 : hour;
}

function zoneOf(text: string): string {
  const offset = /([+-])(\d{1,2}):?(\d{2})?$/.exec(text);
  if (offset) return `${offset[1]}${(offset[2] ?? '').padStart(2, '0')}:${offset[3] ?? '00'}`;
  if (/^(Z|UTC|GMT)$/.test(text)) return 'Z';
  return zones[text] ?? '';
}
