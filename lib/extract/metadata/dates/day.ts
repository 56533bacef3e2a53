/** Whether `3/5` is the third of May or the fifth of March. */
export type DayOrder = 'day-first' | 'month-first';

/** A day in ISO form; `null` for one that does not exist, or is out of the years that newspapers' archives cover. */
export function dayOf(year = '', month = '', day = ''): string | null {
  const fullYear = year.length === 2 ? `20${year}` : year;
  const iso = `${fullYear.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const instant = new Date(`${iso}T00:00:00Z`);
  const exists = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(iso);
  return exists && iso >= '1600-01-01' && iso < '2200-01-01' ? iso : null;
}

/** The order in the first of the languages that has one. `en` alone has none: it is written both ways. */
export function dayOrderOf(languages: readonly string[]): DayOrder | null {
  for (const language of languages) {
    if (language === 'en') continue;
    const parts = partsOf(language);
    const [day, month] = [parts.indexOf('day'), parts.indexOf('month')];
    if (day >= 0 && month >= 0) return day < month ? 'day-first' : 'month-first';
  }
  return null;
}

const partsKnown = new Map<string, readonly string[]>();

function partsOf(language: string): readonly string[] {
  const known = partsKnown.get(language);
  if (known) return known;
  let parts: readonly string[] = [];
  try {
    parts = new Intl.DateTimeFormat(`${language}-u-ca-gregory`).formatToParts(0).map(({ type }) => type);
  } catch {
    // Not a language.
  }
  partsKnown.set(language, parts);
  return parts;
}
