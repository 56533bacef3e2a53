/**
 * The language of a piece of an article, heard from its script: BCP 47, or `null` where nothing speaks against the language
 * of the article. Languages that share a script are told apart where a letter or a small word does it; else the script alone is
 * said, as `und-Latn`, which is enough for faces and line breaks.
 * @param around the language of what it stands in
 */
export function languageOfText(text: string, around: string | null): string | null {
  const script = scriptOf(text);
  if (script === null || isWrittenIn(around, script, text)) return null;
  const heard = voices[script](text);
  return heard === around ? null : heard;
}

type Script = 'Han' | 'Kana' | 'Hangul' | 'Arabic' | 'Hebrew' | 'Cyrillic' | 'Greek' | 'Thai' | 'Devanagari' | 'Latin';

const letters: Readonly<Record<Script, RegExp>> = {
  Han: /\p{Script=Han}/gu,
  Kana: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  Hangul: /\p{Script=Hangul}/gu,
  Arabic: /\p{Script=Arabic}/gu,
  Hebrew: /\p{Script=Hebrew}/gu,
  Cyrillic: /\p{Script=Cyrillic}/gu,
  Greek: /\p{Script=Greek}/gu,
  Thai: /\p{Script=Thai}/gu,
  Devanagari: /\p{Script=Devanagari}/gu,
  Latin: /\p{Script=Latin}/gu,
};

/** What one sign weighs in letters: a word of Latin letters says as much as two or three Han characters. */
const weights: Partial<Record<Script, number>> = { Han: 3, Kana: 3, Hangul: 3 };

/** Letters of Latin alone, and signs that are of no script: most texts, and all of them are asked block by block. */
const onlyLatin = /^[\0-\u02af\u2000-\u206f\u20a0-\u20cf\u2190-\u21ff]*$/;

/** The script that most of a text is written in; `null` where there are no letters. */
function scriptOf(text: string): Script | null {
  if (onlyLatin.test(text)) return /\p{Script=Latin}/u.test(text) ? 'Latin' : null;
  const counts = (Object.keys(letters) as Script[]).map(
    (script) => [script, (text.match(letters[script])?.length ?? 0) * (weights[script] ?? 1)] as const,
  );
  const count = Object.fromEntries(counts) as Record<Script, number>;
  // Japanese is Han and Kana: its small words are Hiragana. A name in Katakana doesn't make a Chinese text Japanese.
  const small = (text.match(/\p{Script=Hiragana}/gu)?.length ?? 0) * (weights.Kana ?? 1);
  if (count.Kana > 0 && (count.Kana >= count.Han || small * 8 >= count.Han)) {
    count.Kana += count.Han;
    count.Han = 0;
  }
  const [script, most] = (Object.entries(count) as [Script, number][]).reduce((best, each) =>
    each[1] > best[1] ? each : best,
  );
  return most === 0 ? null : script;
}

/** Whether a language is written in a script, and nothing in a text says that it is another one. */
function isWrittenIn(language: string | null, script: Script, text: string): boolean {
  const name = (language ?? '').toLowerCase().split('-')[0] ?? '';
  switch (script) {
    case 'Han':
      return name === 'ja' || name === 'zh' || name === 'yue' || name === 'lzh' || (name === 'ko' && text.length < 20);
    case 'Kana':
      return name === 'ja';
    case 'Hangul':
      return name === 'ko';
    case 'Latin':
      return !otherScripts.has(name) && name !== '' && (latinOf(text) ?? name) === name;
    default:
      return name !== '' && (languagesOf[script] ?? []).includes(name);
  }
}

const languagesOf: Partial<Record<Script, readonly string[]>> = {
  Arabic: ['ar', 'fa', 'ur', 'ps', 'ckb', 'ug', 'sd'],
  Hebrew: ['he', 'yi'],
  Cyrillic: ['ru', 'uk', 'be', 'bg', 'sr', 'mk', 'kk', 'ky', 'mn', 'tg', 'tt'],
  Greek: ['el'],
  Thai: ['th'],
  Devanagari: ['hi', 'mr', 'ne', 'sa'],
};

/** Languages that are not written in Latin letters. */
const otherScripts = new Set(['zh', 'yue', 'lzh', 'ja', 'ko', ...Object.values(languagesOf).flat()]);

/** Common characters that only one of the two kinds of Chinese has. */
const traditional = /[這個們來時對說國會為學發後過還沒開關於書點問題經實與長門間話語應該讓從東電機車業產]/gu;
const simplified = /[这个们来时对说国会为学发后过还没开关于书点问题经实与长门间话语应该让从东电机车业产]/gu;

const voices: Readonly<Record<Script, (text: string) => string>> = {
  Han: (text) => {
    const [old, new_] = [text.match(traditional)?.length ?? 0, text.match(simplified)?.length ?? 0];
    return old > new_ ? 'zh-Hant' : new_ > old ? 'zh-Hans' : 'zh';
  },
  Kana: () => 'ja',
  Hangul: () => 'ko',
  Arabic: (text) => (/[ٹڈڑںے]/u.test(text) ? 'ur' : /[پچژگ]/u.test(text) ? 'fa' : 'ar'),
  Hebrew: () => 'he',
  Cyrillic: (text) => (/[іїєґ]/iu.test(text) ? 'uk' : 'ru'),
  Greek: () => 'el',
  Thai: () => 'th',
  Devanagari: () => 'hi',
  Latin: (text) => latinOf(text) ?? 'und-Latn',
};

/** Small words that are in every text of a language, and in few of another. */
const smallWords: Readonly<Record<string, string>> = {
  en: 'the and of to is that was for with it his are this from which',
  de: 'der die und das ist nicht ein eine mit den von dem auch sich auf',
  fr: 'les des est une dans pour pas qui sur avec au du et il elle',
  es: 'los las una que por con para del el se su como más pero',
  it: 'che di il della per una non sono con gli nel anche più',
  pt: 'não uma os do da em para com mais dos ao pelo você',
  nl: 'het een van en niet dat zijn voor met ook aan wordt',
};

/** Which languages a small word is of. */
const languagesOfWord = new Map<string, string[]>();
for (const [language, list] of Object.entries(smallWords)) {
  for (const word of list.split(' ')) languagesOfWord.set(word, [...(languagesOfWord.get(word) ?? []), language]);
}

/** A language in Latin letters that speaks through its small words; `null` where a text is too short or speaks for two. */
function latinOf(text: string): string | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < 5) return null;
  const counts = new Map<string, number>(Object.keys(smallWords).map((language) => [language, 0]));
  for (const word of words) {
    for (const language of languagesOfWord.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const scores = [...counts].sort((one, other) => other[1] - one[1]);
  const [[best = '', most = 0] = [], [, second = 0] = []] = scores;
  return most >= 2 && most >= words.length * 0.08 && most >= second * 1.5 ? best : null;
}
