import type { Article } from '../domain/article';
import type { UndoId } from '../domain/capture-state';
import { toLocalIso } from '../domain/date-time';
import type { Rule, RuleId } from '../domain/rule';
import { parseQuery } from '../search/query/parse';
import { articlesOf } from '../store/articles';
import * as store from '../store/rules';
import { newId } from './save-capture';
import { searchArticleIds } from './search-articles';

/** Keeps a rule for what is saved from now on. */
export async function saveRule(
  rule: Omit<Rule, 'id'> & { readonly id: RuleId | null },
  now = new Date(),
): Promise<Rule> {
  const kept = { ...rule, query: rule.query.trim(), id: rule.id ?? (newId(now) as RuleId) };
  await store.putRule(kept);
  return kept;
}

/** Deletes it. Answers the way back. */
export async function deleteRule(id: RuleId, now = new Date()): Promise<UndoId> {
  const undoId = newId(now) as UndoId;
  await store.deleteRule(id, undoId, toLocalIso(now));
  return undoId;
}

/** What a rule would be about in the library as it is. */
export interface RulePreview {
  readonly count: number;
  /** Some of them. */
  readonly first: readonly Article[];
}

/** The articles that answer the query of a rule. */
export async function previewRule(query: string, now = new Date()): Promise<RulePreview> {
  const parsed = parseQuery(query, { now });
  if (parsed.expression === null) return { count: 0, first: [] };
  const ids = await searchArticleIds(parsed);
  return { count: ids.length, first: await articlesOf(ids.slice(0, 5)) };
}

/** Does what a rule says to what is in the library already. Answers the way back, and how many articles it changed. */
export async function applyRule(
  { query, tags, marks }: Pick<Rule, 'query' | 'tags' | 'marks'>,
  now = new Date(),
): Promise<{ readonly undoId: UndoId; readonly changed: number }> {
  const undoId = newId(now) as UndoId;
  const parsed = parseQuery(query, { now });
  const ids = parsed.expression === null ? [] : await searchArticleIds(parsed);
  return { undoId, changed: await store.giveAll(ids, { tags, marks }, undoId, toLocalIso(now)) };
}
