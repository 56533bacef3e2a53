/** What may be a letter of a month. `\p{L}` says it better, but takes twice the time at the first date of a page. */
export const letter = '[^\\0-@[-`{-\\xbf\\u2000-\\u206f\\u3000-\\u303f\\uff00-\\uff20]';

/** English needs no help; with it, most pages' dates are read before `Intl` is loaded. */
const english = 'january february march april may june july august september october november december'.split(' ');
/** Where a language's months have other names than in its main region. */
const regions: Readonly<Record<string, readonly string[]>> = {
  ar: ['ar-IQ', 'ar-MA', 'ar-DZ'],
  de: ['de-AT'],
  es: ['es-PE'],
};
/** In full and short, alone and beside a day (“март”, “марта”). */
const forms = [{ month: 'long' }, { month: 'long', day: 'numeric' }, { month: 'short' }] as const;
const known = new Map([['en', english.map((name, index) => [name, index + 1] as const)]]);

/**
 * The number of the month that a word without accents names in a language: by its name, or by a beginning of it that no other month
 * has, as newspapers shorten as they like (“Sept.”, “juil.”).
 */
export function monthOf(name: string, language: string): string | null {
  const word = name.toLowerCase();
  const primary = language.toLowerCase().split('-')[0] ?? '';
  const names = known.get(primary) ?? collect([primary, ...(regions[primary] ?? [])]);
  known.set(primary, names);
  const named = names.filter(([name]) => name === word);
  const [first, ...others] = (named[0] ? named : names.filter(([name]) => name.startsWith(word))).map(
    ([, month]) => month,
  );
  return first !== undefined && others.every((month) => month === first) ? String(first) : null;
}

/** Lower case, without accents: how names of months are compared. */
export function fold(text: string): string {
  return text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replace(/ı/g, 'i');
}

function collect(locales: readonly string[]): (readonly [name: string, month: number])[] {
  return locales.flatMap((locale) =>
    forms.flatMap((form) => {
      const format = formatOf(locale, form);
      return english.map((_, index) => {
        const parts = format?.formatToParts(Date.UTC(2024, index, 1)) ?? [];
        return [
          fold(parts.find(({ type }) => type === 'month')?.value ?? '').replace(/[.’']/g, ''),
          index + 1,
        ] as const;
      });
    }),
  );
}

function formatOf(locale: string, form: Intl.DateTimeFormatOptions): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, { ...form, timeZone: 'UTC' });
  } catch {
    return null; // Not a language.
  }
}
