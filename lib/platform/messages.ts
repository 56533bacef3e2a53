import { browser } from 'wxt/browser';
import type english from '../../public/_locales/en/messages.json';

/** English is the list of keys: another language that lacks one falls back to it. */
export type MessageKey = keyof typeof english;

type CountKey = MessageKey extends infer Key ? (Key extends `${infer Base}_other` ? Base : never) : never;

const plurals = once(() => new Intl.PluralRules(languageTag()));
const numbers = once(() => new Intl.NumberFormat(languageTag()));
const parts = once(() => new Intl.NumberFormat(languageTag(), { style: 'percent' }));

/** A sentence in the reader's language, with `$1`, `$2`… filled in. */
export function t(key: MessageKey, ...substitutions: readonly string[]): string {
  // WXT types the name by its own generated list, which is the same one.
  return browser.i18n.getMessage(key as never, substitutions as string[]);
}

/** A sentence about a number, in the right plural: `key_one` or `key_other`. `$1` is the number, `$2` another one. */
export function tCount(key: CountKey, count: number, ...others: readonly number[]): string {
  const form = plurals().select(count) === 'one' ? 'one' : 'other';
  return t(`${key}_${form}` as MessageKey, formatNumber(count), ...others.map(formatNumber));
}

/** The language the sentences are in, for `lang` and `Intl`. */
export function languageTag(): string {
  return t('language_tag');
}

/** A number as people write it. */
export function formatNumber(value: number): string {
  return numbers().format(value);
}

/** A part of 1 as people write it: 35%. */
export function formatPart(value: number): string {
  return parts().format(value);
}

/** Makes something when it is first needed, and keeps it: the formats of `Intl` are slow to make, and a list needs many. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
