import { useSignal } from '@preact/signals';
import { t } from '../../lib/platform/messages';
import { type CommandId, commands } from '../commands/commands';
import { Keys } from '../commands/Keys';
import { commandsWith, keyOf, keysOf } from '../commands/key-map';
import { settings } from '../settings-state';
import { Button, IconButton } from '../ui/Button';
import { Disclosure } from '../ui/Disclosure';
import { changeSetting } from './change-setting';
import styles from './KeysSection.module.css';
import { Option } from './Option';
import { Section } from './Section';

/** Which key does what. */
export function KeysSection() {
  const { keys: chosen = {}, singleKeys = true } = settings.value ?? {};
  const learning = useSignal<CommandId | null>(null);

  /** Gives a command a key; whoever had it before has it no longer. */
  function learn(id: CommandId, key: string): void {
    const freed = commandsWith(key, id, chosen).map((other) => [
      other,
      keysOf(other, chosen).filter((each) => each !== key && !each.startsWith(`${key} `)),
    ]);
    learning.value = null;
    void changeSetting({ keys: { ...chosen, ...Object.fromEntries(freed), [id]: [key] } });
  }

  return (
    <Section title={t('keys_title')}>
      <Option
        label={t('settings_single_keys')}
        description={t('settings_single_keys_hint')}
        checked={singleKeys}
        onChange={({ checked }) => void changeSetting({ singleKeys: checked })}
      />
      <Disclosure label={t('settings_keys')}>
        <ul class={styles.list}>
          {commands.map(({ id, label }) => (
            <li key={id} class={styles.line}>
              <span class={styles.words}>{t(label)}</span>
              {learning.value === id ? (
                <button
                  type="button"
                  class={styles.learning}
                  ref={(button) => button?.focus()}
                  onBlur={() => {
                    learning.value = null;
                  }}
                  onKeyDown={(event) => {
                    const key = keyOf(event);
                    if (key === null) return;
                    event.preventDefault();
                    event.stopPropagation();
                    if (key === 'Escape' && id !== 'back') learning.value = null;
                    else learn(id, key);
                  }}
                >
                  {t('settings_keys_press')}
                </button>
              ) : (
                <Keys keys={keysOf(id, chosen)} />
              )}
              <IconButton
                icon="edit"
                label={t('settings_keys_change', t(label))}
                onClick={() => {
                  learning.value = id;
                }}
              />
            </li>
          ))}
        </ul>
        <Button disabled={Object.keys(chosen).length === 0} onClick={() => void changeSetting({ keys: {} })}>
          {t('settings_keys_reset')}
        </Button>
      </Disclosure>
    </Section>
  );
}
