/** What a text weighs, counted in one pass over its letters. */
export interface Measure {
  /** Length, where a Han, Kana or Hangul character counts for two and a half: it says as much. */
  readonly weight: number;
  readonly commas: number;
  readonly endsSentence: boolean;
}

const stops = '.!?…。！？';
/** As Readability counts them, with semicolons. */
const commas = ',;，、；،﹐︐︑⹁';
const closing = '”"’\'」』)）]】》»';

export function measure(text: string): Measure {
  let ideographs = 0;
  let commaCount = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    // All commas of other than ASCII are farther up than letters with accents.
    if (code === 44 || code === 59) commaCount++;
    else if (code >= 0x60c) {
      if (isIdeograph(code)) ideographs++;
      else if (commas.includes(text.charAt(index))) commaCount++;
    }
  }
  let last = text.length - 1;
  while (last > 0 && closing.includes(text.charAt(last))) last--;
  return {
    weight: text.length + 1.5 * ideographs,
    commas: commaCount,
    endsSentence: text !== '' && stops.includes(text.charAt(last)),
  };
}

/** Kana, Han, Hangul. */
function isIdeograph(code: number): boolean {
  return (
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xd840 && code <= 0xd87f) ||
    (code >= 0xf900 && code <= 0xfaff)
  );
}
