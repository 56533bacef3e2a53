const scripts = {
  kana: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  hangul: /\p{Script=Hangul}/gu,
  han: /\p{Script=Han}/gu,
  letters: /\p{L}/gu,
};

/**
 * The language of an article as a BCP 47 tag: what the page declares, unless the script of the text shows that it can't be
 * (a Chinese text in a template that says `en`). `null` when nothing is declared and the script does not tell.
 */
export function languageOf(declared: readonly (string | null | undefined)[], text: string): string | null {
  const heard = heardIn(text);
  const tag = declared.map(toTag).find((candidate) => candidate !== null) ?? null;
  if (tag === null) return heard;
  return heard !== null && !tag.startsWith(heard) && !(heard === 'zh' && isChinese(tag)) ? heard : tag;
}

/** The language that only this script writes, where most letters are of it. */
function heardIn(text: string): 'ja' | 'ko' | 'zh' | null {
  const sample = text.slice(0, 4000);
  const count = (script: RegExp) => sample.match(script)?.length ?? 0;
  const [kana, hangul, han, letters] = [
    count(scripts.kana),
    count(scripts.hangul),
    count(scripts.han),
    count(scripts.letters),
  ];
  if (kana + hangul + han < Math.max(letters, 1) * 0.5) return null;
  if (hangul > kana && hangul * 2 > han) return 'ko';
  // Japanese is a third kana and more; a Chinese text may quote some.
  return kana * 3 > han ? 'ja' : 'zh';
}

/** Chinese has tags of its own for what is spoken. */
function isChinese(tag: string): boolean {
  return /^(zh|yue|cmn|wuu|nan|hak|lzh)\b/.test(tag);
}

function toTag(declared: string | null | undefined): string | null {
  const text = declared?.trim().replace(/_/g, '-').split(',')[0] ?? '';
  try {
    const [tag] = text === '' ? [] : Intl.getCanonicalLocales(text);
    return tag && tag !== 'und' ? tag : null;
  } catch {
    return null;
  }
}
