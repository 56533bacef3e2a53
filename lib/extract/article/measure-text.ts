/** What the letters of a text are, counted in one pass. */
export interface TextMeasure {
  /** Length, where a Han, Kana or Hangul character counts for two and a half: it says as much. */
  readonly weight: number;
  readonly ideographs: number;
  readonly words: number;
  readonly capitals: number;
  readonly digits: number;
  readonly stops: number;
  readonly commas: number;
  readonly endsSentence: boolean;
}

const stops = new Set('.!?…。！？'.split(''));
const commas = new Set(',;，、；'.split(''));
const closing = new Set('”"’\'」』)）]】》»'.split(''));

export function measureText(text: string): TextMeasure {
  let ideographs = 0;
  let words = 0;
  let capitals = 0;
  let digits = 0;
  let stopCount = 0;
  let commaCount = 0;
  let isInWord = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    let isWord = false;
    if (code >= 0x3040 && isIdeograph(code)) {
      ideographs++;
      words++;
    } else if (code >= 48 && code <= 57) {
      digits++;
      isWord = true;
    } else if (code > 64 && code < 91) {
      capitals++;
      isWord = true;
    } else if ((code > 96 && code < 123) || (code >= 0xc0 && code < 0x2000)) {
      isWord = true;
      // Capitals of Latin-1, Greek and Cyrillic.
      if ((code >= 0xc0 && code <= 0xde) || (code >= 0x391 && code <= 0x3a9) || (code >= 0x400 && code <= 0x42f))
        capitals++;
    } else {
      const sign = text.charAt(index);
      if (stops.has(sign)) stopCount++;
      else if (commas.has(sign)) commaCount++;
    }
    if (isWord && !isInWord) words++;
    isInWord = isWord;
  }
  let last = text.length - 1;
  while (last > 0 && closing.has(text.charAt(last))) last--;
  return {
    weight: text.length + 1.5 * ideographs,
    ideographs,
    words,
    capitals,
    digits,
    stops: stopCount,
    commas: commaCount,
    endsSentence: stops.has(text.charAt(last)),
  };
}

function isIdeograph(code: number): boolean {
  return (
    code <= 0x30ff ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xd840 && code <= 0xd87f) ||
    (code >= 0xf900 && code <= 0xfaff)
  );
}
