/** How long a site is left in peace after a page of it was opened, in milliseconds. */
export const pausePerSite = 5000;

/** Which page is opened next, and how long to wait before, in milliseconds. */
export interface PoliteTurn<Entry> {
  readonly entry: Entry;
  readonly wait: number;
}

/**
 * Whose turn it is: the first entry whose site has had its pause, or the one whose site has it soonest. So the sites take turns,
 * and none is asked more often because others are done.
 * @param lastVisits when a page of each site was last opened, in milliseconds since the epoch
 * @returns `null` when none is waiting
 */
export function politeTurn<Entry extends { readonly site: string }>(
  waiting: Iterable<Entry>,
  lastVisits: ReadonlyMap<string, number>,
  now: number,
): PoliteTurn<Entry> | null {
  let best: PoliteTurn<Entry> | null = null;
  for (const entry of waiting) {
    const last = lastVisits.get(entry.site);
    const wait = last === undefined ? 0 : Math.max(0, last + pausePerSite - now);
    if (wait === 0) return { entry, wait };
    if (!best || wait < best.wait) best = { entry, wait };
  }
  return best;
}
