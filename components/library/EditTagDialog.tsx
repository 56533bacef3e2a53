import { useSignal } from '@preact/signals';
import { type Tag, tagKey, toTag } from '../../lib/domain/tag';
import { t, tCount } from '../../lib/platform/messages';
import { colourTag, deleteTagsEverywhere, renameTagEverywhere } from '../articles/article-actions';
import { countOf, tagCounts } from '../articles/library-facts';
import { colourOf } from '../articles/tag-colours';
import { ColourChoice } from '../tags/ColourChoice';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import styles from '../ui/dialog-form.module.css';
import { TextField } from '../ui/TextField';
import { list, showShelf } from './library-state';

interface Props {
  tag: Tag;
  onClose: () => void;
}

/** Another name or a colour for a tag, on every article that carries it; or the tag away from all of them. */
export function EditTagDialog({ tag, onClose }: Props) {
  const name = useSignal<string>(tag);
  const count = countOf({ kind: 'tag', tag }) ?? 0;
  const next = toTag(name.value);
  const isJoin =
    next !== null && tagKey(next) !== tagKey(tag) && tagCounts.value.some((each) => tagKey(each.name) === tagKey(next));

  async function rename(): Promise<void> {
    onClose();
    if (!next || next === tag) return;
    const { shelf } = list.filter.value;
    await renameTagEverywhere(tag, next);
    // The shelf that was open has another name now.
    if (shelf.kind === 'tag' && shelf.tag === tag) showShelf({ kind: 'tag', tag: next });
  }

  return (
    <Dialog title={t('tag_edit_title', tag)} onClose={onClose}>
      <form
        class={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void rename();
        }}
      >
        <TextField label={t('rename_label')} value={name} focus="select" />
        <p class={styles.note} role="status">
          {isJoin ? t('rename_join', next) : tCount('rename_note', count)}
        </p>
        <ColourChoice
          name="tag-colour"
          chosen={colourOf(tag) ?? null}
          onChoose={(colour) => void colourTag([tag], colour)}
        />
        <div class={styles.buttons}>
          <span class={styles.apart}>
            <Button
              kind="danger"
              onClick={() => {
                onClose();
                void deleteTagsEverywhere([tag]);
              }}
            >
              {t('tag_delete')}
            </Button>
          </span>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button kind="primary" type="submit" disabled={!next}>
            {t('rename_action')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
