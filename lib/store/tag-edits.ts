import type { IsoDateTime } from '../domain/article';
import type { UndoId } from '../domain/capture-state';
import { type Tag, tagKey, unionTags } from '../domain/tag';
import type { TagColour } from '../domain/tag-colour';
import { database } from './database';
import { failAsAppError } from './storage-error';
import { rewriteTags } from './tags';
import { rememberUndo } from './undo-step';

/**
 * Gives tags other names on every article, or takes them off, with the way back: one step for all of them.
 * @param replace what a tag becomes; `null`: nothing
 */
export function replaceTags(
  names: readonly Tag[],
  replace: (tag: Tag) => Tag | null,
  undoId: UndoId,
  changedAt: IsoDateTime,
): Promise<void> {
  const named = new Set(names.map(tagKey));
  return rewriteTags(
    () => database.articles.where('tags').anyOf(names).distinct().toArray(),
    (tags) =>
      unionTags(
        [],
        tags.flatMap((tag) => (named.has(tagKey(tag)) ? (replace(tag) ?? []) : tag)),
      ),
    undoId,
    changedAt,
  );
}

/** The colours that the reader gave, by the keys of the tags. */
export async function colouredTags(): Promise<Map<string, TagColour>> {
  return new Map((await database.tagColours.toArray()).map(({ key, colour }) => [key, colour]));
}

/** Gives tags a colour, or takes it off, with the way back. */
export function colourTags(
  names: readonly Tag[],
  colour: TagColour | null,
  undoId: UndoId,
  changedAt: IsoDateTime,
): Promise<void> {
  const { tagColours, undos } = database;
  const keys = names.map(tagKey);
  return failAsAppError(
    database.transaction('rw', tagColours, undos, async () => {
      const rows = await tagColours.bulkGet(keys);
      const before = keys.map((key, index) => ({ key, colour: rows[index]?.colour ?? null }));
      await rememberUndo({ kind: 'tags-coloured', before }, undoId, changedAt);
      await putColours(keys.map((key) => ({ key, colour })));
    }),
  );
}

/** A renamed tag keeps its colour, unless its new name has one. */
export function passOnColour(from: Tag, to: Tag): Promise<void> {
  const { tagColours } = database;
  return failAsAppError(
    database.transaction('rw', tagColours, async () => {
      const [own, other] = await tagColours.bulkGet([tagKey(from), tagKey(to)]);
      if (own && !other) await tagColours.put({ key: tagKey(to), colour: own.colour });
    }),
  );
}

/** Inside a transaction on `tagColours`. */
export async function putColours(
  colours: readonly { readonly key: string; readonly colour: TagColour | null }[],
): Promise<void> {
  for (const { key, colour } of colours) {
    if (colour) await database.tagColours.put({ key, colour });
    else await database.tagColours.delete(key);
  }
}
