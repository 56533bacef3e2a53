import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { formatBytes, usedSpace } from '../../lib/platform/disk-space';
import { formatNumber, t, tCount } from '../../lib/platform/messages';
import { articleCount } from '../../lib/store/articles';
import { keptImageSpace } from '../../lib/store/images';
import { trashedIds } from '../../lib/store/trash';
import { deleteKeptImages, deleteLibrary, emptyTrash } from '../../lib/usecases/empty-library';
import { act } from '../act';
import { BackupLines } from '../backup/BackupLines';
import { go } from '../library/library-state';
import { valueOr } from '../live';
import { Button } from '../ui/Button';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { showToast } from '../ui/toast-state';
import { useLive } from '../use-live';
import { Line, Section } from './Section';

/** What is kept, how much room it takes, and how to get rid of it. */
export function DataSection() {
  const articles = valueOr(useLive('articles', articleCount).value, 0);
  const trashed = valueOr(useLive('trash', async () => (await trashedIds()).length).value, 0);
  const images = valueOr(useLive('images', keptImageSpace).value, { images: 0, bytes: 0 });
  const space = useSignal<number | null>(null);
  const asking = useSignal<'trash' | 'images' | 'all' | null>(null);

  // Measured again when something came or went
  useEffect(() => {
    void act(async () => {
      space.value = await usedSpace();
    });
  }, [articles, trashed, images.bytes]);

  const close = () => {
    asking.value = null;
  };

  return (
    <Section title={t('settings_data')}>
      <Line
        label={tCount('settings_articles', articles)}
        description={space.value === null ? t('settings_space_unknown') : t('settings_space', formatBytes(space.value))}
      />
      <BackupLines articles={articles} />
      <Line label={t('settings_import')} description={t('settings_import_hint')}>
        <Button icon="import" onClick={() => go('#/import')}>
          {t('settings_import_action')}
        </Button>
      </Line>
      {images.images > 0 && (
        <Line
          label={tCount('settings_image_space', images.images)}
          description={t('settings_image_space_hint', formatBytes(images.bytes))}
        >
          <Button
            onClick={() => {
              asking.value = 'images';
            }}
          >
            {t('settings_images_delete')}
          </Button>
        </Line>
      )}
      <Line label={tCount('settings_trash', trashed)} description={t('settings_trash_hint')}>
        <Button
          disabled={trashed === 0}
          onClick={() => {
            asking.value = 'trash';
          }}
        >
          {t('trash_empty')}
        </Button>
      </Line>
      <Line label={t('settings_delete_all')} description={t('settings_delete_all_hint')}>
        <Button
          kind="danger"
          disabled={articles + trashed === 0}
          onClick={() => {
            asking.value = 'all';
          }}
        >
          {t('settings_delete_all_action')}
        </Button>
      </Line>
      {asking.value === 'trash' && (
        <ConfirmDialog
          title={t('trash_empty')}
          words={t('trash_empty_confirm')}
          action={t('trash_empty')}
          onConfirm={() =>
            void act(async () => showToast({ message: tCount('toast_trash_emptied', await emptyTrash()) }))
          }
          onClose={close}
        />
      )}
      {asking.value === 'images' && (
        <ConfirmDialog
          title={t('settings_images_delete')}
          words={t('settings_images_delete_confirm')}
          action={t('settings_images_delete')}
          onConfirm={() => void act(deleteKeptImages)}
          onClose={close}
        />
      )}
      {asking.value === 'all' && (
        <ConfirmDialog
          title={t('settings_delete_all')}
          words={t('settings_delete_all_confirm', formatNumber(articles + trashed))}
          action={t('settings_delete_all_action')}
          typed={{
            word: t('settings_delete_word'),
            label: t('settings_delete_type', t('settings_delete_word')),
          }}
          onConfirm={() =>
            void act(async () => {
              await deleteLibrary();
              showToast({ message: t('toast_all_deleted') });
            })
          }
          onClose={close}
        />
      )}
    </Section>
  );
}
