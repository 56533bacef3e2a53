import type { UndoId } from '../../lib/domain/capture-state';
import { t } from '../../lib/platform/messages';
import { undo } from '../../lib/usecases/undo';
import { act } from '../act';
import { showToast } from '../ui/toast-state';

/** Says what was done, and offers the way back. */
export function sayUndoable(message: string, undoId: UndoId): void {
  showToast({
    message,
    action: {
      label: t('undo'),
      run: () =>
        void act(async () => {
          const isUndone = await undo(undoId);
          showToast({ message: t(isUndone ? 'capture_undone' : 'undo_too_late') });
        }),
    },
  });
}
