import type { IsoDateTime } from '../domain/article';
import { languageTag, once, t } from './messages';

const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** Older than this, in seconds, a day is told by its date: “last month” is the same for too many. */
const recent = 7 * 86_400;

const ago = once(() => new Intl.RelativeTimeFormat(languageTag(), { style: 'short', numeric: 'auto' }));
const days = once(() => new Intl.DateTimeFormat(languageTag(), { month: 'short', day: 'numeric' }));
const daysOfYears = once(() => new Intl.DateTimeFormat(languageTag(), { dateStyle: 'medium' }));
const instants = once(() => new Intl.DateTimeFormat(languageTag(), { dateStyle: 'long', timeStyle: 'short' }));
const shortInstants = once(() => new Intl.DateTimeFormat(languageTag(), { dateStyle: 'medium', timeStyle: 'short' }));

/** “2 hr. ago”, or “12 Nov” where it is a week ago or more, in the words of the reader's language and on the reader's clock. */
export function agoOf(instant: IsoDateTime, now: Date): string {
  const then = new Date(instant);
  const seconds = (now.getTime() - then.getTime()) / 1000;
  if (seconds >= recent) return (then.getFullYear() === now.getFullYear() ? days() : daysOfYears()).format(then);
  for (const [unit, length] of units) {
    if (seconds < length) continue;
    return ago().format(-Math.floor(seconds / length), unit);
  }
  return t('just_now');
}

/**
 * “13 February 2025 at 14:20”: an instant on the reader's own clock.
 * @param style `short` has the month in fewer letters
 */
export function instantOf(instant: IsoDateTime, style: 'long' | 'short' = 'long'): string {
  return (style === 'long' ? instants() : shortInstants()).format(new Date(instant));
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
