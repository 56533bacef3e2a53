import { type FoldOptions, foldText } from '../text/fold';
import { fieldBreak, kindAt, kindBefore, type Token, tokensOf } from '../text/tokens';
import type { TextCondition } from './query';

/** Finds words in folded texts. */
export interface Pattern {
  test(folded: string): boolean;
  /** The first place at or after `from`; `null`: there is none. */
  find(folded: string, from: number): { readonly from: number; readonly to: number } | null;
}

/**
 * The pattern by which words are found in a folded text: a word stands by itself, a run anywhere; between two of them stand
 * signs only. `null`: there is nothing to find. It is no regular expression, since one that names all letters of all scripts
 * takes longer to make than all the rest of a search.
 */
export function patternOf({ text, isPrefix }: TextCondition, options: FoldOptions): Pattern | null {
  const tokens = tokensOf(foldText(text, options));
  const [first] = tokens;
  if (!first) return null;
  return { test: (folded) => find(folded, 0) !== null, find };

  function find(folded: string, start: number) {
    for (let from = folded.indexOf((first as Token).text, start); from >= 0; ) {
      const to = endOf(folded, from);
      if (to >= 0) return { from, to };
      from = folded.indexOf((first as Token).text, from + 1);
    }
    return null;
  }

  /** Where the tokens end that begin at a place; -1: they do not stand there. */
  function endOf(folded: string, from: number): number {
    let at = from;
    for (let index = 0; index < tokens.length; index++) {
      const { text, isRun } = tokens[index] as Token;
      const kind = isRun ? 2 : 1;
      if (index > 0) {
        at = afterSigns(folded, at);
        if (!folded.startsWith(text, at)) return -1;
      }
      if (!(index === 0 && isRun) && kindBefore(folded, at) === kind) return -1;
      at += text.length;
      const isOpen = index === tokens.length - 1 && (isRun || isPrefix);
      if (!isOpen && kindAt(folded, at) === kind) return -1;
    }
    return at;
  }
}

function afterSigns(folded: string, from: number): number {
  let at = from;
  while (at < folded.length && folded[at] !== fieldBreak && kindAt(folded, at) === 0)
    at += (folded.codePointAt(at) as number) > 0xffff ? 2 : 1;
  return at;
}
