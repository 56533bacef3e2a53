import type { IsoDateTime } from './article';

/** An instant as the reader's clock showed it, with its offset: `2026-11-22T11:53:04+08:00`. */
export function toLocalIso(instant: Date): IsoDateTime {
  const offset = -instant.getTimezoneOffset();
  const shifted = new Date(instant.getTime() + offset * 60_000).toISOString().slice(0, 19);
  const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, '0');
  const minutes = String(Math.abs(offset) % 60).padStart(2, '0');
  return `${shifted}${offset < 0 ? '-' : '+'}${hours}:${minutes}`;
}

/**
 * `YYYY-MM-DD HH:mm:ss` on the clock of the place that wrote the date; a date without a time stays one. Nothing is shifted. A
 * month or a year alone is its first day, since Hugo reads no less than a day.
 */
export function toPlainDateTime(date: IsoDateTime): string {
  const [, year, month = '-01', day = '-01', time, seconds = ':00'] =
    /^(\d{4})(-\d{2})?(-\d{2})?(?:[T ](\d{2}:\d{2})(:\d{2})?)?/.exec(date) ?? [];
  if (!year) return date;
  return time ? `${year}${month}${day} ${time}${seconds}` : `${year}${month}${day}`;
}

/**
 * A date that shows the same clock wherever it is looked at, for files whose times have no zone, as in a zip.
 * What is no date is the first one a zip can hold.
 */
export function toClock(date: IsoDateTime): Date {
  const clock = new Date(`${date.slice(0, 10)}T${/T(\d{2}:\d{2}:\d{2})/.exec(date)?.[1] ?? '00:00:00'}`);
  return Number.isNaN(clock.getTime()) ? new Date(1980, 0, 1) : clock;
}
