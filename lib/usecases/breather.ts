/** How long a page may stand still, in milliseconds: a frame has 16. */
const longestWork = 10;

/** What long work awaits after each of its steps, so that the page that does it stays alive. */
export function breather(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < longestWork) return;
    await (globalThis.scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve)));
    last = performance.now();
  };
}
