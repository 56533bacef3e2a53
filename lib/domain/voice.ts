/** What is known of a voice of the browser. */
export interface Voice {
  readonly voiceURI: string;
  readonly name: string;
  /** BCP 47; some systems write `en_GB`. */
  readonly lang: string;
  /** Whether it speaks on this machine. Any other sends the text to a server. */
  readonly localService: boolean;
}

/** The voices for a language, best first: those of this machine before the others, the same region before another. */
export function voicesFor<Own extends Voice>(voices: readonly Own[], language: string | null): readonly Own[] {
  const asked = tagOf(language ?? 'en');
  const rank = ({ lang, localService }: Voice) =>
    (localService ? 0 : 2) + (tagOf(lang) === asked || isSameChinese(tagOf(lang), asked) ? 0 : 1);
  return voices
    .filter(({ lang }) => languageOf(tagOf(lang)) === languageOf(asked))
    .sort((one, other) => rank(one) - rank(other));
}

/** The voice that the reader chose for a language, else the best that speaks on this machine. No other is taken unasked. */
export function voiceFor<Own extends Voice>(
  voices: readonly Own[],
  language: string | null,
  chosen: Readonly<Record<string, string>>,
): Own | null {
  const able = voicesFor(voices, language);
  const own = able.find(({ voiceURI }) => voiceURI === chosen[voiceKey(language)]);
  return own ?? able.find(({ localService }) => localService) ?? null;
}

/** Under which a choice is kept: voices are chosen for a language, not for a region. */
export function voiceKey(language: string | null): string {
  return languageOf(tagOf(language ?? 'en'));
}

function tagOf(language: string): string {
  return language.replaceAll('_', '-').toLowerCase();
}

function languageOf(tag: string): string {
  const [name = ''] = tag.split('-');
  // What is in Latin letters and nothing else is known of is read as English.
  return name === 'und' ? 'en' : name === 'cmn' ? 'zh' : name;
}

function isSameChinese(one: string, other: string): boolean {
  const isOld = (tag: string) => /^(?:zh|cmn)-(?:hant|tw|hk|mo)/.test(tag);
  return /^(?:zh|cmn)/.test(one) && /^(?:zh|cmn)/.test(other) && isOld(one) === isOld(other);
}
