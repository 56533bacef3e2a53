import { hostOf } from '../../domain/canonical-url';
import { type ArticleRecord, textOf } from './article-text';
import { foldText } from './fold';
import { eachToken, fieldBreak, type Token } from './tokens';

/** How much a term counts in an article: it occurs once, more than once, or in the title. */
export type Weight = 1 | 2 | 3;

/** Longer words are known by their beginning. */
export const longestWord = 40;

/** Stands before the terms of an address, which only `url:` asks for. */
export const addressTerm = '\u0001';

/**
 * The terms under which the index knows an article: every word; of every run each pair of neighbours, and its last sign, so
 * that one sign is the beginning of some term wherever it stands. Tags are not among them: they change too often.
 */
export function termsOf({ article, markdown, notes, passages }: ArticleRecord): Map<string, Weight> {
  const { title, authors, siteName, url } = article;
  const terms = new Map<string, Weight>();
  const rest = [...authors, siteName ?? '', hostOf(url), ...notes, ...passages, textOf(markdown)];
  eachTerm(foldText(rest.join(fieldBreak)), (term) => terms.set(term, terms.has(term) ? 2 : 1));
  eachTerm(foldText(title), (term) => terms.set(term, 3));
  eachTerm(foldText(url), (term) => terms.set(addressTerm + term, 1));
  return terms;
}

/** The number of terms of a title: a query that names them all and has no more is the title. */
export function countTerms(text: string): number {
  const terms = new Set<string>();
  eachTerm(foldText(text), (term) => terms.add(term));
  return terms.size;
}

/** The terms that an article must have to contain a token. For one sign of a run any term that begins with it. */
export function termsToFind({ text, isRun }: Token): string[] {
  if (!isRun) return [text.slice(0, longestWord)];
  const signs = [...text];
  return signs.length === 1 ? signs : signs.slice(1).map((sign, index) => signs[index] + sign);
}

function eachTerm(text: string, visit: (term: string) => void): void {
  eachToken(text, (start, end, isRun) => {
    if (!isRun) {
      visit(text.slice(start, Math.min(end, start + longestWord)));
      return;
    }
    for (let at = start; at < end; ) {
      const next = at + widthAt(text, at);
      visit(text.slice(at, next < end ? next + widthAt(text, next) : next));
      at = next;
    }
  });
}

function widthAt(text: string, at: number): 1 | 2 {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit < 0xdc00 ? 2 : 1;
}
