import { type Browser, browser } from 'wxt/browser';
import { AppError } from '../domain/errors';

/** A file in the reader's downloads, by the number of its download and its place on the disk. */
export interface DownloadedFile {
  readonly id: number;
  readonly path: string;
}

/**
 * Writes a file to a place in the downloads and waits until it is whole. A name that is taken gets a number. The browser gives
 * a file its name when all of it is there.
 * @param onBegin told the number of the download before the first byte is waited for
 * @throws AppError `backup-unwritable`
 */
export async function downloadTo(
  place: string,
  url: string,
  onBegin: (id: number) => Promise<void>,
): Promise<DownloadedFile> {
  let item: Browser.downloads.DownloadItem | null;
  try {
    const id = await browser.downloads.download({ url, filename: place, saveAs: false, conflictAction: 'uniquify' });
    await onBegin(id);
    item = await ended(id);
  } catch (cause) {
    throw new AppError('backup-unwritable', { cause });
  }
  if (item?.state === 'complete') return { id: item.id, path: item.filename };
  if (item) await forget(item.id);
  throw new AppError('backup-unwritable', { cause: item?.error });
}

/** The file of a download of ours that nobody waited for to its end; `null`: it is not whole, and what there was is removed. */
export async function settleDownload(id: number): Promise<DownloadedFile | null> {
  const item = await ownDownload(id);
  if (item?.state === 'complete') return { id, path: item.filename };
  if (item) await forget(id);
  return null;
}

/** Whether a file that we wrote is still where it was. */
export async function isThere({ id, path }: DownloadedFile): Promise<boolean> {
  const item = await ownDownload(id);
  return item?.filename === path && item.exists;
}

/**
 * Removes a file that we wrote. What the browser does not know as ours any more stays: Firefox forgets it with its session, and
 * every browser with the list of downloads.
 * @returns whether there is no more to be done about it
 */
export async function removeDownloaded(file: DownloadedFile): Promise<boolean> {
  if (await isThere(file)) {
    await browser.downloads.removeFile(file.id).catch(() => undefined);
    if (await isThere(file)) return false;
    await browser.downloads.erase({ id: file.id });
  }
  return true;
}

/** A number may be that of somebody else's download after a restart. */
async function ownDownload(id: number): Promise<Browser.downloads.DownloadItem | null> {
  const [item] = await browser.downloads.search({ id });
  return item?.byExtensionId === browser.runtime.id ? item : null;
}

/** Ends a download, with what there is of its file, and takes it from the reader's list. */
async function forget(id: number): Promise<void> {
  await browser.downloads.cancel(id).catch(() => undefined);
  await browser.downloads.erase({ id }).catch(() => undefined);
}

function ended(id: number): Promise<Browser.downloads.DownloadItem | null> {
  const { onChanged, search } = browser.downloads;
  return new Promise((resolve, reject) => {
    const look = async () => {
      const [item] = await search({ id });
      if (item?.state === 'in_progress') return;
      onChanged.removeListener(listen);
      resolve(item ?? null);
    };
    const listen = (change: { readonly id: number; readonly state?: unknown }) => {
      if (change.id === id && change.state) look().catch(reject);
    };
    onChanged.addListener(listen);
    look().catch(reject);
  });
}
