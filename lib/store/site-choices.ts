import type { IsoDateTime } from '../domain/article';
import type { UndoId } from '../domain/capture-state';
import { isSameShape, type SiteChoice, type SiteChoiceId } from '../domain/site-choice';
import { database } from './database';
import { failAsAppError } from './storage-error';
import { rememberUndo } from './undo-step';

/** What the reader always wants of the pages of a site, the oldest first. */
export function allSiteChoices(): Promise<SiteChoice[]> {
  return database.siteChoices.toArray();
}

/** Keeps a choice, or what it is now. */
export async function putSiteChoice(choice: SiteChoice): Promise<void> {
  await failAsAppError(database.siteChoices.put(choice));
}

/** Keeps a choice in the place of those about the same blocks, with the way back: the last word on them is the only one. */
export function makeSiteChoice(choice: SiteChoice, undoId: UndoId, madeAt: IsoDateTime): Promise<void> {
  return failAsAppError(
    database.transaction('rw', database.siteChoices, database.undos, async () => {
      const all = await database.siteChoices.toArray();
      const before = all.filter(
        ({ id, host, shape }) => id === choice.id || (host === choice.host && isSameShape(shape, choice.shape)),
      );
      await rememberUndo({ kind: 'site-choice-made', made: choice.id, before }, undoId, madeAt);
      await database.siteChoices.bulkDelete(before.map(({ id }) => id));
      await database.siteChoices.put(choice);
    }),
  );
}

/** Deletes a choice, with the way back. What it did stays. */
export function deleteSiteChoice(id: SiteChoiceId, undoId: UndoId, deletedAt: IsoDateTime): Promise<void> {
  return failAsAppError(
    database.transaction('rw', database.siteChoices, database.undos, async () => {
      const choice = await database.siteChoices.get(id);
      if (!choice) return;
      await rememberUndo({ kind: 'site-choice-deleted', choice }, undoId, deletedAt);
      await database.siteChoices.delete(id);
    }),
  );
}
