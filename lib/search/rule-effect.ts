import type { Rule, RuleMark } from '../domain/rule';
import { type Tag, unionTags } from '../domain/tag';
import { createMatcher } from './query/matches';
import { parseQuery } from './query/parse';
import type { ArticleRecord } from './text/article-text';

/** What the rules give an article. A rule that asks for nothing gives nothing: it is one that is not finished. */
export function ruleEffect(
  rules: readonly Rule[],
  record: ArticleRecord,
  now: Date,
): { readonly tags: readonly Tag[]; readonly marks: readonly RuleMark[] } {
  const fitting = rules.filter(({ isOn, query }) => {
    const { expression } = parseQuery(query, { now });
    return isOn && expression !== null && createMatcher(expression)(record);
  });
  return {
    tags: fitting.reduce<Tag[]>((tags, rule) => unionTags(tags, rule.tags), []),
    marks: [...new Set(fitting.flatMap(({ marks }) => marks))],
  };
}
