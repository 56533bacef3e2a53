import { signal } from '@preact/signals';
import { citationFiles } from '../../../lib/exporters/citation/files';
import { offerDownload } from '../../../lib/platform/archive-file';
import { copyText } from '../../../lib/platform/clipboard';
import { pageDateOf } from '../../../lib/platform/date-message';
import { type MessageKey, t } from '../../../lib/platform/messages';
import { act } from '../../act';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import dialogForm from '../../ui/dialog-form.module.css';
import { FileText } from '../../ui/FileText';
import { Menu } from '../../ui/Menu';
import { showToast } from '../../ui/toast-state';
import type { Reading } from '../reading';

interface Props {
  reading: Reading;
  /** What was selected in its text. */
  passage: string;
  onClose: () => void;
}

/** Whoever cites once in a format will do so again. */
const chosen = signal('markdown');

/** An article, or a passage of it, cited in a format to choose. */
export function CiteDialog({ reading, passage, onClose }: Props) {
  const files = citationFiles(reading, passage, pageDateOf);
  const file = files.find(({ id }) => id === chosen.value) ?? files[0];

  function copy(): Promise<void> {
    return act(async () => {
      await copyText(file.content);
      showToast({ message: t('toast_citation_copied', t(file.label as MessageKey)) });
      onClose();
    });
  }

  return (
    <Dialog title={t('action_cite')} onClose={onClose}>
      <form
        class={dialogForm.form}
        onSubmit={(event) => {
          event.preventDefault();
          void copy();
        }}
      >
        <div class={dialogForm.choice}>
          <Menu
            label={t('cite_format')}
            items={files.map(({ id, label }) => ({ key: id, label: t(label as MessageKey) }))}
            chosen={file.id}
            onChoose={(id) => {
              chosen.value = id;
            }}
          />
        </div>
        <FileText text={file.content} />
        {file.id === 'markdown' && passage.trim() === '' && <p class={dialogForm.note}>{t('cite_hint')}</p>}
        <div class={dialogForm.buttons}>
          <Button
            icon="export"
            onClick={() => offerDownload(new Blob([file.content], { type: file.mediaType }), file.name)}
          >
            {t('action_download')}
          </Button>
          <Button kind="primary" icon="copy" type="submit" autoFocus>
            {t('action_copy_this')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
