import type { ArticleId } from '../../../lib/domain/article';
import type { Correction } from '../../../lib/domain/correction';
import { t } from '../../../lib/platform/messages';
import { type CorrectionOutcome, correctBlock } from '../../../lib/usecases/correct-article';
import { act } from '../../act';
import { sayUndoable } from '../../articles/undoable';
import { showToast } from '../../ui/toast-state';
import type { MarkdownBlock } from './find-block';

/** Corrects a block, and offers the way back. */
export function correctText(id: ArticleId, { markdown, nth }: MarkdownBlock, corrected: string): Promise<void> {
  return act(async () => tell(t('toast_corrected'), await correctBlock(id, markdown, nth, corrected)));
}

/** Makes a block as it was captured. */
export function uncorrect(id: ArticleId, { before, after }: Correction): Promise<void> {
  return act(async () => tell(t('toast_uncorrected'), await correctBlock(id, after, 0, before)));
}

function tell(done: string, outcome: CorrectionOutcome): void {
  if (outcome.kind === 'corrected') sayUndoable(done, outcome.undoId);
  else showToast({ message: t('correct_impossible'), isFailure: true });
}
