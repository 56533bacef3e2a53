import { fieldOf, sortKeyOf } from './fields';
import type { Sort } from './query';

/** What a query as it was typed says besides its order. */
export function withoutSort(text: string): string {
  return text
    .replace(/([“"][^”"]*[”"]?)|(?<![^\s(（])([\p{L}_]+)[:：]([^\s()（）]*)/gu, (piece, quoted, name, value: string) =>
      !quoted && fieldOf(name) === 'sort' && sortKeyOf(keyIn(value)) ? '' : piece,
    )
    .replace(/\s+/g, ' ')
    .trim();
}

/** The same query in another order; `null`: in its own. */
export function withSort(text: string, sort: Sort | null): string {
  return [withoutSort(text), sort ? printSort(sort) : ''].filter((part) => part !== '').join(' ');
}

/** An order as it is typed. */
export function printSort({ by, isAscending }: Sort): string {
  return `sort:${by}-${isAscending ? 'asc' : 'desc'}`;
}

function keyIn(value: string): string {
  return value.replace(/^[-+]|[-_ ](asc|desc|ascending|descending)$/gi, '');
}
