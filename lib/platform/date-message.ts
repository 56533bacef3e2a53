import type { IsoDateTime } from '../domain/article';
import { languageTag, once, t } from './messages';

const units = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

const ago = once(() => new Intl.RelativeTimeFormat(languageTag(), { style: 'short', numeric: 'auto' }));
const instants = once(() => new Intl.DateTimeFormat(languageTag(), { dateStyle: 'long', timeStyle: 'short' }));

/** “2 hr. ago”, in the words of the reader's language. */
export function agoOf(instant: IsoDateTime, now: Date): string {
  const seconds = (now.getTime() - Date.parse(instant)) / 1000;
  for (const [unit, length] of units) {
    if (seconds < length) continue;
    return ago().format(-Math.floor(seconds / length), unit);
  }
  return t('just_now');
}

/** “13 February 2025 at 14:20”: an instant on the reader's own clock. */
export function instantOf(instant: IsoDateTime): string {
  return instants().format(new Date(instant));
}

/**
 * “13 February 2025 at 14:20”: a page's date on the clock of the place that wrote it. The figures are the page's own and
 * never shift; a date without a time, or of a year or month alone, stays one.
 * @param style `short` leaves the time out
 */
export function pageDateOf(date: IsoDateTime, style: 'long' | 'short' = 'long'): string {
  const [, year, month, day, hour, minute] =
    /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2}))?)?)?/.exec(date) ?? [];
  if (!year) return date;
  const clock = new Date(Date.UTC(+year, +(month ?? 1) - 1, +(day ?? 1), +(hour ?? 0), +(minute ?? 0)));
  return new Intl.DateTimeFormat(languageTag(), {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month && { month: style === 'long' ? 'long' : 'short' }),
    ...(day && { day: 'numeric' }),
    ...(hour && style === 'long' && { hour: 'numeric', minute: '2-digit' }),
  }).format(clock);
}
