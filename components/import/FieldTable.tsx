import { chosenTarget, type FieldTarget, targetsFor, usualTarget } from '../../lib/importers/fields/front-matter-names';
import type { FieldTally } from '../../lib/importers/fields/tally-fields';
import { formatNumber, type MessageKey, t, tCount } from '../../lib/platform/messages';
import type { ImportPlan } from '../../lib/usecases/plan-import';
import { Button } from '../ui/Button';
import { Disclosure } from '../ui/Disclosure';
import styles from './FieldTable.module.css';
import { correctFields } from './import-state';

/** `Record` over the union: a new target without a name does not compile. */
const names: Record<FieldTarget, MessageKey> = {
  title: 'field_title',
  url: 'field_url',
  authors: 'field_authors',
  publishedAt: 'field_published',
  savedAt: 'field_saved',
  siteName: 'field_site',
  excerpt: 'field_excerpt',
  language: 'field_language',
  image: 'field_image',
  tags: 'field_tags',
  note: 'field_note',
  state: 'field_state',
  kept: 'field_kept',
};

/** What the fields of front matter become, for the reader to correct. */
export function FieldTable({ plan: { fields, choices }, isBusy }: { plan: ImportPlan; isBusy: boolean }) {
  const corrected = fields.filter(({ key }) => chosenTarget(choices, key) !== undefined);
  return (
    <Disclosure label={tCount('fields_title', fields.length)} isOpen>
      <p class={styles.hint}>{t('fields_hint')}</p>
      <div class={styles.frame}>
        <table class={styles.table} aria-busy={isBusy}>
          <thead>
            <tr>
              <th scope="col">{t('fields_name')}</th>
              <th scope="col" class={styles.count}>
                {t('fields_count')}
              </th>
              <th scope="col" class={styles.example}>
                {t('fields_example')}
              </th>
              <th scope="col">{t('fields_target')}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <FieldRow
                key={field.key}
                field={field}
                target={chosenTarget(choices, field.key) ?? usualTarget(field.key)}
                onChoose={(target) => {
                  const { [field.key]: _, ...others } = choices;
                  void correctFields(target === usualTarget(field.key) ? others : { ...others, [field.key]: target });
                }}
              />
            ))}
          </tbody>
        </table>
      </div>
      {corrected.length > 0 && (
        <Button
          onClick={() => {
            const own = new Set(corrected.map(({ key }) => key));
            void correctFields(Object.fromEntries(Object.entries(choices).filter(([key]) => !own.has(key))));
          }}
        >
          {t('fields_reset')}
        </Button>
      )}
    </Disclosure>
  );
}

interface RowProps {
  field: FieldTally;
  target: FieldTarget;
  onChoose: (target: FieldTarget) => void;
}

function FieldRow({ field: { key, name, count, example }, target, onChoose }: RowProps) {
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      <td class={styles.count}>{formatNumber(count)}</td>
      <td class={styles.example}>
        <bdi dir="auto" title={example}>
          {example || '—'}
        </bdi>
      </td>
      <td>
        <select
          class={styles.select}
          aria-label={t('fields_target_of', name)}
          value={target}
          data-kept={target === 'kept'}
          onChange={({ currentTarget }) => onChoose(currentTarget.value as FieldTarget)}
        >
          {targetsFor(key).map((each) => (
            <option key={each} value={each}>
              {t(names[each])}
            </option>
          ))}
        </select>
      </td>
    </tr>
  );
}
