import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  defaultSettings,
  readSettings,
  type Settings,
  watchSettings,
  writeSettings,
} from '../../../lib/platform/settings';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

beforeEach(() => fakeBrowser.reset());

test('nothing chosen yet is the default', async () => {
  expect(await readSettings()).toEqual(defaultSettings);
});

test('what was chosen is kept, and the rest is the default', async () => {
  await writeSettings({ theme: 'night' });
  await writeSettings({ notice: false });

  expect(await readSettings()).toEqual({ ...defaultSettings, theme: 'night', notice: false });
});

test.each<[unknown, Partial<Settings>]>([
  [
    { theme: 'paper', exporter: 'plain', notice: false },
    { theme: 'paper', exporter: 'plain', notice: false },
  ],
  [{ theme: 'neon' }, {}],
  [
    { exporting: { isVertical: true, hasImages: 1 } },
    { exporting: { isVertical: true, hasImages: false, hasCommonImages: false } },
  ],
  [{ theme: 'dark' }, { theme: 'night' }],
  [{ theme: 7, notice: 'no', exporter: null }, {}],
  [{ theme: 'night', notice: 0 }, { theme: 'night' }],
  [
    { keys: { next: ['n'], read: 'r', back: [1] }, singleKeys: false },
    { keys: { next: ['n'] }, singleKeys: false },
  ],
  [{ keys: null, singleKeys: 'no' }, {}],
  [
    { savedMark: true, autoBackup: true },
    { savedMark: true, autoBackup: true },
  ],
  [{ theme: 'auto', exporter: 'gone', unknown: true }, { exporter: 'gone' }],
  [null, {}],
  ['dark', {}],
  [[], {}],
  [42, {}],
])('%j in the storage, whoever wrote it, is read as settings', async (stored, chosen) => {
  await fakeBrowser.storage.local.set({ settings: stored });

  expect(await readSettings()).toEqual({ ...defaultSettings, ...chosen });
});

test('changing a setting mends what was broken and keeps what belongs to others', async () => {
  await fakeBrowser.storage.local.set({ settings: { theme: 'neon', exporter: 'plain' }, other: 1 });

  await writeSettings({ notice: false });

  expect(await fakeBrowser.storage.local.get()).toEqual({
    settings: { ...defaultSettings, exporter: 'plain', notice: false },
    other: 1,
  });
});

test('a change is told to whoever watches, until they stop', async () => {
  const onChange = vi.fn();
  const stop = watchSettings(onChange);

  await fakeBrowser.storage.local.set({ other: 1 });
  await writeSettings({ theme: 'night' });
  stop();
  await writeSettings({ theme: 'paper' });

  expect(onChange.mock.calls).toEqual([[{ ...defaultSettings, theme: 'night' }]]);
});

test('settings that are removed are the default again', async () => {
  await writeSettings({ theme: 'night' });
  const onChange = vi.fn();
  watchSettings(onChange);

  await fakeBrowser.storage.local.remove('settings');

  expect(onChange).toHaveBeenCalledWith(defaultSettings);
});
