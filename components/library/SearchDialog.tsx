import { useSignal } from '@preact/signals';
import type { SearchId } from '../../lib/domain/saved-search';
import { t } from '../../lib/platform/messages';
import { changeSearch, deleteSearch, saveSearch } from '../../lib/usecases/save-search';
import { act } from '../act';
import { sayUndoable } from '../articles/undoable';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import styles from '../ui/dialog-form.module.css';
import { TextField } from '../ui/TextField';
import { list, search as searchFor } from './library-state';

/** What is being saved: a search of the field, or one that was saved before. */
export interface SearchToSave {
  readonly id: SearchId | null;
  readonly name: string;
  readonly query: string;
}

interface Props {
  search: SearchToSave;
  onClose: () => void;
}

/** The name of a saved search and what it asks for. */
export function SearchDialog({ search: { id, ...before }, onClose }: Props) {
  const name = useSignal(before.name);
  const query = useSignal(before.query);

  function keep(): Promise<void> {
    onClose();
    return act(async () => {
      const fields = { name: name.value, query: query.value };
      if (id) await changeSearch({ id, ...fields });
      else await saveSearch(fields.name, fields.query);
      // The list that is open follows what it is now.
      if (id && list.filter.value.query === before.query) searchFor(fields.query.trim());
    });
  }

  function remove(searchId: SearchId): Promise<void> {
    onClose();
    return act(async () => sayUndoable(t('toast_search_deleted', before.name), await deleteSearch(searchId)));
  }

  return (
    <Dialog title={t(id ? 'saved_search_edit' : 'saved_search_new')} onClose={onClose}>
      <form
        class={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <TextField label={t('saved_search_name')} value={name} placeholder={query.value} focus="begin" />
        <TextField label={t('saved_search_query')} value={query} isRequired />
        <div class={styles.buttons}>
          {id && (
            <span class={styles.apart}>
              <Button kind="danger" onClick={() => void remove(id)}>
                {t('action_delete')}
              </Button>
            </span>
          )}
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button kind="primary" type="submit" disabled={query.value.trim() === ''}>
            {t('saved_search_save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
