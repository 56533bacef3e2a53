import type { IsoDateTime } from './article';

/** An instant as the reader's clock showed it, with its offset: `2026-11-22T11:53:04+08:00`. */
export function toLocalIso(instant: Date): IsoDateTime {
  const offset = -instant.getTimezoneOffset();
  const shifted = new Date(instant.getTime() + offset * 60_000).toISOString().slice(0, 19);
  const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, '0');
  const minutes = String(Math.abs(offset) % 60).padStart(2, '0');
  return `${shifted}${offset < 0 ? '-' : '+'}${hours}:${minutes}`;
}

/** `YYYY-MM-DD HH:mm:ss` on the clock of the place that wrote the date; a date without a time stays one. Nothing is shifted. */
export function toPlainDateTime(date: IsoDateTime): string {
  const [, day = date, time, seconds = ':00'] = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?)?/.exec(date) ?? [];
  return time ? `${day} ${time}${seconds}` : day;
}
