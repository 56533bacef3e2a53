import type { BackupReason } from '../../lib/domain/automatic-backup';
import { send } from '../../lib/platform/messenger';
import { backUpAutomatically, longestBeforeUpgrade } from '../../lib/usecases/back-up-automatically';

/**
 * Chromium's page without a window that makes a backup. The only part of the extension's interface that it has is messages, so the
 * background does the rest. It outlives the worker, and closes itself.
 */
const reason = new URLSearchParams(location.search).get('reason') as BackupReason;
const signal = reason === 'upgrade' ? AbortSignal.timeout(longestBeforeUpgrade) : new AbortController().signal;

backUpAutomatically(
  reason,
  { signal, onProgress: () => undefined },
  {
    begin: () => send('beginBackup', null),
    keep: (backup) => send('keepBackup', backup),
    fail: (code) => send('failBackup', { code }),
  },
)
  .catch((error: unknown) => console.error('[gleaner] the automatic backup', error))
  .finally(() => close());
