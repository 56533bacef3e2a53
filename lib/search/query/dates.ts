/** A stretch of the reader's clock in milliseconds, the end not included; `null`: open. */
export interface Span {
  readonly from: number | null;
  readonly to: number | null;
}

type Unit = 'hour' | 'day' | 'week' | 'month' | 'year';

const unitSigns: Record<string, Unit> = {
  h: 'hour',
  d: 'day',
  w: 'week',
  m: 'month',
  mo: 'month',
  y: 'year',
  hour: 'hour',
  day: 'day',
  week: 'week',
  month: 'month',
  year: 'year',
  小时: 'hour',
  天: 'day',
  日: 'day',
  周: 'week',
  月: 'month',
  年: 'year',
};

const hour = 3_600_000;
const day = 24 * hour;

/**
 * What a date or a range of dates means: `2024`, `2024-05`, `2024-05-06`, `2024-05..2024-06`, `..2024`, `7d`, `last week`,
 * `2 weeks ago`, `>2024-05`, `<1w`; `null`: nothing. The clock is one without zones, as in `clockOf`.
 */
export function toSpan(text: string, now: number): Span | null {
  const value = text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ').replaceAll('~', '..');
  const range = /^(.*?)\.{2,3}(.*)$/.exec(value);
  if (range) return betweenDates(range[1] ?? '', range[2] ?? '', now);

  const [, comparison = '', rest = ''] = /^([<>]=?|)\s*(.*)$/.exec(value) ?? [];
  const age = /^(\d{1,4}) ?([a-z]+?|小时|天|日|周|月|年)s?$/.exec(rest);
  const unit = age && unitSigns[age[2] ?? ''];
  // An age is counted backwards: less than a week is the last seven days.
  if (unit) {
    const start = shift(now, unit, -Number(age[1]));
    return comparison.startsWith('>') ? { from: null, to: start } : { from: start, to: null };
  }
  const span = toPeriod(rest, now);
  if (!span) return null;
  if (comparison === '>') return { from: span.to, to: null };
  if (comparison === '>=') return { from: span.from, to: null };
  if (comparison === '<') return { from: null, to: span.from };
  return comparison === '<=' ? { from: null, to: span.to } : span;
}

/** A moment as the clock on the wall showed it, as if it were UTC: what people mean when they name a day. */
export function clockOf(moment: Date): number {
  return moment.getTime() - moment.getTimezoneOffset() * 60_000;
}

/** The same of a stored date, which keeps the clock of the place it was written at; `NaN` when it is none. */
export function clockOfIso(text: string): number {
  const [, year, month, date, hours, minutes, seconds] =
    /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?)?/.exec(text) ?? [];
  if (!year) return Number.NaN;
  return Date.UTC(
    Number(year),
    Number(month ?? 1) - 1,
    Number(date ?? 1),
    Number(hours ?? 0),
    Number(minutes ?? 0),
    Number(seconds ?? 0),
  );
}

function betweenDates(first: string, last: string, now: number): Span | null {
  const isOpen = (text: string) => ['', '*'].includes(text.trim());
  if (isOpen(first) && isOpen(last)) return null;
  const start = isOpen(first) ? null : toPeriod(first.trim(), now);
  const end = isOpen(last) ? null : toPeriod(last.trim(), now);
  if ((!start && !isOpen(first)) || (!end && !isOpen(last))) return null;
  return { from: start?.from ?? null, to: end?.to ?? null };
}

function toPeriod(text: string, now: number): Span | null {
  return toNamedDay(text, now) ?? toCalendarPeriod(text);
}

function toCalendarPeriod(text: string): Span | null {
  const match = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月?)|年?)$/.exec(text);
  if (!match) return null;
  const [, year = '', month, date] = match;
  const from = Date.UTC(Number(year), month ? Number(month) - 1 : 0, date ? Number(date) : 1);
  const start = new Date(from);
  if (Number.isNaN(from) || (month && start.getUTCMonth() + 1 !== Number(month))) return null;
  if (date && start.getUTCDate() !== Number(date)) return null;
  return { from, to: shift(from, date ? 'day' : month ? 'month' : 'year', 1) };
}

function toNamedDay(text: string, now: number): Span | null {
  const today = startOf(now, 'day');
  if (/^(today|今天|今日)$/.test(text)) return { from: today, to: today + day };
  if (/^(yesterday|昨天|昨日)$/.test(text)) return { from: today - day, to: today };

  const named = /^(this|last|past|本|这|今|上|去) ?个?(\d{0,3}) ?(day|week|month|year|周|月|年)s?$/.exec(text);
  const ago = /^(\d{1,3}) ?(day|week|month|year|天|周|月|年)s?(?: ago|前)$/.exec(text);
  const unit = unitSigns[named?.[3] ?? ago?.[2] ?? ''];
  if (!unit) return null;
  if (named?.[2]) return { from: shift(now, unit, -Number(named[2])), to: null };
  const steps = named ? (/^(this|本|这|今)/.test(text) ? 0 : 1) : Number(ago?.[1]);
  const from = shift(startOf(now, unit), unit, -steps);
  return { from, to: shift(from, unit, 1) };
}

/** The start of the unit that a moment is in. Weeks start on Monday. */
function startOf(moment: number, unit: Unit): number {
  const date = new Date(moment);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  if (unit === 'year') return Date.UTC(year, 0);
  if (unit === 'month') return Date.UTC(year, month);
  const midnight = Math.floor(moment / day) * day;
  return unit === 'week' ? midnight - ((date.getUTCDay() + 6) % 7) * day : midnight;
}

function shift(moment: number, unit: Unit, steps: number): number {
  if (unit === 'hour') return moment + steps * hour;
  if (unit === 'day' || unit === 'week') return moment + steps * day * (unit === 'week' ? 7 : 1);
  const date = new Date(moment);
  const months = date.getUTCFullYear() * 12 + date.getUTCMonth() + steps * (unit === 'year' ? 12 : 1);
  // The 31st of a month that has none is its last day.
  const lastDay = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate();
  return Date.UTC(Math.floor(months / 12), months % 12, Math.min(date.getUTCDate(), lastDay)) + (moment % day);
}
