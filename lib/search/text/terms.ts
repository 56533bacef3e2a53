import { hostOf } from '../../domain/canonical-url';
import { type ArticleRecord, textOf } from './article-text';
import { foldText } from './fold';
import { TermWeights } from './term-weights';
import { eachToken, fieldBreak, type Token } from './tokens';

/** Longer words are known by their beginning. */
export const longestWord = 40;

/** Stands before the terms of an address, which only `url:` asks for. */
export const addressTerm = '\u0001';

/**
 * The terms under which the index knows an article: every word; of every run each pair of neighbours, and its last sign, so
 * that one sign is the beginning of some term wherever it stands. Tags are not among them: they change too often.
 */
export function termsOf({ article, markdown, notes, passages }: ArticleRecord): TermWeights {
  const { title, authors, siteName, url } = article;
  const terms = new TermWeights();
  const names = [...authors, siteName ?? '', hostOf(url)];
  const rest = foldText([...names, ...notes, ...passages, textOf(markdown)].join(fieldBreak));
  const [heading, address] = [foldText(title), foldText(url)];
  eachTerm(rest, (start, end) => terms.count(rest, start, end));
  eachTerm(heading, (start, end) => terms.set(heading.slice(start, end), 3));
  eachTerm(address, (start, end) => terms.set(addressTerm + address.slice(start, end), 1));
  return terms;
}

/** The number of terms of a title: a query that names them all and has no more is the title. */
export function countTerms(text: string): number {
  const terms = new Set<string>();
  const folded = foldText(text);
  eachTerm(folded, (start, end) => terms.add(folded.slice(start, end)));
  return terms.size;
}

/** The terms that an article must have to contain a token. For one sign of a run any term that begins with it. */
export function termsToFind({ text, isRun }: Token): string[] {
  if (!isRun) return [text.slice(0, longestWord)];
  const signs = [...text];
  return signs.length === 1 ? signs : signs.slice(1).map((sign, index) => signs[index] + sign);
}

/** Where the terms of a folded text are. */
function eachTerm(text: string, visit: (start: number, end: number) => void): void {
  eachToken(text, (start, end, isRun) => {
    if (!isRun) {
      visit(start, Math.min(end, start + longestWord));
      return;
    }
    for (let at = start; at < end; ) {
      const next = at + widthAt(text, at);
      visit(at, next < end ? next + widthAt(text, next) : next);
      at = next;
    }
  });
}

function widthAt(text: string, at: number): 1 | 2 {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit < 0xdc00 ? 2 : 1;
}
