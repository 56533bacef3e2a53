/** A language tag that is well formed, or `null`. */
export function languageOf(language: string | null): string | null {
  try {
    return language === null ? null : (Intl.getCanonicalLocales(language.replaceAll('_', '-'))[0] ?? null);
  } catch {
    return null;
  }
}

/** Whether a language is written from right to left. */
export function isRightToLeft(language: string): boolean {
  return /^(?:ar|arc|ckb|dv|fa|he|ks|ku-arab|nqo|pnb|ps|sd|syr|ug|ur|yi)(?:-|$)|-(?:arab|hebr|thaa|syrc|nkoo)\b/i.test(
    language,
  );
}
