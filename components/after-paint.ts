/** Runs something once what was just rendered is on the screen. A page that nobody sees is never painted. */
export function afterPaint(run: () => void): void {
  if (document.visibilityState === 'hidden') setTimeout(run);
  else requestAnimationFrame(() => setTimeout(run));
}
