import type { Hint } from './query';

/** What stands between two spaces of a query. */
export type Piece =
  | { readonly kind: 'open' | 'close' | 'or' | 'not' }
  | {
      readonly kind: 'value';
      /** What stands before the colon; `null`: there is none. */
      readonly field: string | null;
      readonly text: string;
      /** Field, colon and text, for when there is no such field. */
      readonly source: string;
      readonly isPrefix: boolean;
      /** A word at the very end, which the reader may still be typing. */
      readonly isOpenEnded: boolean;
    };

const quotes = '"“”„‟＂「」『』';
const closingOf: Record<string, string> = { '「': '」', '『': '』' };
const space = /[\s\u200b]/u;
const bareEnd = new RegExp(`[\\s()（）|｜${quotes}]`, 'u');

/** Cuts a query into pieces. Signs may be full-width; an unfinished quotation counts to its end. */
export function piecesOf(text: string, hints: Hint[]): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length; ) {
    const sign = text[at] as string;
    if (space.test(sign)) at++;
    else if ('(（'.includes(sign)) at = add({ kind: 'open' }, at + 1);
    else if (')）'.includes(sign)) at = add({ kind: 'close' }, at + 1);
    else if ('|｜'.includes(sign)) at = add({ kind: 'or' }, at + 1);
    else if (isNegation(text, at)) at = add({ kind: 'not' }, at + 1);
    else at = readValue(at);
  }
  return pieces;

  function add(piece: Piece, next: number): number {
    pieces.push(piece);
    return next;
  }

  function readValue(start: number): number {
    const word = bareFrom(start);
    const next = text[start + word.length] ?? '';
    if (next === '' || !quotes.includes(next) || word !== '') {
      if (word === 'OR') return add({ kind: 'or' }, start + word.length);
      if (word === 'NOT') return add({ kind: 'not' }, start + word.length);
      if (word === 'AND') return start + word.length;
    }
    const tag = /^[#＃](?=.)/u.exec(text.slice(start, start + 3));
    const named = tag ?? /^([\p{L}_]{1,20})[:：]/u.exec(word);
    const prefixLength = named?.[0].length ?? 0;
    const field = tag ? 'tag' : (named?.[1] ?? null);
    const valueStart = start + prefixLength;
    const sign = text[valueStart] ?? '';
    const isQuoted = sign !== '' && quotes.includes(sign);
    return isQuoted ? readQuoted(start, valueStart, field) : readBare(start, valueStart, field);
  }

  function readQuoted(start: number, open: number, field: string | null): number {
    const closing = closingOf[text[open] as string];
    let end = open + 1;
    while (end < text.length && !(closing ? text[end] === closing : quotes.slice(0, 6).includes(text[end] as string)))
      end++;
    if (end >= text.length) hints.push({ kind: 'unclosed', text: text.slice(open) });
    const isPrefix = isStar(text[end + 1]) && isEnd(text[end + 2]);
    const value = withoutQuotes(text.slice(open + 1, end));
    const source = withoutQuotes(text.slice(start, end));
    return add(
      { kind: 'value', field, text: value, source, isPrefix, isOpenEnded: false },
      Math.min(text.length, end + 1 + (isPrefix ? 1 : 0)),
    );
  }

  function readBare(start: number, valueStart: number, field: string | null): number {
    const value = bareFrom(valueStart);
    const end = valueStart + value.length;
    const isPrefix = value.length > 1 && isStar(value.at(-1));
    const cut = isPrefix ? value.slice(0, -1) : value;
    // A sign that ends a word and begins none, as a lone quotation mark, is left out.
    const next = Math.max(end, start + 1);
    if (value === '' && field === null) return next;
    return add(
      {
        kind: 'value',
        field,
        text: cut,
        source: text.slice(start, end - (isPrefix ? 1 : 0)),
        isPrefix,
        isOpenEnded: end === text.length,
      },
      next,
    );
  }

  function bareFrom(start: number): string {
    const address = /^https?:\/\/[^\s"“”]+/i.exec(text.slice(start));
    if (address) return address[0];
    let end = start;
    while (end < text.length && !bareEnd.test(text[end] as string)) end++;
    return text.slice(start, end);
  }
}

function isNegation(text: string, at: number): boolean {
  const next = text[at + 1];
  return '-－−!！'.includes(text[at] as string) && next !== undefined && !space.test(next) && !'|｜)）'.includes(next);
}

function isStar(sign: string | undefined): boolean {
  return sign === '*' || sign === '＊';
}

function isEnd(sign: string | undefined): boolean {
  return sign === undefined || bareEnd.test(sign);
}

function withoutQuotes(text: string): string {
  return text.replace(new RegExp(`[${quotes}]`, 'gu'), ' ');
}
