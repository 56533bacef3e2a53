import { DamagedIndexError } from '../search/index/block';
import type { NewBlocks, Segment } from '../search/index/segment';
import { database } from './database';
import { type Asked, readAtOnce } from './read-at-once';
import { failAsAppError } from './storage-error';

/** A segment has fewer blocks. */
const stretch = 2 ** 21;

/** Blocks of segments, by their keys in ascending order. Nobody who is told of changes may ask so. */
export async function readBlocks(keys: readonly number[]): Promise<Uint8Array[]> {
  const ranges: { table: string; from: number; to: number }[] = [];
  for (const key of keys) {
    const last = ranges.at(-1);
    if (last && last.to === key - 1) last.to = key;
    else ranges.push({ table: 'blocks', from: key, to: key });
  }
  const blocks = (await readAtOnce(ranges satisfies readonly Asked[])).flat() as Uint8Array[];
  // Merged away a moment ago, or the index is damaged.
  if (blocks.length !== keys.length) throw new DamagedIndexError('missing block');
  return blocks;
}

/**
 * Makes a segment, whose blocks are written as they come, and keeps it. Of one that is not kept nothing stays.
 * @param keep answers whether it is
 */
export async function makeSegment(
  make: (blocks: NewBlocks) => Promise<Segment>,
  keep: (segment: Segment) => Promise<boolean>,
): Promise<boolean> {
  // Drawn by chance: two that make segments at the same time don't meet.
  const start = Math.floor(Math.random() * 2 ** 31) * stretch;
  let isKept = false;
  try {
    const segment = await make({ start, write: writeBlocks });
    isKept = await keep(segment);
    return isKept;
  } finally {
    if (!isKept)
      await between(start, start + stretch)
        .delete()
        .catch(reportRemnants);
  }
}

/** The next who brings the index up to date finds them. */
function reportRemnants(error: unknown): void {
  console.warn('[gleaner] what was begun of the search index is not deleted yet', error);
}

async function writeBlocks(first: number, blocks: readonly Uint8Array[]): Promise<void> {
  const keys = blocks.map((_, index) => first + index);
  await failAsAppError(database.blocks.bulkAdd(blocks, keys));
}

/** Whether all of a segment was written and nobody took it for a remnant. Inside a transaction on `blocks`. */
export async function isWhole({ start, blocks }: Segment): Promise<boolean> {
  return (await between(start, start + blocks).count()) === blocks;
}

/** Deletes the blocks of segments. Inside a transaction on `blocks`. */
export async function deleteBlocks(segments: readonly Segment[]): Promise<void> {
  for (const { start, blocks } of segments) await between(start, start + blocks).delete();
}

/** Deletes blocks of segments that did not come to be, since who made them died. */
export async function deleteRemnants(): Promise<void> {
  if (!(await failAsAppError(database.transaction('r', remnantTables(), hasRemnants)))) return;
  await failAsAppError(
    database.transaction('rw', remnantTables(), async () => {
      for (const [from, to] of await gaps()) await between(from, to).delete();
    }),
  );
}

function remnantTables() {
  return [database.segments, database.blocks];
}

async function hasRemnants(): Promise<boolean> {
  for (const [from, to] of await gaps()) if ((await between(from, to).limit(1).primaryKeys()).length > 0) return true;
  return false;
}

/** Where no segment has its blocks: from, up to and without. */
async function gaps(): Promise<[number, number][]> {
  const segments = (await database.segments.toArray()).sort((a, b) => a.start - b.start);
  const starts = [...segments.map(({ start }) => start), Number.POSITIVE_INFINITY];
  const ends = [0, ...segments.map(({ start, blocks }) => start + blocks)];
  return ends.map((end, index) => [end, starts[index] ?? end]);
}

function between(from: number, to: number) {
  return database.blocks.where(':id').between(from, to, true, false);
}
