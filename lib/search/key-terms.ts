import type { ArticleRecord } from './text/article-text';
import { addressTerm, termsOf } from './text/terms';

/** So many are enough to find what is about the same, and few enough to look up in a moment. */
const mostTerms = 24;

/** What an article is about, as far as its words say so: those of its title, then those that come again. */
export function keyTerms(record: ArticleRecord): string[] {
  const terms = [...termsOf({ ...record, notes: [] })].filter(([term]) => isTelling(term));
  const inTitle = terms.filter(([, weight]) => weight === 3);
  const often = terms.filter(([, weight]) => weight === 2).sort(([a], [b]) => b.length - a.length);
  return [...inTitle, ...often].slice(0, mostTerms).map(([term]) => term);
}

/** Short words are articles and prepositions; one sign of a run is the end of another term. */
function isTelling(term: string): boolean {
  if (term.startsWith(addressTerm) || /^\p{N}+$/u.test(term)) return false;
  return /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\p{N}]+$/u.test(term)
    ? term.length > 3
    : [...term].length > 1;
}
