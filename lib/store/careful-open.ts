import { freeSpace } from '../platform/disk-space';
import { noPause, type OpenPause, readOpenPause, watchOpenPause, writeOpenPause } from '../platform/open-pause';
import { backupLock, isUpgradeAwaited, prepareUpgrade, sayAwaited } from './before-upgrade';

/** How long nobody opens the library after it failed once, twice and so on, in milliseconds. */
const pauses = [5_000, 30_000, 120_000, 600_000];

/** With less room than this, in bytes, a library that did not open is not opened again. */
const leastRoom = 4_000_000;

/** Who waits longer may be told why, in milliseconds. */
const notAtOnce = 300;

/** Why the library is not opened now. */
export class LibraryShutError extends Error {
  override readonly name = 'LibraryShutError';
}

/** What is known here, which may be newer than what is shared. */
let known: OpenPause = noPause;
const waiting = new Set<() => void>();

watchOpenPause((pause) => {
  known = pause;
  if (pause.until === 0) for (const tell of waiting) tell();
});

/**
 * The browser's databases, of which one that failed to open is left alone for a while, by every page of ours and the worker:
 * Chromium, asked again and again on a full disk, has been seen to throw all of it away. Each failure is a `LibraryShutError`.
 * Before one that an older version wrote is upgraded, what `beforeUpgrade` was told is done.
 */
export function openCarefully(factory: IDBFactory): IDBFactory {
  return {
    open: (name, version) => new CarefulRequest(factory, name, version) as unknown as IDBOpenDBRequest,
    deleteDatabase: (name) => factory.deleteDatabase(name),
    databases: () => factory.databases(),
    cmp: (first, second) => factory.cmp(first, second),
  };
}

/** Lets the library be opened again, in every page of ours: the reader made room, or wants to know. */
export function letOpen(): Promise<void> {
  return share({ ...known, until: 0 });
}

/** Tells when the library may be opened again. Answers how to stop. */
export function whenLetOpen(tell: () => void): () => void {
  waiting.add(tell);
  return () => waiting.delete(tell);
}

/** A request to open that is made when it is known that it may be. Dexie asks for no more of one than this. */
class CarefulRequest {
  onsuccess: ((event: Event) => void) | null = null;
  onerror: ((event: unknown) => void) | null = null;
  onblocked: ((event: Event) => void) | null = null;
  onupgradeneeded: ((event: IDBVersionChangeEvent) => void) | null = null;
  private real: IDBOpenDBRequest | null = null;

  constructor(factory: IDBFactory, name: string, version?: number) {
    void this.begin(factory, name, version);
  }

  get result(): IDBDatabase | undefined {
    return this.real?.result;
  }

  get transaction(): IDBTransaction | null {
    return this.real?.transaction ?? null;
  }

  private async begin(factory: IDBFactory, name: string, version?: number): Promise<void> {
    try {
      if (await isShut()) throw new LibraryShutError('The library could not be opened a while ago');
      const real = factory.open(name, version);
      this.real = real;
      let hush = () => {};
      let isSaid = false;
      const say = () => {
        if (isSaid || real.readyState === 'done') return;
        isSaid = true;
        hush = sayAwaited();
      };
      // The browser tells the first alone of those that wait that it is blocked.
      const late = setTimeout(async () => {
        if (isUpgradeAwaited() && (await isBackedUpFirst(factory, name, version))) say();
      }, notAtOnce);
      real.onsuccess = (event) => {
        clearTimeout(late);
        hush();
        if (known.failures > 0) void share(noPause);
        this.onsuccess?.(event);
      };
      real.onblocked = (event) => {
        // By who reads the old library for a backup.
        say();
        this.onblocked?.(event);
      };
      let isTooEarly = false;
      real.onupgradeneeded = (event) => {
        // Of an older version, which is as it was when this is taken back. Nobody is asked for the version each time.
        isTooEarly = event.oldVersion > 0 && isUpgradeAwaited();
        if (isTooEarly) real.transaction?.abort();
        else this.onupgradeneeded?.(event);
      };
      real.onerror = (event) => {
        event.preventDefault();
        event.stopPropagation();
        clearTimeout(late);
        hush();
        if (isTooEarly) void prepareUpgrade().then(() => this.begin(factory, name, version));
        else this.fail(isOfDisk(real.error) ? shut(real.error) : real.error);
      };
    } catch (error) {
      this.fail(error);
    }
  }

  private fail(error: unknown): void {
    this.onerror?.({ target: { error } });
  }
}

/** Whether a library is of an older version still, and somebody backs it up. */
async function isBackedUpFirst(factory: IDBFactory, name: string, version = 0): Promise<boolean> {
  const held = (await globalThis.navigator?.locks?.query?.())?.held ?? [];
  if (!held.some((lock) => lock.name === backupLock)) return false;
  return (await factory.databases()).some((found) => found.name === name && (found.version ?? version) < version);
}

/** Tells everybody that the library may be opened, or is open. */
async function share(pause: OpenPause): Promise<void> {
  known = pause;
  await writeOpenPause(pause);
  for (const tell of waiting) tell();
}

async function isShut(): Promise<boolean> {
  const shared = await readOpenPause();
  if (shared.failures > known.failures) known = shared;
  const { failures, until } = known;
  if (failures === 0) return false;
  return Date.now() < until || ((await freeSpace()) ?? leastRoom) < leastRoom;
}

/** Leaves it alone from now on. */
function shut(cause: unknown): LibraryShutError {
  const failures = known.failures + 1;
  known = { failures, until: Date.now() + (pauses[Math.min(failures, pauses.length) - 1] ?? 0) };
  void writeOpenPause(known);
  return new LibraryShutError('The library does not open', { cause });
}

/** A database of a later version and such is no matter of the disk. */
function isOfDisk(error: DOMException | null): boolean {
  return ['UnknownError', 'AbortError', 'QuotaExceededError'].includes(error?.name ?? '');
}
