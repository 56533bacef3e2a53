import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { ChosenFile } from '../../lib/importers/files/source-file';
import { t } from '../../lib/platform/messages';
import { act } from '../act';
import { Button } from '../ui/Button';
import { chosenFiles, droppedFiles } from './chosen-files';
import styles from './FileDrop.module.css';

interface Props {
  disabled: boolean;
  onFiles: (files: ChosenFile[]) => void;
}

/** Takes files: dropped, or chosen with a button. */
export function FileDrop({ disabled, onFiles }: Props) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const isOver = useSignal(false);

  function take(chosen: ChosenFile[]): void {
    if (chosen.length > 0) onFiles(chosen);
  }

  function onChange({ currentTarget }: { currentTarget: HTMLInputElement }): void {
    take(chosenFiles(currentTarget.files));
    // The same file may be chosen again.
    currentTarget.value = '';
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has the buttons within as its other way
    <div
      class={styles.drop}
      data-over={isOver.value}
      onDragOver={(event) => {
        if (disabled) return;
        event.preventDefault();
        isOver.value = true;
      }}
      onDragLeave={() => {
        isOver.value = false;
      }}
      onDrop={(event) => {
        event.preventDefault();
        isOver.value = false;
        const { dataTransfer } = event;
        if (!disabled && dataTransfer) void act(async () => take(await droppedFiles(dataTransfer)));
      }}
    >
      <p>{t('import_drop')}</p>
      <div class={styles.buttons}>
        <Button kind="primary" disabled={disabled} onClick={() => files.current?.click()}>
          {t('import_choose_files')}
        </Button>
        <Button disabled={disabled} onClick={() => folder.current?.click()}>
          {t('import_choose_folder')}
        </Button>
      </div>
      <input ref={files} type="file" multiple hidden onChange={onChange} />
      <input ref={folder} type="file" hidden {...{ webkitdirectory: true }} onChange={onChange} />
    </div>
  );
}
