/** What is done before a library is opened that an older version wrote, and changed by it. */
let work: (() => Promise<unknown>) | null = null;

/** Says what that is. Whatever becomes of it, the library is opened then. To be called before anything asks for the library. */
export function beforeUpgrade(toDo: () => Promise<unknown>): void {
  work = toDo;
}

/** Whether there is something to be done first. It is done once: who finds the library old again just upgrades it. */
export function isUpgradeAwaited(): boolean {
  return work !== null;
}

/** Does it. */
export async function prepareUpgrade(): Promise<void> {
  const toDo = work;
  work = null;
  await toDo?.().catch((error: unknown) => console.error('[gleaner] before the upgrade of the library', error));
}
