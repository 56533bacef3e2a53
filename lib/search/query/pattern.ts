import { type FoldOptions, foldText } from '../text/fold';
import { betweenSign, runSign, tokensOf, wordSign } from '../text/tokens';
import type { TextCondition } from './query';

/**
 * The pattern by which words are found in a folded text: a word stands by itself, a run anywhere; between two of them stand
 * signs only. `null`: there is nothing to find.
 */
export function patternOf({ text, isPrefix }: TextCondition, options: FoldOptions, flags = ''): RegExp | null {
  const tokens = tokensOf(foldText(text, options));
  if (tokens.length === 0) return null;
  const source = tokens
    .map(({ text, isRun }, index) => {
      const isFirst = index === 0;
      const isLast = index === tokens.length - 1;
      const sign = isRun ? runSign : wordSign;
      const start = isFirst && isRun ? '' : `(?<!${sign})`;
      const end = isLast && (isRun || isPrefix) ? '' : `(?!${sign})`;
      // Letters and digits only: there is nothing to escape.
      return start + text + end;
    })
    .join(`${betweenSign}*`);
  return new RegExp(source, `v${flags}`);
}
