import type { Article, ArticleId } from '../../lib/domain/article';
import type { LeftOut, Repair } from '../../lib/domain/ledger';
import { t } from '../../lib/platform/messages';
import type { RepairOutcome } from '../../lib/usecases/repair-article';
import { chooseForSite } from '../../lib/usecases/site-choices';
import { act } from '../act';
import { sayUndoable } from '../articles/undoable';
import { showToast } from '../ui/toast-state';

/** Brings a part of the page back that was left out, and offers the way back. */
export function bringBack(id: ArticleId, part: LeftOut): Promise<void> {
  return act(async () => tell(t('toast_part_back'), await (await repairing()).bringPartBack(id, part)));
}

/** Leaves a block of a text out, and offers the way back. */
export function leaveOut(id: ArticleId, block: Element): Promise<void> {
  const text = block.textContent ?? '';
  const alike = [...(block.closest('[data-reader]')?.querySelectorAll(block.localName) ?? [])].filter(
    (each) => each.textContent === text,
  );
  return act(async () => {
    const outcome = await (await repairing()).leaveBlockOut(id, text, Math.max(0, alike.indexOf(block)));
    tell(t('toast_part_left_out'), outcome);
  });
}

/** Does to all further pages of the site what was done to a block of this one. */
export function alwaysRepair(article: Article, repair: Repair): Promise<void> {
  return act(async () => {
    const undoId = await chooseForSite(article, repair);
    if (undoId) sayUndoable(t('toast_site_choice'), undoId);
  });
}

/** What makes Markdown is a large part of the program, and rarely asked for here. */
function repairing() {
  return import('../../lib/usecases/repair-article');
}

function tell(done: string, outcome: RepairOutcome): void {
  if (outcome.kind === 'repaired') sayUndoable(done, outcome.undoId);
  else showToast({ message: t('repair_impossible'), isFailure: true });
}
