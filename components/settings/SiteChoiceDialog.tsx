import { useSignal } from '@preact/signals';
import type { RepairKind } from '../../lib/domain/ledger';
import { type BlockShape, nameOfShape, type SiteChoice } from '../../lib/domain/site-choice';
import { t } from '../../lib/platform/messages';
import { changeSiteChoice } from '../../lib/usecases/site-choices';
import { sitesAround } from '../../lib/usecases/sites-around';
import { act } from '../act';
import { sayUndoable } from '../articles/undoable';
import { Button } from '../ui/Button';
import { Choice } from '../ui/Choice';
import { Dialog } from '../ui/Dialog';
import form from '../ui/dialog-form.module.css';
import styles from './RulesSection.module.css';
import own from './SiteChoiceDialog.module.css';

/** A name that a block is known by. */
interface Name {
  readonly text: string;
  readonly without: (shape: BlockShape) => BlockShape;
}

/** What a choice does, on how much of the site, and by which of its names a block is known: by fewer, more blocks are. */
export function SiteChoiceDialog({ choice, onClose }: { choice: SiteChoice; onClose: () => void }) {
  const kind = useSignal<RepairKind>(choice.kind);
  const host = useSignal(choice.host);
  const leftOut = useSignal<ReadonlySet<string>>(new Set());
  const names = namesOf(choice.shape);
  const sites = sitesAround(choice.host);
  const shape = names
    .filter(({ text }) => leftOut.value.has(text))
    .reduce((left, { without }) => without(left), choice.shape);
  const hasName = leftOut.value.size < names.length || choice.shape.role !== '';
  const canBeWider = names.length > 1 || (names.length === 1 && choice.shape.role !== '');
  const isSame = kind.value === choice.kind && host.value === choice.host && leftOut.value.size === 0;

  function save(): void {
    onClose();
    if (isSame) return;
    const changed = { ...choice, kind: kind.value, host: host.value, shape };
    void act(async () => sayUndoable(t('toast_site_choice_changed'), await changeSiteChoice(changed)));
  }

  return (
    <Dialog title={t('site_choice_title')} onClose={onClose}>
      <form
        class={form.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (hasName) save();
        }}
      >
        {choice.excerpt !== '' && (
          <p class={form.note} dir="auto">
            {t('site_choice_example', choice.excerpt.slice(0, 160))}
          </p>
        )}
        <Choice
          name="site-choice-kind"
          legend={t('site_choice_what')}
          options={[
            { value: 'left-out', label: t('site_choice_leave_out') },
            { value: 'brought-back', label: t('site_choice_bring_back') },
          ]}
          chosen={kind.value}
          onChoose={(chosen) => {
            kind.value = chosen;
          }}
        />
        {sites.length > 1 && (
          <Choice
            name="site-choice-host"
            legend={t('site_choice_where')}
            options={sites.map((site) => ({ value: site, label: <bdi>{site}</bdi> }))}
            chosen={host.value}
            onChoose={(chosen) => {
              host.value = chosen;
            }}
          />
        )}
        {canBeWider && (
          <fieldset class={form.field}>
            <legend class={own.legend}>{t('site_choice_known_by')}</legend>
            <p class={form.note}>{t('site_choice_known_by_hint')}</p>
            {names.map(({ text }) => (
              <label key={text} class={styles.mark}>
                <input
                  type="checkbox"
                  checked={!leftOut.value.has(text)}
                  onChange={({ currentTarget }) => {
                    const others = [...leftOut.value].filter((each) => each !== text);
                    leftOut.value = new Set(currentTarget.checked ? others : [...others, text]);
                  }}
                />
                <code class={styles.query}>{text}</code>
              </label>
            ))}
            <p class={form.note} role="status">
              {hasName ? <code class={styles.query}>{nameOfShape(shape)}</code> : t('site_choice_no_name')}
            </p>
          </fieldset>
        )}
        <div class={form.buttons}>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button kind="primary" type="submit" disabled={!hasName || isSame}>
            {t('save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** What can be left out of the names of a block: not what kind of element it is, nor what it says that it is for. */
function namesOf({ id, classes }: BlockShape): readonly Name[] {
  return [
    ...(id ? [{ text: `#${id}`, without: (shape: BlockShape) => ({ ...shape, id: '' }) }] : []),
    ...classes.map((name) => ({
      text: `.${name}`,
      without: (shape: BlockShape) => ({ ...shape, classes: shape.classes.filter((each) => each !== name) }),
    })),
  ];
}
