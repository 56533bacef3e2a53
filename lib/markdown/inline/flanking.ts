import type { InlineText } from './inline-text';

/**
 * What a neighbour of a delimiter counts as (https://spec.commonmark.org/0.31.2/#emphasis-and-strong-emphasis).
 * `unsure`: parsers differ. Symbols such as `￥` or an emoji are punctuation since CommonMark 0.31 and were letters before.
 */
export type Neighbour = 'space' | 'punctuation' | 'unsure' | 'word';

/** What stands at an index; `edge` is what stands before the first and after the last character. */
export function neighbourAt(inline: InlineText, index: number, edge: 'space' | 'punctuation'): Neighbour {
  const atom = inline.atoms.get(index);
  if (atom) return atom.kind === 'break' ? 'space' : 'punctuation';
  return index < 0 || index >= inline.text.length ? edge : classOf(characterAt(inline.text, index));
}

/** A delimiter that opens stands before `first` and after `before`: every parser takes it as left-flanking. */
export function canOpen(before: Neighbour, first: Neighbour): boolean {
  return first === 'word' || (first !== 'space' && (before === 'space' || before === 'punctuation'));
}

/** A delimiter that closes stands after `last` and before `after`: every parser takes it as right-flanking. */
export function canClose(last: Neighbour, after: Neighbour): boolean {
  return canOpen(after, last);
}

/** The whole character of which the unit at `index` is a part. */
export function characterAt(text: string, index: number): string {
  const unit = text.charCodeAt(index);
  const start = unit >= 0xdc00 && unit <= 0xdfff && index > 0 ? index - 1 : index;
  return String.fromCodePoint(text.codePointAt(start) ?? 0);
}

/** Most of what there is, and much faster to find than the classes of Unicode. */
const letters = /^[\dA-Za-z\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3]$/;

function classOf(character: string): Neighbour {
  if (letters.test(character)) return 'word';
  if (/[\t\n\f\r\p{Zs}]/u.test(character)) return 'space';
  if (/[!-/:-@[-`{-~]/.test(character)) return 'punctuation';
  // Outside the first plane some parsers look at half a character.
  if (/\p{P}/u.test(character)) return character.length === 1 ? 'punctuation' : 'unsure';
  return /[\p{S}\p{Zl}\p{Zp}\p{Cc}\p{Cf}\uFFFD]/u.test(character) ? 'unsure' : 'word';
}
