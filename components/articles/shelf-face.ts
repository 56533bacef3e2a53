import type { Shelf, ShelfState } from '../../lib/domain/list-filter';
import { type MessageKey, t } from '../../lib/platform/messages';
import type { IconName } from '../ui/Icon';

const faces: Record<ShelfState, readonly [MessageKey, IconName]> = {
  unread: ['shelf_unread', 'unread'],
  reading: ['shelf_reading', 'reading'],
  read: ['shelf_read', 'check'],
  archived: ['shelf_archived', 'archive'],
  favourite: ['shelf_favourite', 'star'],
  untagged: ['shelf_untagged', 'untagged'],
};

/** What a shelf is called, and its drawing. */
export function faceOf(shelf: Shelf): { readonly label: string; readonly icon: IconName } {
  switch (shelf.kind) {
    case 'all':
      return { label: t('shelf_all'), icon: 'library' };
    case 'trash':
      return { label: t('shelf_trash'), icon: 'trash' };
    case 'tag':
      return { label: shelf.tag, icon: 'tag' };
    case 'state': {
      const [label, icon] = faces[shelf.state];
      return { label: t(label), icon };
    }
  }
}
