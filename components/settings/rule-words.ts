import type { RuleMark } from '../../lib/domain/rule';
import { type MessageKey, t } from '../../lib/platform/messages';

const names: Record<RuleMark, MessageKey> = {
  favourite: 'rule_favourite',
  archived: 'rule_archived',
  read: 'rule_read',
};

/** What a rule says of an article. */
export function ruleMarkName(mark: RuleMark): string {
  return t(names[mark]);
}
