import { useSignal } from '@preact/signals';
import { nameOfShape, type SiteChoice } from '../../lib/domain/site-choice';
import { t } from '../../lib/platform/messages';
import { allSiteChoices } from '../../lib/store/site-choices';
import { deleteSiteChoice, setSiteChoice } from '../../lib/usecases/site-choices';
import { act } from '../act';
import { sayUndoable } from '../articles/undoable';
import { valueOr } from '../live';
import { IconButton } from '../ui/Button';
import { useLive } from '../use-live';
import { OwnChoice } from './OwnChoice';
import styles from './RulesSection.module.css';
import { Section } from './Section';
import { SiteChoiceDialog } from './SiteChoiceDialog';

/** What the reader always leaves out or brings back on the pages of a site. They are made in the reader, from a block. */
export function SiteChoicesSection() {
  const choices = valueOr(useLive('site-choices', allSiteChoices).value, []);
  const editing = useSignal<SiteChoice | null>(null);
  return (
    <Section title={t('site_choices_title')}>
      <p>{t(choices.length > 0 ? 'site_choices_intro' : 'site_choices_none')}</p>
      {choices.length > 0 && (
        <ul class={styles.rules}>
          {choices.map((choice) => (
            <Line
              key={choice.id}
              choice={choice}
              onEdit={() => {
                editing.value = choice;
              }}
            />
          ))}
        </ul>
      )}
      {editing.value && (
        <SiteChoiceDialog
          choice={editing.value}
          onClose={() => {
            editing.value = null;
          }}
        />
      )}
    </Section>
  );
}

function Line({ choice, onEdit }: { choice: SiteChoice; onEdit: () => void }) {
  const { id, host, kind, shape, excerpt, isOn } = choice;
  const what = t(kind === 'left-out' ? 'site_leave_out' : 'site_bring_back', host);
  const name = `${what}: ${nameOfShape(shape)}`;
  return (
    <OwnChoice
      isOn={isOn}
      label={name}
      onSwitch={(next) => setSiteChoice(choice, next)}
      actions={
        <>
          <IconButton icon="edit" label={t('site_choice_change', name)} onClick={onEdit} />
          <IconButton
            icon="trash"
            label={t('site_choice_delete', name)}
            onClick={() =>
              void act(async () => sayUndoable(t('toast_site_choice_deleted'), await deleteSiteChoice(id)))
            }
          />
        </>
      }
    >
      <span>{what}</span>
      <code class={styles.query}>{nameOfShape(shape)}</code>
      {excerpt !== '' && (
        <span class={styles.given} dir="auto">
          {t('site_choice_example', excerpt.slice(0, 80))}
        </span>
      )}
    </OwnChoice>
  );
}
