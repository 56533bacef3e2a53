import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { anArticle } from '../../support/builders';
import { ArchiveWorker, PrivateFiles } from '../../support/private-files';
import { versionOne, writeVersionOne } from '../../support/version-one';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const article = anArticle({ title: 'Rain' });
const state = { kind: 'saved', report: { kind: 'added', id: article.id } };
const rows = {
  articles: article,
  bodies: { id: article.id, markdown: 'It rains.\n' },
  captures: { id: 'C', tabId: 1, url: article.url, title: '', startedAt: '', state },
};

beforeEach(async () => {
  fakeBrowser.reset();
  await Dexie.delete('gleaner');
  await writeVersionOne(rows);
});

test('what is to be done before an upgrade sees the library as it was, and once', async () => {
  const { beforeUpgrade, withOldLibrary, database } = await aPage();
  const seen: unknown[] = [];
  beforeUpgrade(() =>
    withOldLibrary(async (library) => {
      seen.push(library.verno, library.tables.map(({ name }) => name).sort(), await library.table('captures').get('C'));
    }),
  );

  expect(await database.bodies.get(article.id)).toEqual(rows.bodies);
  expect(seen).toEqual([1, Object.keys(versionOne).sort(), rows.captures]);
  expect(await database.captures.get('C' as never)).toMatchObject({ state: { report: { proof: null } } });
  database.close();

  const again = await aPage();
  const work = vi.fn(async () => undefined);
  again.beforeUpgrade(work);
  expect(await again.database.articles.count()).toBe(1);
  expect(work).not.toHaveBeenCalled();
  again.database.close();
});

test('who opens the library meanwhile waits until it was read', async () => {
  const [first, second] = [await aPage(), await aPage()];
  const order: string[] = [];
  const hush = vi.fn();
  const say = vi.fn(() => hush);
  second.beforeUpgrade(async () => undefined, say);
  let go = () => {};
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  first.beforeUpgrade(() =>
    first.withOldLibrary(async (library) => {
      order.push('backing up');
      const other = second.database.articles.count().then(() => order.push('the other has it open'));
      await held;
      order.push(`read ${await library.table('articles').count()}`);
      void other;
    }),
  );

  const own = first.database.articles.count();
  await vi.waitFor(() => expect(order).toEqual(['backing up']));
  await vi.waitFor(() => expect(say).toHaveBeenCalledOnce());
  expect(hush).not.toHaveBeenCalled();
  setTimeout(go, 50);
  await own;
  await vi.waitFor(() => expect(order).toEqual(['backing up', 'read 1', 'the other has it open']));
  expect(hush).toHaveBeenCalledTimes(say.mock.calls.length);
  first.database.close();
  second.database.close();
});

test('an upgrade is not held up by what fails', async () => {
  const { beforeUpgrade, database } = await aPage();
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  beforeUpgrade(() => Promise.reject(new Error('No room')));

  expect(await database.articles.count()).toBe(1);

  expect(error).toHaveBeenCalledOnce();
  error.mockRestore();
  database.close();
});

test('the backup before an upgrade has the rows of the older version, and reads as any other', async () => {
  const files = new PrivateFiles();
  vi.stubGlobal('Worker', ArchiveWorker);
  vi.stubGlobal('navigator', {
    storage: files.storage,
    locks: { request: (_: string, __: object, work: (lock: object) => unknown) => work({}) },
  });
  const { beforeUpgrade, database } = await aPage();
  const { backUpAutomatically } = await import('../../../lib/usecases/back-up-automatically');
  const { readSettings } = await import('../../../lib/platform/settings');
  const { openBackup, verifyBackup } = await import('../../../lib/usecases/open-backup');
  const signal = new AbortController().signal;
  const kept: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    kept.push(file as Blob);
    return 'blob:1';
  });
  const keep = vi.fn(async () => null);
  const fail = vi.fn(async () => null);
  beforeUpgrade(() =>
    backUpAutomatically('upgrade', { signal, onProgress: () => undefined }, { begin: readSettings, keep, fail }),
  );

  expect(await database.articles.count()).toBe(1);

  expect(fail).not.toHaveBeenCalled();
  expect(keep).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ reason: 'upgrade', url: 'blob:1' }));
  const backup = await openBackup({ path: 'backup.zip', blob: kept[0] as Blob, modifiedAt: null });
  expect(backup?.manifest.tables).toMatchObject({ articles: 1, bodies: 1, highlights: 0, presets: 0 });
  if (backup) await verifyBackup(backup, { signal, onProgress: () => undefined });
  const bytes = await backup?.bytesAt(`articles/${article.slug}.md`);
  expect(new TextDecoder().decode(bytes)).toContain('It rains.');
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  database.close();
});

/** The modules of the store as a page of ours has them: each page its own. */
async function aPage() {
  vi.resetModules();
  const [{ beforeUpgrade }, { withOldLibrary }, { database }] = await Promise.all([
    import('../../../lib/store/before-upgrade'),
    import('../../../lib/store/old-library'),
    import('../../../lib/store/database'),
  ]);
  return { beforeUpgrade, withOldLibrary, database };
}
