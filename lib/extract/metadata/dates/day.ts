/** A day in ISO form; `null` for one that does not exist, or is out of the years that newspapers' archives cover. */
export function dayOf(year = '', month = '', day = ''): string | null {
  const iso = `${year.length === 2 ? '20' : ''}${year.padStart(2, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const instant = new Date(`${iso}T00:00:00Z`);
  const exists = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(iso);
  return exists && iso >= '1600-01-01' && iso < '2200-01-01' ? iso : null;
}

/** Whether `3/5` is the third of May in the first of the languages that tells. `en` alone does not: it is written both ways. */
export function isDayFirst(languages: readonly string[]): boolean | null {
  for (const language of languages) {
    if (language === 'en') continue;
    try {
      const order = new Intl.DateTimeFormat(`${language}-u-ca-gregory`).formatToParts(0).map(({ type }) => type);
      if (order.includes('month')) return order.indexOf('day') < order.indexOf('month');
    } catch {
      // Not a language.
    }
  }
  return null;
}
