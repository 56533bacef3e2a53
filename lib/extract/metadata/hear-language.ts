/** The commonest short words of languages in Latin letters, as far as few of their neighbours have them. */
const commonWords: Readonly<Record<string, string>> = {
  en: 'the of and to is that for it was with on this by are from be have',
  de: 'der die und das den von zu mit sich des auf für ist im dem nicht ein eine',
  fr: 'le les des et du une est dans pour qui que sur au pas par plus avec il',
  es: 'el los las del que y una por con para es se lo su al como más',
  pt: 'o os da do das dos que e em uma não com para é no na ao mais',
  it: 'il di che e gli della per è una del dei nel con non alla sono anche',
  nl: 'de het een van en dat is op te zijn met voor niet aan er om ook',
  pl: 'w i z na się nie do że jest o to od za przez jak po',
  cs: 'v a se na je že to s z do o ve jsou pro ale jako',
  sk: 'v a sa na je že to s z do o vo sú pre ale ako',
  ro: 'și de în la cu pe din care să pentru este nu au mai că o',
  hu: 'a az és hogy nem is egy ez meg csak volt van el azt még',
  sv: 'och att det som en på är av för med den till inte om ett har',
  no: 'og i det som er på til av for at med en ikke den har å',
  fi: 'ja on ei että se oli myös hän mutta ovat kuin joka mukaan sekä',
  tr: 've bir bu da için ile de çok olarak olan daha gibi kadar ancak',
  id: 'yang dan di itu dengan untuk dari dalam pada tidak ini akan juga oleh',
  vi: 'và của là các có được cho trong không người những một với này',
  ca: 'els les del que i una per amb és al dels més com ha aquest',
  lt: 'ir kad į su iš yra tai bet kaip ne už buvo jau dėl taip',
};
const languagesByWord = new Map<string, string[]>();
for (const [language, words] of Object.entries(commonWords))
  for (const word of words.split(' ')) languagesByWord.set(word, [...(languagesByWord.get(word) ?? []), language]);

/** Letters that tell apart languages that share a script. The first that has enough of its own is it. */
const ownLetters: readonly (readonly [language: string, script: RegExp, own: RegExp | null])[] = [
  ['uk', /\p{Script=Cyrillic}/gu, /[іїєґ]/gu],
  ['sr', /\p{Script=Cyrillic}/gu, /[ђјљњћџ]/gu],
  ['ru', /\p{Script=Cyrillic}/gu, /[ыэё]/gu],
  ['bg', /\p{Script=Cyrillic}/gu, /[ъщ]/gu],
  ['ur', /\p{Script=Arabic}/gu, /[ٹڈڑےہ]/gu],
  ['fa', /\p{Script=Arabic}/gu, /[پچژگک]/gu],
  ['ar', /\p{Script=Arabic}/gu, /[ةىيك]/gu],
  ['el', /\p{Script=Greek}/gu, null],
  ['he', /\p{Script=Hebrew}/gu, null],
  ['th', /\p{Script=Thai}/gu, null],
];

/** What the letters of all of them are among. Most pages have none, and are not asked for one script after the other. */
const beyondLatin = /[\u0370-\u1fff\u2070-\uffff]/g;

/** With fewer letters of a script, a text is not written in it. */
const fewestLetters = 20;

/** A language that was heard, and how much speaks for another one of those that can be heard. */
export interface Heard {
  readonly language: string;
  /** How much speaks for a language, from 0 to 1; `null` for one that is not known here. */
  evidenceFor(language: string): number | null;
}

/** How much of a text is listened to, in characters, and how many words in Latin letters say something. */
const [sampleLength, fewestWords] = [6000, 25];

/** The language that a text is plainly in. */
export function hearLanguage(text: string): Heard | null {
  const sample = text.slice(0, sampleLength).toLowerCase();
  const words = sample.match(/\p{L}+/gu) ?? [];
  const count = (letter: RegExp) => sample.match(letter)?.length ?? 0;
  const letters = words.join('').length;
  for (const [language, script, own] of count(beyondLatin) < fewestLetters ? [] : ownLetters) {
    const written = count(script);
    if (written >= fewestLetters && written >= letters * 0.5 && (own === null || count(own) > written * 0.01))
      return {
        language,
        evidenceFor: (other) =>
          other === language ? 1 : other in commonWords || ownLetters.some(([known]) => known === other) ? 0 : null,
      };
  }
  if (words.length < fewestWords) return null;
  const shares = new Map<string, number>();
  for (const word of words)
    for (const language of languagesByWord.get(word) ?? [])
      shares.set(language, (shares.get(language) ?? 0) + 1 / words.length);
  const [[language, most] = ['', 0], [, second] = ['', 0]] = [...shares].sort((a, b) => b[1] - a[1]);
  if (most < 0.12 || most < second * 1.25) return null;
  return { language, evidenceFor: (other) => (other in commonWords ? (shares.get(other) ?? 0) : null) };
}
