import { maybeAsian } from '../../domain/text-length';
import { hearLanguage } from './hear-language';

const scripts = {
  kana: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  hangul: /\p{Script=Hangul}/gu,
  han: /\p{Script=Han}/gu,
  letters: /\p{L}/gu,
};
/** The commonest characters that are written differently in China and Singapore than in Taiwan, Hong Kong and Macau. */
const simplified = /[们这说国时为对来后会学个过发经开现还门问长书实点进动产关体种]/g;
const traditional = /[們這說國時為對來後會學個過發經開現還門問長書實點進動產關體種]/g;

/** Tags for what is one written language, or nearly so. */
const kin: readonly ReadonlySet<string>[] = [
  new Set(['no', 'nb', 'nn', 'da']),
  new Set(['zh', 'yue', 'cmn', 'wuu', 'nan', 'hak', 'lzh']),
  new Set(['id', 'ms']),
  new Set(['cs', 'sk']),
];

/**
 * The language of an article as a BCP 47 tag: what the page declares, unless the text is plainly in another one (a Chinese or
 * a German text in a template that says `en`). `null` when nothing is declared and the text does not tell.
 */
export function languageOf(declared: readonly (string | null | undefined)[], text: string): string | null {
  const sample = text.slice(0, 4000);
  const tag = declared.map(toTag).find((candidate) => candidate !== null) ?? null;
  const asian = asianIn(sample);
  if (asian !== null) return tag !== null && isKin(tag, asian) ? withScript(tag, sample) : withScript(asian, sample);
  const heard = hearLanguage(text);
  if (tag === null) return heard?.language ?? null;
  if (heard === null || isKin(tag, heard.language)) return tag;
  const [declaredEvidence, heardEvidence] = [heard.evidenceFor(primary(tag)), heard.evidenceFor(heard.language) ?? 0];
  // Of a language that is not known here, the page knows better.
  return declaredEvidence !== null && declaredEvidence < heardEvidence / 2 ? heard.language : tag;
}

/** The language that only this script writes, where most of the text is in it. */
function asianIn(sample: string): 'ja' | 'ko' | 'zh' | null {
  if (!maybeAsian.test(sample)) return null;
  const count = (script: RegExp) => sample.match(script)?.length ?? 0;
  const [kana, hangul, han, letters] = [
    count(scripts.kana),
    count(scripts.hangul),
    count(scripts.han),
    count(scripts.letters),
  ];
  // One of them says as much as two or three Latin letters.
  if (kana + hangul + han < Math.max(letters, 1) * 0.3) return null;
  if (hangul > kana && hangul * 2 > han) return 'ko';
  // Japanese is a third kana and more; a Chinese text may quote some.
  return kana * 3 > han ? 'ja' : 'zh';
}

/** `zh` alone says nothing of the script, which the text plainly shows. */
function withScript(tag: string, sample: string): string {
  if (tag !== 'zh') return tag;
  const [hans, hant] = [sample.match(simplified)?.length ?? 0, sample.match(traditional)?.length ?? 0];
  if (hans >= 5 && hans > hant * 10) return 'zh-Hans';
  return hant >= 5 && hant > hans * 10 ? 'zh-Hant' : tag;
}

function isKin(tag: string, heard: string): boolean {
  const own = primary(tag);
  return own === heard || kin.some((family) => family.has(own) && family.has(heard));
}

function primary(tag: string): string {
  return tag.split('-')[0] ?? tag;
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
