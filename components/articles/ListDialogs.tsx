import type { Signal } from '@preact/signals';
import type { ArticleId } from '../../lib/domain/article';
import { KeysDialog } from './KeysDialog';
import { TagDialog } from './TagDialog';

interface Props {
  /** The articles whose tags are being changed. */
  tagging: Signal<readonly ArticleId[] | null>;
  areKeysShown: Signal<boolean>;
}

/** What the list opens over the screen that it is in. */
export function ListDialogs({ tagging, areKeysShown }: Props) {
  return (
    <>
      {tagging.value && (
        <TagDialog
          ids={tagging.value}
          onClose={() => {
            tagging.value = null;
          }}
        />
      )}
      {areKeysShown.value && (
        <KeysDialog
          onClose={() => {
            areKeysShown.value = false;
          }}
        />
      )}
    </>
  );
}
