/** Names that `Intl` gives for other regions than the language's main one. */
const regions: Readonly<Record<string, readonly string[]>> = {
  ar: ['ar-EG', 'ar-IQ', 'ar-MA', 'ar-DZ'],
  de: ['de', 'de-AT'],
  en: ['en-US', 'en-GB'],
  es: ['es', 'es-PE'],
  no: ['nb'],
};
const known = new Map<string, ReadonlyMap<string, number>>();

/**
 * The months of a language by their names, as `fold` writes them: in full and short, alone and beside a day (“март”, “марта”),
 * and every beginning of a name that no other month has.
 */
export function monthNamesOf(language: string): ReadonlyMap<string, number> {
  const primary = language.toLowerCase().split('-')[0] ?? '';
  const names = known.get(primary) ?? collect(regions[primary] ?? [primary]);
  known.set(primary, names);
  return names;
}

/** Lower case, without accents: how names of months are compared. */
export function fold(text: string): string {
  return text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replace(/ı/g, 'i');
}

function collect(locales: readonly string[]): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const locale of locales) {
    for (const [style, day] of [
      ['long', undefined],
      ['long', 'numeric'],
      ['short', undefined],
      ['short', 'numeric'],
    ] as const) {
      const format = formatOf(locale, style, day);
      for (let month = 1; format && month <= 12; month++) {
        const name = nameIn(format, month);
        if (/^\p{L}[\p{L}\s]+$/u.test(name) && name.length > 2) names.set(name, month);
      }
    }
  }
  for (const [beginning, month] of beginningsOf(names)) if (!names.has(beginning)) names.set(beginning, month);
  return names;
}

function formatOf(locale: string, month: 'long' | 'short', day: 'numeric' | undefined): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, { month, day, timeZone: 'UTC' });
  } catch {
    return null;
  }
}

function nameIn(format: Intl.DateTimeFormat, month: number): string {
  const name = format.formatToParts(Date.UTC(2024, month - 1, 1)).find(({ type }) => type === 'month')?.value ?? '';
  return fold(name).replace(/[.’']/g, '');
}

/** Newspapers shorten as they like: “Sept.”, “juil.”, “août.” */
function beginningsOf(names: ReadonlyMap<string, number>): Map<string, number> {
  const months = new Map<string, Set<number>>();
  for (const [name, month] of names)
    for (let length = 3; length < Math.min(name.length, 6); length++) {
      const beginning = name.slice(0, length);
      months.set(beginning, (months.get(beginning) ?? new Set()).add(month));
    }
  return new Map([...months].filter(([, of]) => of.size === 1).map(([beginning, of]) => [beginning, [...of][0] ?? 0]));
}
