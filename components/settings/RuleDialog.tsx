import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type Rule, type RuleId, type RuleMark, ruleMarks } from '../../lib/domain/rule';
import { type Tag, toTag, unionTags, withoutTags } from '../../lib/domain/tag';
import { t, tCount } from '../../lib/platform/messages';
import { applyRule, previewRule, saveRule } from '../../lib/usecases/rules';
import { act } from '../act';
import { tagCounts } from '../articles/library-facts';
import { sayUndoable } from '../articles/undoable';
import { valueOr } from '../live';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import form from '../ui/dialog-form.module.css';
import { TagInput } from '../ui/TagInput';
import { useLive } from '../use-live';
import styles from './RulesSection.module.css';
import { ruleMarkName } from './rule-words';

/** A rule that may not be kept yet. */
export type RuleDraft = Omit<Rule, 'id'> & { readonly id: RuleId | null };

/** How long nobody types before the library is looked through, in milliseconds. */
const typingTime = 250;

/** Which articles a rule is about, what they get, and which of the library that would be. */
export function RuleDialog({ rule, onClose }: { rule: RuleDraft; onClose: () => void }) {
  const query = useSignal(rule.query);
  const asked = useSignal(rule.query);
  const tags = useSignal<readonly Tag[]>(rule.tags);
  const marks = useSignal<readonly RuleMark[]>(rule.marks);
  const preview = valueOr(useLive(asked.value, previewRule).value, null);
  const isWhole = query.value.trim() !== '' && (tags.value.length > 0 || marks.value.length > 0);

  useEffect(() => {
    const timer = setTimeout(() => {
      asked.value = query.value;
    }, typingTime);
    return () => clearTimeout(timer);
  }, [query.value, asked]);

  function keep(isApplied: boolean): Promise<void> {
    onClose();
    return act(async () => {
      const kept = await saveRule({ ...rule, query: query.value, tags: tags.value, marks: marks.value });
      if (!isApplied) return;
      const { undoId, changed } = await applyRule(kept);
      sayUndoable(tCount('toast_rule_applied', changed), undoId);
    });
  }

  return (
    <Dialog title={t(rule.id ? 'rule_edit' : 'rules_add')} onClose={onClose}>
      <form
        class={form.form}
        onSubmit={(event) => {
          event.preventDefault();
          void keep(false);
        }}
      >
        <label class={form.field}>
          {t('rule_query')}
          <input
            class={form.input}
            type="text"
            autocomplete="off"
            spellcheck={false}
            dir="auto"
            autofocus
            placeholder="site:example.org lang:en words:>2000"
            value={query.value}
            onInput={({ currentTarget }) => {
              query.value = currentTarget.value;
            }}
          />
        </label>
        <p class={form.note}>{t('rule_query_hint')}</p>
        <div class={form.field}>
          {t('rule_given')}
          <TagInput
            tags={tags.value}
            suggestions={tagCounts.value.map(({ name }) => name)}
            onAdd={(text) => {
              const tag = toTag(text);
              if (tag) tags.value = unionTags(tags.value, [tag]);
            }}
            onRemove={(text) => {
              tags.value = withoutTags(tags.value, [text as Tag]);
            }}
          />
          {ruleMarks.map((mark) => (
            <label key={mark} class={styles.mark}>
              <input
                type="checkbox"
                class={styles.box}
                checked={marks.value.includes(mark)}
                onChange={({ currentTarget }) => {
                  const others = marks.value.filter((each) => each !== mark);
                  marks.value = currentTarget.checked ? [...others, mark] : others;
                }}
              />
              {ruleMarkName(mark)}
            </label>
          ))}
        </div>
        <div class={styles.preview} role="status">
          <p>{preview ? tCount('rule_preview', preview.count) : t('list_searching')}</p>
          <ul class={styles.titles}>
            {preview?.first.map(({ id, title, url }) => (
              <li key={id} class={styles.title} dir="auto">
                {title || url}
              </li>
            ))}
          </ul>
        </div>
        <div class={form.buttons}>
          <Button disabled={!isWhole || !preview?.count} onClick={() => void keep(true)}>
            {t('rule_apply')}
          </Button>
          <Button kind="primary" type="submit" disabled={!isWhole}>
            {t('rule_save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
