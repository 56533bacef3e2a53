import type { FakeBrowser } from 'wxt/testing/fake-browser';

interface Item {
  readonly id: number;
  readonly url: string;
  readonly byExtensionId: string;
  filename: string;
  state: 'in_progress' | 'complete' | 'interrupted';
  exists: boolean;
}

/** The browser's downloads in memory, and leave to use them. A download ends when `end` is called, or at once. */
export function fakeDownloads(browser: FakeBrowser) {
  const items: Item[] = [];
  const listeners = new Set<(change: object) => void>();
  const state = { items, isGranted: true, end: 'complete' as Item['state'] };
  let begun = 0;
  const itemOf = (id: number) => items.find((item) => item.id === id);

  const downloads = {
    async download({ url, filename }: { url: string; filename: string }) {
      const id = ++begun;
      const path = `/home/reader/Downloads/${filename.replace('.zip', ` (${id}).zip`)}`;
      items.push({ id, url, byExtensionId: browser.runtime.id, filename: path, state: state.end, exists: true });
      return id;
    },
    search: async ({ id }: { id: number }) => items.filter((item) => item.id === id).map((item) => ({ ...item })),
    async cancel(id: number) {
      const item = itemOf(id);
      if (item && item.state !== 'complete') Object.assign(item, { state: 'interrupted', exists: false });
    },
    async removeFile(id: number) {
      Object.assign(itemOf(id) ?? {}, { exists: false });
    },
    async erase({ id }: { id: number }) {
      items.splice(0, items.length, ...items.filter((item) => item.id !== id));
    },
    onChanged: {
      addListener: (listener: (change: object) => void) => listeners.add(listener),
      removeListener: (listener: (change: object) => void) => listeners.delete(listener),
    },
  };
  const permissions = { contains: async () => state.isGranted };
  return { state, browser: Object.assign(Object.create(browser), { downloads, permissions }) as FakeBrowser };
}
