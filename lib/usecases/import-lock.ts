import { AppError } from '../domain/errors';

const name = 'gleaner-import';

/**
 * Runs an import where no other page runs one.
 * @throws AppError `import-elsewhere`
 */
export async function withImportLock<Value>(work: () => Promise<Value>): Promise<Value> {
  if (!globalThis.navigator?.locks) return work();
  return navigator.locks.request(name, { ifAvailable: true }, (lock) => {
    if (!lock) throw new AppError('import-elsewhere');
    return work();
  });
}

/** Whether some page of ours imports just now: an import that stands as running and is not was cut off. */
export async function isImporting(): Promise<boolean> {
  const held = (await globalThis.navigator?.locks?.query())?.held ?? [];
  return held.some((lock) => lock.name === name);
}
