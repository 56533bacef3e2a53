import { browser } from 'wxt/browser';
import type { BackupReason } from '../../lib/domain/automatic-backup';
import { hiddenPageGone, openHiddenPage } from '../../lib/platform/hidden-page';
import { type Handlers, isOwnPage } from '../../lib/platform/messenger';
import { mayDownload } from '../../lib/platform/permissions';
import { readSettings } from '../../lib/platform/settings';
import { beginBackup, failBackup, keepBackup, shouldBackUp } from '../../lib/usecases/keep-backup';

/** How often Firefox is told that its background page is still at work, in milliseconds; after 30 s it would be put to sleep. */
const sign = 20_000;

/** What the other pages of ours ask of the background about backups. */
export const backupHandlers: Pick<
  Handlers,
  'backUpIfDue' | 'backUpBeforeUpgrade' | 'beginBackup' | 'keepBackup' | 'failBackup'
> = {
  backUpIfDue: ownPagesOnly(() => backUpIfDue()),
  backUpBeforeUpgrade: ownPagesOnly(() => backUpBeforeUpgrade()),
  beginBackup: ownPagesOnly(() => beginBackup()),
  keepBackup: ownPagesOnly((backup) => keepBackup(backup)),
  failBackup: ownPagesOnly(({ code }) => failBackup(code)),
};

/**
 * Backs up when the week is over. Asked whenever the worker wakes: at the start of the browser, at a save, when the popup or the
 * library opens. Who uses none of these changes nothing in the library.
 */
export async function backUpIfDue(): Promise<null> {
  try {
    if (await shouldBackUp(new Date())) await start('weekly');
  } catch (error) {
    logFailure(error);
  }
  return null;
}

/** Everybody who opens the library asks for it, and it is made once. */
let beforeUpgrade: Promise<null> | null = null;

/** Backs up the library as an older version left it. Answers when that is over, whatever came of it: the upgrade is not held up by it. */
export function backUpBeforeUpgrade(): Promise<null> {
  beforeUpgrade ??= (async () => {
    try {
      if ((await readSettings()).autoBackup) {
        await start('upgrade');
        if (!import.meta.env.FIREFOX) await hiddenPageGone();
      }
    } catch (error) {
      logFailure(error);
    }
    return null;
  })();
  return beforeUpgrade;
}

/** What fails once it has begun is written down there. */
async function start(reason: BackupReason): Promise<void> {
  if (import.meta.env.FIREFOX) await backUpHere(reason);
  else if (await mayDownload()) await openHiddenPage('/backup.html', `?reason=${reason}`);
  else await failBackup('backup-forbidden');
}

async function backUpHere(reason: BackupReason): Promise<void> {
  // So that Chromium's worker, which starts anew for each save, is built without what writes archives.
  const { backUpAutomatically, longestBeforeUpgrade } = await import('../../lib/usecases/back-up-automatically');
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), sign);
  try {
    const signal = reason === 'upgrade' ? AbortSignal.timeout(longestBeforeUpgrade) : new AbortController().signal;
    await backUpAutomatically(reason, { signal, onProgress: () => undefined });
  } finally {
    clearInterval(timer);
  }
}

type Sender = Parameters<Handlers['backUpIfDue']>[1];

function ownPagesOnly<Request, Answer>(handle: (request: Request) => Promise<Answer>) {
  return async (request: Request, sender: Sender): Promise<Answer> => {
    if (!isOwnPage(sender)) throw new Error('Only a page of ours may ask for a backup');
    return handle(request);
  };
}

function logFailure(error: unknown): void {
  console.error('[gleaner] the automatic backup', error);
}
