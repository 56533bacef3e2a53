import type { Table } from 'dexie';

/** Rows that lie between and are not wanted: no more of them are read than this. */
const mostBetween = 8;
/** Fewer are asked for one by one. */
const fewest = 4;

/**
 * The rows of some keys, in the same order; `undefined` where there is none. Of keys that are neighbours, as in an export of all, they
 * are read in one go, which takes less than half the time.
 */
export async function rowsByKeys<Row, Key extends string>(
  table: Table<Row, Key>,
  keys: readonly Key[],
): Promise<(Row | undefined)[]> {
  if (keys.length < fewest) return table.bulkGet([...keys]);
  const sorted = [...keys].sort();
  const [first, last] = [sorted[0] as Key, sorted.at(-1) as Key];
  const near = await table
    .where(':id')
    .between(first, last, true, true)
    .limit(keys.length + mostBetween)
    .toArray();
  const keyPath = table.schema.primKey.keyPath as keyof Row;
  const found = new Map(near.map((row) => [row[keyPath] as unknown as Key, row]));
  // The last key was reached, unless so many were between: then what is not found is not there.
  const isWhole = near.length < keys.length + mostBetween;
  const missing = isWhole ? [] : keys.filter((key) => !found.has(key));
  const others = missing.length > 0 ? await table.bulkGet(missing) : [];
  for (const [index, key] of missing.entries()) {
    const row = others[index];
    if (row) found.set(key, row);
  }
  return keys.map((key) => found.get(key));
}
