/** A piece of work no longer than this goes by without anybody noticing. */
const stretch = 8;

/** Awaited often, gives way every few milliseconds to what else the page has to do. */
export function createBreather(): () => Promise<void> {
  let resumed = performance.now();
  return async () => {
    if (performance.now() - resumed < stretch) return;
    // A timer is held back by milliseconds each time.
    await (globalThis.scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve)));
    resumed = performance.now();
  };
}
