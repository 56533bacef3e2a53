import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keptBackups } from '../../../lib/domain/automatic-backup';
import { changeBackupRecord, readBackupRecord } from '../../../lib/platform/backup-record';
import { lastBackupAt } from '../../../lib/platform/last-backup';
import { writeSettings } from '../../../lib/platform/settings';
import { putArticle } from '../../../lib/store/articles';
import { deleteLibrary } from '../../../lib/store/trash';
import { beginBackup, failBackup, keepBackup, shouldBackUp } from '../../../lib/usecases/keep-backup';
import { aContent, anArticle } from '../../support/builders';
import type { fakeDownloads } from '../../support/fake-downloads';

const disk = vi.hoisted(() => ({ fake: null as unknown as ReturnType<typeof fakeDownloads> }));
vi.mock('wxt/browser', async () => {
  const [{ fakeBrowser: browser }, support] = await Promise.all([
    import('wxt/testing/fake-browser'),
    import('../../support/fake-downloads'),
  ]);
  disk.fake = support.fakeDownloads(browser);
  return { browser: disk.fake.browser };
});

const monday = new Date('2026-11-23T12:00:00Z');
const later = (days: number) => new Date(monday.getTime() + days * 86_400_000);

beforeEach(async () => {
  fakeBrowser.reset();
  disk.fake.state.items.length = 0;
  Object.assign(disk.fake.state, { isGranted: true, end: 'complete' });
  await deleteLibrary();
  await writeSettings({ autoBackup: true });
});

test('a backup is due once a week, and never of an empty library', async () => {
  expect(await shouldBackUp(monday)).toBe(false);
  await putArticle(anArticle(), aContent(), 'U1' as never, null);
  expect(await shouldBackUp(monday)).toBe(true);

  await keepBackup(aBackup('1'), monday);

  expect(await shouldBackUp(later(6))).toBe(false);
  expect(await shouldBackUp(later(7))).toBe(true);
  await writeSettings({ autoBackup: false });
  expect(await shouldBackUp(later(7))).toBe(false);
});

test('what failed is tried again on the next day', async () => {
  await putArticle(anArticle(), aContent(), 'U1' as never, null);
  await failBackup('backup-unwritable', monday);

  expect(await shouldBackUp(later(0.5))).toBe(false);
  expect(await shouldBackUp(later(1))).toBe(true);
});

test('of a library that is as it was no second file is written', async () => {
  await keepBackup(aBackup('same'), monday);
  await keepBackup(aBackup('same'), later(7));

  expect(disk.fake.state.items).toHaveLength(1);
  expect((await readBackupRecord()).checkedAt).toMatch(/^2026-11-30/);
  expect(await lastBackupAt()).toMatch(/^2026-11-30/);
});

test('one is written again when its file is gone', async () => {
  await keepBackup(aBackup('same'), monday);
  Object.assign(disk.fake.state.items[0] ?? {}, { exists: false });

  await keepBackup(aBackup('same'), later(7));

  expect(disk.fake.state.items).toHaveLength(2);
});

test('so many of each reason stay, and what is not known to be ours is left alone', async () => {
  await keepBackup(aBackup('first'), monday);
  // After a restart the number is that of another download.
  Object.assign(disk.fake.state.items[0] ?? {}, { filename: '/home/reader/Downloads/tax.pdf' });
  for (let week = 1; week <= 6; week++) await keepBackup(aBackup(`w${week}`), later(7 * week));
  for (let number = 1; number <= 3; number++) await keepBackup(aBackup(`i${number}`, 'import'), later(50));

  const { written } = await readBackupRecord();
  expect(written.map(({ sum }) => sum)).toEqual(['w3', 'w4', 'w5', 'w6', 'i2', 'i3']);
  expect(disk.fake.state.items.map(({ filename }) => filename)).toContain('/home/reader/Downloads/tax.pdf');
  expect(disk.fake.state.items).toHaveLength(keptBackups.weekly + keptBackups.import + 1);
});

test('a download that was cut off is removed, one that nobody saw the end of is known again', async () => {
  const id = await disk.fake.browser.downloads.download({ url: 'blob:1', filename: 'Gleaner/a.zip' });
  await changeBackupRecord({ begun: { id, at: '2026-11-23', reason: 'weekly', sum: 'a' } });
  await beginBackup();
  expect((await readBackupRecord()).written.map(({ sum }) => sum)).toEqual(['a']);

  disk.fake.state.end = 'interrupted';
  const half = await disk.fake.browser.downloads.download({ url: 'blob:2', filename: 'Gleaner/b.zip' });
  await changeBackupRecord({ begun: { id: half, at: '2026-11-30', reason: 'weekly', sum: 'b' } });
  await beginBackup();

  expect(await readBackupRecord()).toMatchObject({ begun: null, written: [{ sum: 'a' }] });
  expect(disk.fake.state.items.map(({ id: each }) => each)).toEqual([id]);
});

test('a disk that does not take it and a permission that was taken back are failures with a name', async () => {
  disk.fake.state.end = 'interrupted';
  await expect(keepBackup(aBackup('1'), monday)).rejects.toMatchObject({ code: 'backup-unwritable' });
  expect((await readBackupRecord()).written).toEqual([]);

  disk.fake.state.isGranted = false;
  await expect(beginBackup()).rejects.toMatchObject({ code: 'backup-forbidden' });
});

function aBackup(sum: string, reason: 'weekly' | 'import' = 'weekly') {
  return { url: `blob:${sum}`, fileName: 'gleaner-backup.zip', sum, reason };
}
