import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { PresetProblem } from '../../lib/exporters/preset/check-preset';
import type { PresetField } from '../../lib/exporters/preset/own-preset';
import { formatNumber, t } from '../../lib/platform/messages';
import { Button, IconButton } from '../ui/Button';
import form from '../ui/dialog-form.module.css';
import styles from './PresetPage.module.css';
import { ProblemLine } from './ProblemLine';

interface Props {
  fields: readonly PresetField[];
  problems: readonly PresetProblem[];
  onChange: (fields: readonly PresetField[]) => void;
}

/** The fields in their order: named, filled, moved with buttons or Alt and the arrows. */
export function FieldRows({ fields, problems, onChange }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const next = useRef<{ row: number; control: number } | null>(null);
  const id = useId();

  // What was moved keeps the focus: before the next key
  useLayoutEffect(() => {
    if (!next.current) return;
    const { row, control } = next.current;
    next.current = null;
    const controls = list.current?.children[row]?.querySelectorAll<HTMLElement>('input, button');
    controls?.[control]?.focus();
  });

  function put(index: number, field: PresetField): void {
    onChange(fields.with(index, field));
  }

  function move(index: number, step: -1 | 1, control: number): void {
    const to = index + step;
    const field = fields[index];
    if (!field || to < 0 || to >= fields.length) return;
    next.current = { row: to, control };
    onChange(fields.toSpliced(index, 1).toSpliced(to, 0, field));
  }

  function remove(index: number): void {
    next.current = { row: Math.min(index, fields.length - 2), control: 0 };
    onChange(fields.toSpliced(index, 1));
  }

  function onKeyDown(event: KeyboardEvent, index: number, control: number): void {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(index, event.key === 'ArrowUp' ? -1 : 1, control);
  }

  return (
    <>
      <ol class={styles.fields} ref={list}>
        {fields.map((field, index) => {
          const number = formatNumber(index + 1);
          const problem = problems.find(({ place }) => 'field' in place && place.field === index);
          const wrongPart = problem?.place.kind;
          const problemId = `${id}-${index}`;
          return (
            <li key={index} class={styles.field}>
              <input
                class={`${form.input} ${styles.code}`}
                type="text"
                autocomplete="off"
                spellcheck={false}
                aria-label={t('preset_field_name', number)}
                aria-invalid={wrongPart === 'field-name'}
                aria-describedby={problemId}
                value={field.name}
                onInput={({ currentTarget }) => put(index, { ...field, name: currentTarget.value })}
                onKeyDown={(event) => onKeyDown(event, index, 0)}
              />
              <input
                class={`${form.input} ${styles.code}`}
                type="text"
                autocomplete="off"
                spellcheck={false}
                aria-label={t('preset_field_pattern', number)}
                aria-invalid={wrongPart === 'field-pattern'}
                aria-describedby={problemId}
                value={field.pattern}
                onInput={({ currentTarget }) => put(index, { ...field, pattern: currentTarget.value })}
                onKeyDown={(event) => onKeyDown(event, index, 1)}
              />
              <span class={styles.buttons}>
                <IconButton
                  icon="previous"
                  label={t('preset_field_up', field.name)}
                  onClick={() => move(index, -1, 2)}
                />
                <IconButton icon="next" label={t('preset_field_down', field.name)} onClick={() => move(index, 1, 3)} />
                <IconButton icon="trash" label={t('preset_field_remove', field.name)} onClick={() => remove(index)} />
              </span>
              <ProblemLine
                id={problemId}
                text={wrongPart === 'field-name' ? field.name : field.pattern}
                problem={problem}
              />
            </li>
          );
        })}
      </ol>
      <div>
        <Button
          icon="plus"
          onClick={() => {
            next.current = { row: fields.length, control: 0 };
            onChange([...fields, { name: '', pattern: '' }]);
          }}
        >
          {t('preset_field_add')}
        </Button>
      </div>
    </>
  );
}
