import { onTestFinished } from 'vitest';

/** What a page asks of IndexedDB. */
const asked = {
  IDBObjectStore: ['add', 'put', 'get', 'getAll', 'delete', 'count', 'openCursor', 'getAllKeys', 'getKey'],
  IDBIndex: ['get', 'getAll', 'getAllKeys', 'openCursor', 'openKeyCursor', 'count', 'getKey'],
} as const;

/**
 * Lives of a page, each of which ends in the middle of what it does: from some request to the store on, every request fails, as
 * none would be made by a page that is gone. What was not committed by then is undone by the store, as in a browser.
 */
export function killableLives(seed: number) {
  let random = seed;
  let left = Number.POSITIVE_INFINITY;
  let isOver = false;
  const restore: (() => void)[] = [];
  for (const [name, methods] of Object.entries(asked)) {
    const { prototype } = Reflect.get(globalThis, name) as { prototype: Record<string, unknown> };
    for (const method of methods) {
      const own = prototype[method] as (...args: unknown[]) => unknown;
      prototype[method] = function (this: IDBObjectStore | IDBIndex, ...args: unknown[]) {
        if (--left <= 0) {
          isOver = true;
          const { transaction } = 'transaction' in this ? this : this.objectStore;
          try {
            transaction.abort();
          } catch {
            // It is over already.
          }
          throw new Error('killed');
        }
        return own.apply(this, args);
      };
      restore.push(() => {
        prototype[method] = own;
      });
    }
  }
  onTestFinished(() => {
    for (const undo of restore) undo();
  });
  return {
    /** @param longest how many requests it has at most; `null`: it is not killed */
    begin(longest: number | null): void {
      random = (random * 16_807) % 2_147_483_647;
      left = longest === null ? Number.POSITIVE_INFINITY : 1 + (random % longest);
      isOver = false;
    },
    /** Whether this life was killed. */
    isOver: () => isOver,
    /** From here on requests are the test's own. */
    end(): void {
      left = Number.POSITIVE_INFINITY;
    },
  };
}
