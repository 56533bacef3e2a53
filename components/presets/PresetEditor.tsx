import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { presets } from '../../lib/exporters';
import type { Dialect } from '../../lib/exporters/dialects';
import { checkPreset, type PresetPlace } from '../../lib/exporters/preset/check-preset';
import { type OwnPreset, ownExporter } from '../../lib/exporters/preset/own-preset';
import type { FrontMatterKind } from '../../lib/exporters/preset/preset';
import { type MessageKey, t } from '../../lib/platform/messages';
import { changePreset } from '../../lib/usecases/own-presets';
import { act } from '../act';
import { FilePreview } from '../export/FilePreview';
import { newestSaved } from '../export/newest-saved';
import { sampleArticle } from '../export/sample-article';
import { valueOr } from '../live';
import { Button } from '../ui/Button';
import form from '../ui/dialog-form.module.css';
import { useLive } from '../use-live';
import { FieldRows } from './FieldRows';
import { PatternHelp } from './PatternHelp';
import styles from './PresetPage.module.css';
import { ProblemLine } from './ProblemLine';
import { exportPreset, removePreset } from './preset-actions';
import { SignsPreview } from './SignsPreview';
import { WritingFields } from './WritingFields';

interface Props {
  /** As it was when the page was opened. */
  stored: OwnPreset;
  onDeleted: () => void;
}

/** What a preset says, and what comes of it. No button to save: whatever is right is kept at once. */
export function PresetEditor({ stored, onDeleted }: Props) {
  const draft = useSignal(stored);
  const kept = useSignal(stored);
  const shown = valueOr(useLive('newest', newestSaved).value, null);
  const id = useId();
  const preset = draft.value;
  const problems = checkPreset(preset);
  const problemAt = (kind: PresetPlace['kind']) => problems.find(({ place }) => place.kind === kind);

  function change(changed: Partial<OwnPreset>): void {
    const next = { ...preset, ...changed };
    draft.value = next;
    if (checkPreset(next).length > 0) return;
    kept.value = next;
    void act(() => changePreset(next));
  }

  const textField = (kind: 'name' | 'path', label: string, isCode: boolean) => (
    <label class={form.field}>
      {label}
      <input
        class={`${form.input} ${isCode ? styles.code : ''}`}
        type="text"
        autocomplete="off"
        spellcheck={false}
        dir={isCode ? 'ltr' : 'auto'}
        aria-invalid={problemAt(kind) !== undefined}
        aria-describedby={`${id}-${kind}`}
        value={preset[kind]}
        onInput={({ currentTarget }) => change({ [kind]: currentTarget.value })}
      />
    </label>
  );

  return (
    <div class={styles.editor}>
      <div>
        {textField('name', t('preset_name'), false)}
        <ProblemLine id={`${id}-name`} text={preset.name} problem={problemAt('name')} />
      </div>
      <div>
        {textField('path', t('preset_path'), true)}
        <p class={styles.hint}>{t('preset_path_hint')}</p>
        <ProblemLine id={`${id}-path`} text={preset.path} problem={problemAt('path')} />
      </div>
      <div class={styles.choices}>
        <label class={form.field}>
          {t('preset_front_matter')}
          <select
            class={form.input}
            value={preset.frontMatter}
            onChange={({ currentTarget }) => change({ frontMatter: currentTarget.value as FrontMatterKind })}
          >
            {Object.entries(frontMatterNames).map(([value, label]) => (
              <option key={value} value={value}>
                {t(label)}
              </option>
            ))}
          </select>
        </label>
        <label class={form.field}>
          {t('preset_reader')}
          <select
            class={form.input}
            value={preset.dialects.join(' ')}
            onChange={({ currentTarget }) =>
              change({ dialects: currentTarget.value.split(' ').filter(Boolean) as Dialect[] })
            }
          >
            {readersFor(preset.dialects).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <WritingFields writing={preset.writing} onChange={(writing) => change({ writing })} />
      </div>
      {preset.frontMatter !== 'none' && (
        <section class={styles.section} aria-label={t('preset_fields')}>
          <h2 class={styles.heading}>{t('preset_fields')}</h2>
          <div>
            <p class={styles.hint}>{t('preset_fields_hint')}</p>
            <ProblemLine id={`${id}-fields`} text="" problem={problemAt('fields')} />
          </div>
          <FieldRows fields={preset.fields} problems={problems} onChange={(fields) => change({ fields })} />
        </section>
      )}
      <PatternHelp shown={shown ?? sampleArticle} />
      <div class={styles.preview}>
        <p class={styles.hint} role="status">
          {problems.length > 0 ? t('preset_not_kept') : t('preset_kept')}
        </p>
        <div class={styles.previews}>
          <FilePreview exporter={ownExporter(kept.value)} shown={shown} />
          <SignsPreview preset={kept.value} />
        </div>
      </div>
      <div class={styles.ends}>
        <Button icon="export" disabled={problems.length > 0} onClick={() => exportPreset(preset)}>
          {t('preset_export')}
        </Button>
        <Button
          kind="danger"
          icon="trash"
          onClick={() => {
            onDeleted();
            void removePreset(kept.value);
          }}
        >
          {t('action_delete')}
        </Button>
      </div>
    </div>
  );
}

const frontMatterNames: Record<FrontMatterKind, MessageKey> = {
  yaml: 'preset_yaml',
  toml: 'preset_toml',
  properties: 'preset_properties',
  none: 'preset_no_front_matter',
};

/** What the text may be escaped for: as the formats that there are do it, and as it is now. */
function readersFor(now: readonly Dialect[]): readonly (readonly [string, string])[] {
  const readers = new Map([['', t('preset_reader_any')]]);
  for (const { dialects, label } of presets)
    if (dialects.length > 0) readers.set(dialects.join(' '), t(label as MessageKey));
  if (!readers.has(now.join(' '))) readers.set(now.join(' '), now.join(', '));
  return [...readers];
}
