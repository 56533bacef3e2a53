import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { presets } from '../../lib/exporters';
import { copyOfPreset, type OwnPreset } from '../../lib/exporters/preset/own-preset';
import { type MessageKey, t } from '../../lib/platform/messages';
import { ownPresets } from '../../lib/store/presets';
import { addPreset } from '../../lib/usecases/own-presets';
import { act } from '../act';
import { go } from '../library/library-state';
import { presetHash } from '../library/route';
import { valueOr } from '../live';
import { exportPreset, importPreset, removePreset } from '../presets/preset-actions';
import { Button, IconButton } from '../ui/Button';
import form from '../ui/dialog-form.module.css';
import { useLive } from '../use-live';
import styles from './PresetsSection.module.css';
import { Section } from './Section';

/** The formats that the reader made: copied, changed, taken in and handed out. */
export function PresetsSection() {
  const own = valueOr(useLive('presets', ownPresets).value, []);
  const copied = useSignal('obsidian');
  const files = useRef<HTMLInputElement>(null);

  function copy(): Promise<void> {
    return act(async () => {
      const preset = presets.find(({ id }) => id === copied.value);
      if (!preset) return;
      const made = await addPreset(copyOfPreset(preset, t('preset_name_of_copy', t(preset.label as MessageKey))));
      go(presetHash(made.id));
    });
  }

  return (
    <Section title={t('presets_title')}>
      <p>{t('presets_intro')}</p>
      {own.length > 0 && (
        <ul class={styles.presets}>
          {own.map((preset) => (
            <Line key={preset.id} preset={preset} />
          ))}
        </ul>
      )}
      <div class={styles.make}>
        <label class={form.field}>
          {t('preset_copied')}
          <select
            class={form.input}
            value={copied.value}
            onChange={({ currentTarget }) => {
              copied.value = currentTarget.value;
            }}
          >
            {presets.map(({ id, label }) => (
              <option key={id} value={id}>
                {t(label as MessageKey)}
              </option>
            ))}
          </select>
        </label>
        <Button icon="copy" onClick={() => void copy()}>
          {t('preset_copy')}
        </Button>
        <Button icon="import" onClick={() => files.current?.click()}>
          {t('preset_import')}
        </Button>
        <input
          ref={files}
          type="file"
          accept=".json,application/json"
          hidden
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) void importPreset(file);
            // The same file may be chosen again.
            currentTarget.value = '';
          }}
        />
      </div>
    </Section>
  );
}

function Line({ preset }: { preset: OwnPreset }) {
  const { id, name, path } = preset;
  return (
    <li class={styles.preset}>
      <div class={styles.words}>
        <p dir="auto">{name}</p>
        <p class={styles.path} dir="ltr">
          {path}
        </p>
      </div>
      <IconButton icon="edit" label={t('preset_change', name)} onClick={() => go(presetHash(id))} />
      <IconButton icon="export" label={t('preset_export_named', name)} onClick={() => exportPreset(preset)} />
      <IconButton icon="trash" label={t('preset_delete', name)} onClick={() => void removePreset(preset)} />
    </li>
  );
}
