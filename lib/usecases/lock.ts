import { AppError, type ErrorCode } from '../domain/errors';

/** What is done by one page of ours at a time, and what is said to another. */
const errors = { import: 'import-elsewhere', texts: 'texts-elsewhere' } as const satisfies Record<string, ErrorCode>;

type LockName = keyof typeof errors;

/**
 * Does some work where no other page does any of its kind.
 * @throws AppError `import-elsewhere`, `texts-elsewhere`
 */
export async function withLock<Value>(name: LockName, work: () => Promise<Value>): Promise<Value> {
  if (!globalThis.navigator?.locks) return work();
  return navigator.locks.request(nameOf(name), { ifAvailable: true }, (lock) => {
    if (!lock) throw new AppError(errors[name]);
    return work();
  });
}

/** Whether some page of ours does it just now: what stands as running and is not was cut off. */
export async function isLocked(name: LockName): Promise<boolean> {
  const held = (await globalThis.navigator?.locks?.query())?.held ?? [];
  return held.some((lock) => lock.name === nameOf(name));
}

function nameOf(name: LockName): string {
  return `gleaner-${name}`;
}
