import { hostOf } from '../../domain/canonical-url';
import { isLinkOnly } from '../../domain/link-only';
import { type ArticleRecord, textOf, wordsOf } from '../text/article-text';
import { type FoldOptions, foldEverything, foldText } from '../text/fold';
import { fieldBreak } from '../text/tokens';
import { hasPart, isInState, isWithin, matchesLanguage, tagMatcher } from './conditions';
import { type Pattern, patternOf } from './pattern';
import type { Expression, TextCondition, TextField } from './query';

/** Whether an article is what a query asks for. Says itself what is right; the index is only faster. */
export function matches(
  expression: Expression | null,
  record: ArticleRecord,
  options: FoldOptions = foldEverything,
): boolean {
  return expression === null || createMatcher(expression, options)(record);
}

/** The same for many articles: words are looked up by patterns that are made once. */
export function createMatcher(
  expression: Expression | null,
  options: FoldOptions = foldEverything,
): (record: ArticleRecord) => boolean {
  if (expression === null) return () => true;
  const patterns = new Map<TextCondition, Pattern | null>();
  return (record) => {
    const words = new Map<TextField | null, string>();
    return holds(expression);

    function holds(part: Expression): boolean {
      switch (part.kind) {
        case 'and':
          return part.parts.every(holds);
        case 'or':
          return part.parts.some(holds);
        case 'not':
          return !holds(part.part);
        case 'text':
          return occurs(part);
        case 'tag':
          return record.article.tags.map((tag) => foldText(tag, options)).some(tagMatcher(part, options));
        case 'language':
          return matchesLanguage(record.article.language, part.tag);
        case 'is':
          return isInState(part.state, {
            marks: record.marks,
            isTagged: record.article.tags.length > 0,
            isLink: isLinkOnly(record.article),
          });
        case 'has':
          return hasPart(part.part, record);
        case 'date':
        case 'amount':
          return isWithin(part, record.article);
      }
    }

    function occurs(part: TextCondition): boolean {
      const { field } = part;
      if (!patterns.has(part)) patterns.set(part, patternOf(part, options));
      let text = words.get(field);
      if (text === undefined) {
        text = foldText(field === null ? wordsOf(record) : textOfField(field, record), options);
        words.set(field, text);
      }
      return patterns.get(part)?.test(text) ?? true;
    }
  };
}

function textOfField(field: TextField, { article, markdown, notes, passages }: ArticleRecord): string {
  const texts: Record<TextField, () => string> = {
    title: () => article.title,
    author: () => article.authors.join(fieldBreak),
    site: () => [hostOf(article.url), article.siteName ?? ''].join(fieldBreak),
    note: () => [...notes, ...passages].join(fieldBreak),
    url: () => article.url,
    text: () => textOf(markdown),
  };
  return texts[field]();
}
