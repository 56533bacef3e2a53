import type { UndoId } from '../../lib/domain/capture-state';
import { keepUndo, keptUndo } from '../../lib/platform/kept-undo';
import { t } from '../../lib/platform/messages';
import { undo } from '../../lib/usecases/undo';
import { act } from '../act';
import { showToast, toastTime } from '../ui/toast-state';

/** Says what was done, and offers to take it back; also when the page is loaded again meanwhile. */
export function sayUndoable(message: string, undoId: UndoId): void {
  offer(message, undoId);
  void act(() => keepUndo({ message, undoId, until: Date.now() + toastTime }));
}

/** Offers what was done in this page before it was loaded again. */
export function offerKeptUndo(): Promise<void> {
  return act(async () => {
    const kept = await keptUndo(Date.now());
    if (kept) offer(kept.message, kept.undoId);
  });
}

function offer(message: string, undoId: UndoId): void {
  showToast({
    message,
    action: {
      label: t('undo'),
      run: () =>
        void act(async () => {
          await keepUndo(null);
          const isUndone = await undo(undoId);
          showToast({ message: t(isUndone ? 'capture_undone' : 'undo_too_late') });
        }),
    },
  });
}
