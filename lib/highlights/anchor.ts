import type { TextPosition, TextSelectors } from '../domain/highlight';
import { findEdited } from './find-edited';
import { findRest } from './find-rest';
import { findSame } from './find-same';
import { lettersOf, type ReadingText } from './reading-text';

/** Where a passage is in a text now. */
export type Anchoring =
  /** `exact`: its words are at their place. `moved`: at another. `fuzzy`: some of its words are others, or gone. */
  | ({ readonly kind: 'exact' | 'moved' | 'fuzzy' } & TextPosition)
  /** Not there, or nobody can tell which of several it is. */
  | { readonly kind: 'orphan' };

/** Finds a passage in a text. One that it is not sure of it does not find: a wrong passage is worse than none. */
export function anchor(text: ReadingText, { quote, position }: TextSelectors): Anchoring {
  const exact = lettersOf(quote.exact);
  if (exact === '') return { kind: 'orphan' };

  const wanted = { exact, prefix: lettersOf(quote.prefix), suffix: lettersOf(quote.suffix), position };
  const same = findSame(text.letters, wanted);
  if (same) return { kind: same.start === position?.start ? 'exact' : 'moved', ...same };
  const edited = findEdited(text, quote, position) ?? findRest(text, quote, position);
  return edited ? { kind: 'fuzzy', ...edited } : { kind: 'orphan' };
}
