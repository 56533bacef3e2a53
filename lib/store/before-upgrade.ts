/** Held by whoever writes an automatic backup. */
export const backupLock = 'gleaner-backup';

interface Preparation {
  readonly work: () => Promise<unknown>;
  readonly say: () => () => void;
}

/** What is done before a library is opened that an older version wrote, and changed by it. */
let awaited: Preparation | null = null;

/**
 * Says what that is. Whatever becomes of it, the library is opened then. To be called before anything asks for the library.
 * @param say tells the reader what is waited for, and answers how to take it back
 */
export function beforeUpgrade(work: () => Promise<unknown>, say: Preparation['say'] = () => () => undefined): void {
  awaited = { work, say };
}

/** Whether there is something to be done first. It is done once: who finds the library old again just upgrades it. */
export function isUpgradeAwaited(): boolean {
  return awaited !== null;
}

/** Does it. */
export async function prepareUpgrade(): Promise<void> {
  const hush = sayAwaited();
  const work = awaited?.work;
  awaited = null;
  await work?.().catch((error: unknown) => console.error('[gleaner] before the upgrade of the library', error));
  hush();
}

/** Tells the reader of it, while somebody else does it. Answers how to take that back. */
export function sayAwaited(): () => void {
  return awaited?.say() ?? (() => undefined);
}
