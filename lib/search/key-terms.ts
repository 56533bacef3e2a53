import type { ArticleRecord } from './text/article-text';
import { addressTerm, termsOf } from './text/terms';

/** So many are enough to find what is about the same, and few enough to look up in a moment. */
const mostTerms = 24;

/** What an article is about, as far as its words say so: those of its title, then those that come again. */
export function keyTerms(record: ArticleRecord): string[] {
  const inTitle: string[] = [];
  const often: string[] = [];
  termsOf({ ...record, notes: [], passages: [] }).eachTerm((term, weight) => {
    if (weight !== 1 && isTelling(term)) (weight === 3 ? inTitle : often).push(term);
  });
  often.sort((a, b) => b.length - a.length);
  return [...inTitle, ...often].slice(0, mostTerms);
}

/** Short words are articles and prepositions; one sign of a run is the end of another term. */
function isTelling(term: string): boolean {
  if (term.startsWith(addressTerm) || /^\p{N}+$/u.test(term)) return false;
  return /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\p{N}]+$/u.test(term)
    ? term.length > 3
    : [...term].length > 1;
}
