import type { Article } from '../domain/article';
import { hostOf } from '../domain/canonical-url';
import type { UndoId } from '../domain/capture-state';
import { toLocalIso } from '../domain/date-time';
import type { Repair } from '../domain/ledger';
import { isSameShape, type SiteChoice, type SiteChoiceId } from '../domain/site-choice';
import * as store from '../store/site-choices';
import { newId } from './save-capture';

/** Does to all further pages of a site what was done to a block of one. `null` when the block has no name to know others by. */
export async function chooseForSite(
  { url }: Pick<Article, 'url'>,
  { kind, excerpt, shape }: Repair,
  now = new Date(),
): Promise<SiteChoice | null> {
  if (!shape) return null;
  const host = hostOf(url);
  const id = newId(now) as SiteChoiceId;
  const choice: SiteChoice = { id, host, kind, shape, excerpt, isOn: true };
  // The last word on blocks that are called so is the only one.
  const before = (await store.allSiteChoices()).find((each) => each.host === host && isSameShape(each.shape, shape));
  const kept = { ...choice, id: before?.id ?? id };
  await store.putSiteChoice(kept);
  return kept;
}

/** Follows a choice, or follows it no more. */
export function setSiteChoice(choice: SiteChoice, isOn: boolean): Promise<void> {
  return store.putSiteChoice({ ...choice, isOn });
}

/** Deletes it. Answers the way back. */
export async function deleteSiteChoice(id: SiteChoiceId, now = new Date()): Promise<UndoId> {
  const undoId = newId(now) as UndoId;
  await store.deleteSiteChoice(id, undoId, toLocalIso(now));
  return undoId;
}
