import type { Brand } from './brand';
import type { Tag } from './tag';

/** A ULID: rules stand in the order they were made in. */
export type RuleId = Brand<string, 'RuleId'>;

/** What a rule can say of an article besides its tags. */
export const ruleMarks = ['favourite', 'archived', 'read'] as const;

export type RuleMark = (typeof ruleMarks)[number];

/** What an article gets when it is saved, if it answers a query. */
export interface Rule {
  readonly id: RuleId;
  /** In the language of the search: `site:example.org lang:zh words:>2000`. */
  readonly query: string;
  readonly tags: readonly Tag[];
  readonly marks: readonly RuleMark[];
  readonly isOn: boolean;
}
