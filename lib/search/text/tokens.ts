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
export const betweenSign = `[^${letters}${runSign}${fieldBreak}]`;

const isRunSign = new RegExp(runSign, 'v');
const isWordSign = new RegExp(wordSign, 'v');

/** What a sign is: part of neither, of a word, of a run. */
type Kind = 0 | 1 | 2;

/** Kinds of the basic plane, plus one; 0 is not known yet. */
const kinds = new Uint8Array(0x10000);

/** Calls `visit` for every word and run of a folded text, in their order. */
export function eachToken(text: string, visit: (start: number, end: number, isRun: boolean) => void): void {
  let kind: Kind = 0;
  let start = 0;
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    const isPair = unit >= 0xd800 && unit < 0xdc00 && at + 1 < text.length;
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

function kindOfUnit(unit: number): Kind {
  const known = kinds[unit] as number;
  if (known !== 0) return (known - 1) as Kind;
  const kind = kindOf(String.fromCharCode(unit));
  kinds[unit] = kind + 1;
  return kind;
}

function kindOf(sign: string): Kind {
  return isRunSign.test(sign) ? 2 : isWordSign.test(sign) ? 1 : 0;
}
