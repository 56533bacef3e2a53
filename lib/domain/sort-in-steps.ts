/** Awaited often; gives way to what else the page has to do, when it is time. */
export type Pause = () => Promise<void>;

type Compare<Value> = (a: Value, b: Value) => number;

/** How many are sorted, or merged, before others may have their turn. */
const batch = 256;

/** What `toSorted` gives, in steps: to sort tens of thousands at once would hold up the page. */
export async function sortInSteps<Value>(
  all: readonly Value[],
  compare: Compare<Value>,
  pause: Pause,
): Promise<Value[]> {
  let parts: Value[][] = [];
  for (let start = 0; start < all.length; start += batch) {
    parts.push(all.slice(start, start + batch).sort(compare));
    await pause();
  }
  while (parts.length > 1) {
    const merged: Value[][] = [];
    for (let at = 0; at < parts.length; at += 2) {
      merged.push(await mergeInSteps(parts[at] ?? [], parts[at + 1] ?? [], compare, pause));
    }
    parts = merged;
  }
  return parts[0] ?? [];
}

/** One sorted list of two; of equal ones those of the first come first. */
export async function mergeInSteps<Value>(
  known: readonly Value[],
  added: readonly Value[],
  compare: Compare<Value>,
  pause: Pause,
): Promise<Value[]> {
  const merged: Value[] = [];
  let next = 0;
  for (const [count, entry] of added.entries()) {
    // Most of the known ones are skipped by leaps and halves: comparing is what takes time.
    let low = next;
    let leap = 1;
    while (low + leap <= known.length && compare(known[low + leap - 1] as Value, entry) <= 0) {
      low += leap;
      leap *= 2;
    }
    let high = Math.min(known.length, low + leap - 1);
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(known[middle] as Value, entry) <= 0) low = middle + 1;
      else high = middle;
    }
    while (next < low) merged.push(known[next++] as Value);
    merged.push(entry);
    if (count % batch === 0) await pause();
  }
  while (next < known.length) merged.push(known[next++] as Value);
  return merged;
}
