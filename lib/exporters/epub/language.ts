/** A language tag that is well formed, or `null`. */
export function languageOf(language: string | null): string | null {
  try {
    return language === null ? null : (Intl.getCanonicalLocales(language.replaceAll('_', '-'))[0] ?? null);
  } catch {
    return null;
  }
}
