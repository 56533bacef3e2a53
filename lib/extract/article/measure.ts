/** What a text weighs. */
export interface Measure {
  /** Length, where a Han, Kana or Hangul character counts for two and a half: it says as much. */
  readonly weight: number;
  readonly commas: number;
  readonly endsSentence: boolean;
}

/** Of Latin, Greek and Cyrillic; Chinese and Japanese; Arabic and Urdu; the scripts of India; Armenian, Ethiopic, Khmer, Burmese, Tibetan. */
const stops = '.!?…。！？｡؟۔।॥։።។။།༎';
/** As Readability counts them, with semicolons. */
const commas = /[,;，、；،﹐︐︑⹁]/g;
const closing = '”"’\'」』)）]】》»';
/** Kana, Han, Hangul. */
const ideographs = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\ud840-\ud87f\uf900-\ufaff]+/g;

export function measure(text: string): Measure {
  let extra = 0;
  for (const run of text.match(ideographs) ?? []) extra += 1.5 * run.length;
  let last = text.length - 1;
  while (last > 0 && closing.includes(text.charAt(last))) last--;
  return {
    weight: text.length + extra,
    commas: text.match(commas)?.length ?? 0,
    endsSentence: text !== '' && stops.includes(text.charAt(last)),
  };
}
