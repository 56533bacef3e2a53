import type { Article } from '../domain/article';
import { ruleEffect } from '../search/rule-effect';
import { recordOf } from '../store/index-writes';
import { allRules } from '../store/rules';
import { asSpelled } from '../store/totals';

/** An article as the rules have it that is about to be saved. One that was saved before keeps what it has. */
export async function withRules(article: Article, markdown: string, now: Date): Promise<Article> {
  const rules = await allRules();
  if (rules.length === 0) return article;
  const { tags, marks } = ruleEffect(rules, recordOf(article, markdown, []), now);
  return { ...article, tags: await asSpelled(tags), ...(marks.length > 0 && { marks }) };
}
