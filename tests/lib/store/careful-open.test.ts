import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

/** A disk that is full or not, under real databases. */
const disk = { isFull: false, free: 1_000_000_000, asked: 0 };
const failure = new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(disk, { isFull: false, free: 1_000_000_000, asked: 0 });
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota: disk.free, usage: 0 }) } });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a library that opens is opened, upgraded and read', async () => {
  const { database } = await aPage();

  await database.places.put({ id: 'A' } as never);

  expect(await database.places.count()).toBe(1);
  expect(disk.asked).toBe(1);
});

test('one that does not open is asked for once, by every page, until the pause is over; and the pauses grow', async () => {
  const [first, second] = [await aPage(), await aPage()];
  disk.isFull = true;
  for (const pause of [5_000, 30_000, 120_000]) {
    disk.asked = 0;
    for (const page of [first, second, first, await aPage()]) expect(await page.ask()).toBe('library-shut');
    expect(disk.asked).toBe(1);
    vi.advanceTimersByTime(pause - 1);
    await first.ask();
    expect(disk.asked).toBe(1);
    vi.advanceTimersByTime(1);
  }

  disk.isFull = false;
  expect(await (await aPage()).ask()).toBe(0);
  for (const page of [first, second]) await vi.waitFor(async () => expect(await page.ask()).toBe(0));
});

test('while there is no room it is not asked for again, even when the reader wants it', async () => {
  const page = await aPage();
  disk.isFull = true;
  await page.ask();
  disk.free = 1_000_000;

  await page.letOpen();
  expect(await page.ask()).toBe('library-shut');
  expect(disk.asked).toBe(1);

  Object.assign(disk, { isFull: false, free: 1_000_000_000 });
  await page.letOpen();
  expect(await page.ask()).toBe(0);
});

test('what waits for an answer gets it in every page when one of them may open the library again', async () => {
  const [first, second] = [await aPage(), await aPage()];
  disk.isFull = true;
  const answers = [first, second].map(({ watch, database }) => {
    const answer = { value: null as unknown };
    const stop = watch(
      () => database.searches.count(),
      (value) => {
        answer.value = value;
      },
      (error) => {
        answer.value = (error as { code?: unknown }).code;
      },
    );
    return { answer, stop };
  });
  await vi.waitFor(() => expect(answers.map(({ answer }) => answer.value)).toEqual(['library-shut', 'library-shut']));

  disk.isFull = false;
  await first.letOpen();

  await vi.waitFor(() => expect(answers.map(({ answer }) => answer.value)).toEqual([0, 0]));
  for (const { stop } of answers) stop();
});

test('what is no matter of the disk is said as it is, and leaves the library open', async () => {
  const { openCarefully } = await import('../../../lib/store/careful-open');
  const newer = { open: () => refused(new DOMException('', 'VersionError')) } as unknown as IDBFactory;

  const request = openCarefully(newer).open('x');

  const error = await new Promise((resolve) => {
    request.onerror = ({ target }) => resolve((target as IDBRequest).error);
  });
  expect(error).toMatchObject({ name: 'VersionError' });
  const { ask } = await aPage();
  expect(await ask()).toBe(0);
});

/** A page or a worker of ours: modules of its own, and what is shared with the others. */
async function aPage() {
  vi.resetModules();
  const { failAsAppError } = await import('../../../lib/store/storage-error');
  const { watch } = await import('../../../lib/store/live');
  const { letOpen } = await import('../../../lib/store/careful-open');
  Dexie.dependencies.indexedDB = {
    open(name: string, version?: number) {
      disk.asked++;
      return disk.isFull ? refused(failure) : indexedDB.open(name, version);
    },
    databases: () => indexedDB.databases(),
    cmp: (one: unknown, other: unknown) => indexedDB.cmp(one, other),
  } as unknown as IDBFactory;
  const { database } = await import('../../../lib/store/database');
  /** How many searches there are, or the code of why that is not known. */
  const ask = () => failAsAppError(database.searches.count()).catch((error: { code?: unknown }) => error.code);
  return { database, ask, letOpen, watch };
}

/** A request as the browser answers it when it fails. */
function refused(error: DOMException): IDBOpenDBRequest {
  const request = { error, onerror: null as ((event: unknown) => void) | null };
  queueMicrotask(() => request.onerror?.({ preventDefault() {}, stopPropagation() {} }));
  return request as unknown as IDBOpenDBRequest;
}
