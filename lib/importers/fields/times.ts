import type { IsoDateTime } from '../../domain/article';
import { toLocalIso } from '../../domain/date-time';

/** Nothing was saved on the web before. */
const earliest = Date.UTC(1991, 7, 6);
const latest = Date.UTC(2200, 0, 1);

/** An instant as other products write it, in the reader's zone: seconds, milliseconds or microseconds since 1970, or a date. */
export function instantOf(value: unknown): IsoDateTime | null {
  const instant = timeOf(value);
  return instant !== null && instant >= earliest && instant < latest ? toLocalIso(new Date(instant)) : null;
}

/** A page's own date, with the precision and the zone that it is given with. */
export function pageDateOf(value: unknown): IsoDateTime | null {
  if (typeof value === 'number') return instantOf(value);
  if (value instanceof Date) return instantOf(value.getTime());
  const [, day, time, seconds = '', zone = ''] = dateParts.exec(textOf(value)) ?? [];
  if (!day || Number.isNaN(Date.parse(day))) return null;
  return time ? `${day}T${time}${seconds}${zoneOf(zone)}` : day;
}

const dateParts =
  /^\s*(\d{4}-\d{2}-\d{2})(?:[T ]+(\d{2}:\d{2})(:\d{2})?(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d{2}:?(?:\d{2})?)?)?\s*$/i;

function timeOf(value: unknown): number | null {
  if (value instanceof Date) return value.getTime();
  const text = textOf(value);
  if (/^-?\d+(\.\d+)?$/.test(text)) {
    const number = Number(text);
    // Seconds have ten digits, milliseconds thirteen, microseconds sixteen.
    return number < 1e11 ? number * 1000 : number < 1e14 ? number : number / 1000;
  }
  const [, day, time = '00:00', seconds = '', zone = ''] = dateParts.exec(text) ?? [];
  const instant = day ? Date.parse(`${day}T${time}${seconds}${zoneOf(zone)}`) : Date.parse(text);
  return Number.isNaN(instant) ? null : instant;
}

function zoneOf(zone: string): string {
  if (/^(utc|gmt|z)$/i.test(zone)) return 'Z';
  return zone.replace(/^([+-]\d{2}):?(\d{2})?$/, (_, hours: string, minutes = '00') => `${hours}:${minutes}`);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}
