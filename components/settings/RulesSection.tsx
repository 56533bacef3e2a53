import { useSignal } from '@preact/signals';
import type { Rule } from '../../lib/domain/rule';
import { t } from '../../lib/platform/messages';
import { allRules } from '../../lib/store/rules';
import { deleteRule, saveRule } from '../../lib/usecases/rules';
import { act } from '../act';
import { sayUndoable } from '../articles/undoable';
import { valueOr } from '../live';
import { Button, IconButton } from '../ui/Button';
import { useLive } from '../use-live';
import { OwnChoice } from './OwnChoice';
import { RuleDialog, type RuleDraft } from './RuleDialog';
import styles from './RulesSection.module.css';
import { ruleMarkName } from './rule-words';
import { Section } from './Section';

const newRule: RuleDraft = { id: null, query: '', tags: [], marks: [], isOn: true };

/** What articles get by themselves when they are saved. */
export function RulesSection() {
  const rules = valueOr(useLive('rules', allRules).value, []);
  const editing = useSignal<RuleDraft | null>(null);

  return (
    <Section title={t('rules_title')}>
      <p>{t('rules_intro')}</p>
      {rules.length > 0 && (
        <ul class={styles.rules}>
          {rules.map((rule) => (
            <Line
              key={rule.id}
              rule={rule}
              onEdit={() => {
                editing.value = rule;
              }}
            />
          ))}
        </ul>
      )}
      <div>
        <Button
          icon="plus"
          onClick={() => {
            editing.value = newRule;
          }}
        >
          {t('rules_add')}
        </Button>
      </div>
      {editing.value && (
        <RuleDialog
          rule={editing.value}
          onClose={() => {
            editing.value = null;
          }}
        />
      )}
    </Section>
  );
}

function Line({ rule, onEdit }: { rule: Rule; onEdit: () => void }) {
  const { id, query, tags, marks, isOn } = rule;
  const given = [...tags.map((tag) => `#${tag}`), ...marks.map((mark) => ruleMarkName(mark))];
  return (
    <OwnChoice
      isOn={isOn}
      label={t('rule_on', query)}
      onSwitch={(next) => saveRule({ ...rule, isOn: next })}
      actions={
        <>
          <IconButton icon="edit" label={t('rule_change', query)} onClick={onEdit} />
          <IconButton
            icon="trash"
            label={t('rule_delete', query)}
            onClick={() => void act(async () => sayUndoable(t('toast_rule_deleted'), await deleteRule(id)))}
          />
        </>
      }
    >
      <code class={styles.query} dir="auto">
        {query}
      </code>
      <span class={styles.given}>→ {given.join(', ')}</span>
    </OwnChoice>
  );
}
