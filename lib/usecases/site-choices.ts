import type { Article } from '../domain/article';
import { hostOf } from '../domain/canonical-url';
import type { UndoId } from '../domain/capture-state';
import { toLocalIso } from '../domain/date-time';
import type { Repair } from '../domain/ledger';
import type { SiteChoice, SiteChoiceId } from '../domain/site-choice';
import * as store from '../store/site-choices';
import { newId } from './save-capture';

/**
 * Does to all further pages of a site what was done to a block of one. Answers the way back; `null` when the block has no name to know
 * others by.
 */
export async function chooseForSite(
  { url }: Pick<Article, 'url'>,
  { kind, excerpt, shape }: Repair,
  now = new Date(),
): Promise<UndoId | null> {
  if (!shape) return null;
  const id = newId(now) as SiteChoiceId;
  return changeSiteChoice({ id, host: hostOf(url), kind, shape, excerpt, isOn: true }, now);
}

/** Keeps what a choice is now. Answers the way back. */
export async function changeSiteChoice(choice: SiteChoice, now = new Date()): Promise<UndoId> {
  const undoId = newId(now) as UndoId;
  await store.makeSiteChoice(choice, undoId, toLocalIso(now));
  return undoId;
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
