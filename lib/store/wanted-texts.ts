import type { ArticleId } from '../domain/article';
import type { TextFailure, WantedText } from '../domain/wanted-text';
import { database } from './database';
import { failAsAppError } from './storage-error';

/** Writes down whose texts the reader wants. Those that could not be had before are wanted anew. */
export async function wantTexts(ids: readonly ArticleId[], wantedAt: string): Promise<void> {
  await failAsAppError(database.wantedTexts.bulkPut(ids.map((id) => ({ id, wantedAt, failure: null }))));
}

/** Every entry whose text is wanted, also those that were tried. One that has its text is not among them. */
export function wantedTexts(): Promise<WantedText[]> {
  return database.wantedTexts.toArray();
}

/** Why the text of an entry could not be had when it was last tried; `null`: it was not. */
export async function textFailureOf(id: ArticleId): Promise<TextFailure | null> {
  return (await database.wantedTexts.get(id))?.failure ?? null;
}

/** Writes down why the text of an entry could not be had. */
export async function failText(id: ArticleId, wantedAt: string, failure: TextFailure): Promise<void> {
  await failAsAppError(database.wantedTexts.put({ id, wantedAt, failure }));
}

/** Wants some texts no more. */
export async function forgetWanted(ids: readonly ArticleId[]): Promise<void> {
  await failAsAppError(database.wantedTexts.bulkDelete([...ids]));
}
