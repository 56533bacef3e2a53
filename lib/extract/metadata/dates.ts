import type { IsoDateTime } from '../../domain/article';

const numeric =
  /(\d{4})\s*[-/.年년]\s*(\d{1,2})\s*[-/.月월]\s*(\d{1,2})(?:\s*[日일])?(?:[T\s]*?(\d{1,2})\s*[:：時时]\s*(\d{2})(?:\s*[:：分]\s*(\d{2}))?(?:[.,]\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?/;
const english =
  /(\d{1,2})\s+(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+(\d{4})(?:\s+(\d{2}):(\d{2})(?::(\d{2}))?\s*(GMT|UTC|Z|[+-]\d{2}:?\d{2})?)?/i;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A date as a page writes it, in ISO form with just the precision and the zone that it was given with.
 * @returns `null` for what is not a date, or not a possible one
 */
export function toIsoDate(text: string): IsoDateTime | null {
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(text.trim());
  if (compact) return compose(compact[1], compact[2], compact[3], compact[4], compact[5], compact[6], compact[7]);
  const byNumbers = numeric.exec(text);
  if (byNumbers)
    return compose(byNumbers[1], byNumbers[2], byNumbers[3], byNumbers[4], byNumbers[5], byNumbers[6], byNumbers[7]);
  const byName = english.exec(text);
  if (!byName) return null;
  const month = String(months.indexOf((byName[2] ?? '').toLowerCase()) + 1);
  return compose(byName[3], month, byName[1], byName[4], byName[5], byName[6], byName[7]);
}

function compose(
  year = '',
  month = '',
  day = '',
  hour?: string,
  minute?: string,
  second?: string,
  zone?: string,
): IsoDateTime | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isPossible(date)) return null;
  if (hour === undefined || minute === undefined) return date;
  if (Number(hour) > 23 || Number(minute) > 59) return date;
  const time = `${hour.padStart(2, '0')}:${minute}${second ? `:${second}` : ''}`;
  return `${date}T${time}${zoneOf(zone)}`;
}

function zoneOf(zone: string | undefined): string {
  if (!zone) return '';
  return /^(GMT|UTC|Z)$/i.test(zone) ? 'Z' : zone.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2');
}

/** A day that exists, in the years that the web and newspapers' archives cover. */
function isPossible(date: string): boolean {
  const instant = new Date(`${date}T00:00:00Z`);
  return (
    !Number.isNaN(instant.getTime()) &&
    instant.toISOString().startsWith(date) &&
    date >= '1600-01-01' &&
    date < '2200-01-01'
  );
}
