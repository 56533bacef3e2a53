import { simplifyHan } from './simplify-han';

/** Differences that a reader may want to count or not; those of case, width and accents never do. */
export interface FoldOptions {
  /** Traditional and simplified characters are the same: 雲 and 云. */
  readonly han: boolean;
  /** Katakana and hiragana are the same: カ and か. */
  readonly kana: boolean;
}

/** Everything that can be folded is: what the index does, so that stricter searches are checked on the texts it finds. */
export const foldEverything: FoldOptions = { han: true, kana: true };

/** Text without the differences that a reader who searches does not mean. Folding twice is folding once. */
export function foldText(text: string, { han, kana }: FoldOptions = foldEverything): string {
  let folded = foldLetters(text.normalize('NFKC'));
  if (kana) folded = folded.replace(/[ァ-ヶヽヾ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x60));
  return han ? simplifyHan(folded) : folded;
}

function foldLetters(text: string): string {
  const visible = text.replace(/[\u00ad\u200b\u200c\u2060\ufeff]|\u200d|[\ufe00-\ufe0f]/g, '').toLowerCase();
  return visible.replace(/[\u00df-\u1fff\u2c60-\u2dff\ua640-\uab6f]+/g, foldAccents);
}

/** Korean and Indic signs are letters, not accents: they are composed again or left alone. */
function foldAccents(letters: string): string {
  return letters
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/g, '')
    .replace(/[ßæœøłđðþıħŧς]/g, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFC');
}

/** Letters whose stroke or bow is not an accent for Unicode, but is for readers. */
const plainLetters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ς: 'σ',
};

/** A folded text that knows where each of its characters came from. */
export interface AlignedText {
  readonly folded: string;
  /** The place in the original of a place in the folded text. */
  readonly originOf: (place: number) => number;
}

/** Folds a text so that what is found in it can be shown in the original. */
export function foldAligned(text: string, options: FoldOptions = foldEverything): AlignedText {
  const whole = foldText(text, options);
  // One for one nearly always: then the places are the same.
  if (whole.length === text.length) return { folded: whole, originOf: (place) => place };

  let folded = '';
  const origins: number[] = [];
  for (const { 0: cluster, index } of text.matchAll(/[\u1100-\u11ff]+|\P{M}[\p{M}\uff9e\uff9f]*|\p{M}+/gu)) {
    const piece = foldText(cluster, options);
    for (let unit = 0; unit < piece.length; unit++) origins.push(index);
    folded += piece;
  }
  return { folded, originOf: (place) => origins[place] ?? text.length };
}
