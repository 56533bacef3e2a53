import type { Article, ArticleId } from '../../../lib/domain/article';
import type { Highlight, HighlightColour, HighlightId, TextSelectors } from '../../../lib/domain/highlight';
import { toQuotation } from '../../../lib/highlights/quotation';
import { copyText } from '../../../lib/platform/clipboard';
import { t } from '../../../lib/platform/messages';
import { changeHighlight, deleteHighlights } from '../../../lib/usecases/change-highlights';
import { addHighlights } from '../../../lib/usecases/mark-passages';
import { act } from '../../act';
import { sayUndoable } from '../../articles/undoable';
import { showToast } from '../../ui/toast-state';

/** Highlights a passage. Answers the highlight that is there now; `null` when it failed or was there before. */
export async function markPassage(
  id: ArticleId,
  passage: TextSelectors,
  colour: HighlightColour,
): Promise<HighlightId | null> {
  let made: HighlightId | null = null;
  await act(async () => {
    const { highlights } = await addHighlights(id, [{ passage, colour }]);
    made = highlights[0]?.id ?? null;
  });
  return made;
}

/** Gives a highlight another colour. What is shown is the colour itself, so only a failure is told. */
export function recolour({ id }: Highlight, colour: HighlightColour): Promise<void> {
  return act(() => changeHighlight(id, { colour }));
}

/** Writes a note to a highlight, or another one. */
export function writeNote({ id, note: before }: Highlight, note: string): Promise<void> {
  return act(async () => {
    if (note.trim() === before) return;
    const undoId = await changeHighlight(id, { note: note.trim() });
    if (before !== '') sayUndoable(t('toast_note_changed'), undoId);
  });
}

/** Takes a highlight away and offers the way back. */
export function removeHighlight({ id, note }: Highlight): Promise<void> {
  return act(async () =>
    sayUndoable(
      t(note === '' ? 'toast_highlight_deleted' : 'toast_highlight_note_deleted'),
      await deleteHighlights([id]),
    ),
  );
}

/** Puts a passage on the clipboard, with where it is from. */
export function copyQuotation(exact: string, article: Pick<Article, 'title' | 'url'>): Promise<void> {
  return act(async () => {
    await copyText(toQuotation(exact, article));
    showToast({ message: t('toast_quote_copied') });
  });
}
