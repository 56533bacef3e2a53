import { dayOf } from './day';
import { monthOf } from './month-names';
import type { PageDate } from './read-dates';

const inPath = [
  /\/(\d{4})\/(\d{1,2}|[a-z]{3,9})\/(\d{1,2})(?=[/_.-]|$)/,
  /[/_.-](\d{4})-(\d{1,2})-(\d{1,2})(?=[/_.-]|$)/,
  /[/_.-](\d{4})-?(\d{2})\/(\d{2})(?=[/_.-]|$)/,
  /[/_.-]t?((?:19|20)\d{2})(\d{2})(\d{2})(?=[/_.-]|$)/,
];

/** The day in an address like `/2024/03/05/`, `/2024/mar/05/` or `-20240305.html`, as news sites write it. */
export function addressDate(address: string): PageDate | null {
  const path = URL.parse(address)?.pathname.toLowerCase() ?? '';
  for (const pattern of inPath) {
    const [, year, month = '', day] = pattern.exec(path) ?? [];
    const iso = year ? dayOf(year, monthOf(month, 'en') ?? month, day) : null;
    if (iso && iso >= '1990-01-01') return { iso, precision: 'day', zoneKnown: false };
  }
  return null;
}
