/** Whether a key is about the page: nothing has answered it, and it is not typed into a field, a menu or a dialog. */
export function isForPage(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
  const target = event.target as Element;
  if (document.querySelector('dialog[open]') || target.closest('[role="menu"]')) return false;
  return !target.closest('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]');
}
