/**
 * Two kinds of text: words, which stand between other signs, and runs, in scripts that put no space between words (and in
 * Korean, whose endings cling to them). A word is found as a whole or by its beginning, a run by any part of it.
 */

/** A sign between two fields, which nothing that is searched for can span. */
export const fieldBreak = '\ue000';

const letters = '[\\p{L}\\p{N}\\p{M}]';
const runScripts = ['Han', 'Hira', 'Kana', 'Bopo', 'Hang', 'Thai', 'Laoo', 'Khmr', 'Mymr', 'Tibt', 'Yiii'];

/** Regular expressions of one sign, for the `v` flag. */
export const runSign = `[[[${runScripts.map((name) => `\\p{scx=${name}}`).join('')}]&&${letters}]\\p{Extended_Pictographic}]`;
export const wordSign = `[${letters}--${runSign}]`;

/** Made when a sign is met that is not of the most frequent: they name thousands of ranges. */
let signs: { readonly run: RegExp; readonly word: RegExp } | undefined;

/** What a sign is: part of neither, of a word, of a run. */
export type Kind = 0 | 1 | 2;

/** Kinds of the basic plane, plus one; 0 is not known yet. */
const kinds = new Uint8Array(0x10000);
kinds.fill(1, 0, 0x80);
for (const range of ['09', 'az', 'AZ']) know(range, 1);
for (const range of ['一鿿', '가힣', 'ぁゖ', 'ァヺ']) know(range, 2);

function know(range: string, kind: Kind): void {
  kinds.fill(kind + 1, range.charCodeAt(0), range.charCodeAt(1) + 1);
}

/** Calls `visit` for every word and run of a folded text, in their order. */
export function eachToken(text: string, visit: (start: number, end: number, isRun: boolean) => void): void {
  let kind: Kind = 0;
  let start = 0;
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    const isPair = isHigh(unit) && isLow(text.charCodeAt(at + 1));
    const next = isPair ? kindOf(text.slice(at, at + 2)) : kindOfUnit(unit);
    if (next !== kind) {
      if (kind !== 0) visit(start, at, kind === 2);
      kind = next;
      start = at;
    }
    at += isPair ? 2 : 1;
  }
  if (kind !== 0) visit(start, text.length, kind === 2);
}

/** A word or a run of a folded text. */
export interface Token {
  readonly text: string;
  readonly isRun: boolean;
}

/** The words and runs of a folded text. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  eachToken(text, (start, end, isRun) => tokens.push({ text: text.slice(start, end), isRun }));
  return tokens;
}

/** Of the sign at a place of a folded text; 0 at its end. */
export function kindAt(text: string, at: number): Kind {
  const unit = text.charCodeAt(at);
  if (Number.isNaN(unit)) return 0;
  return isHigh(unit) && isLow(text.charCodeAt(at + 1)) ? kindOf(text.slice(at, at + 2)) : kindOfUnit(unit);
}

/** Of the sign before a place; 0 at the beginning. */
export function kindBefore(text: string, at: number): Kind {
  const unit = text.charCodeAt(at - 1);
  if (at === 0) return 0;
  return isLow(unit) && isHigh(text.charCodeAt(at - 2)) ? kindOf(text.slice(at - 2, at)) : kindOfUnit(unit);
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}

function kindOfUnit(unit: number): Kind {
  const known = kinds[unit] as number;
  if (known !== 0) return (known - 1) as Kind;
  const kind = kindOf(String.fromCharCode(unit));
  kinds[unit] = kind + 1;
  return kind;
}

function kindOf(sign: string): Kind {
  signs ??= { run: new RegExp(runSign, 'v'), word: new RegExp(wordSign, 'v') };
  return signs.run.test(sign) ? 2 : signs.word.test(sign) ? 1 : 0;
}
