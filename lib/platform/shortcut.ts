import { browser } from 'wxt/browser';

/** The key that saves a page, as the browser writes it (`Alt+Shift+S`), or `null` when the reader took it away. */
export async function saveShortcut(): Promise<string | null> {
  // Firefox for Android has no keys.
  const commands = (await browser.commands?.getAll()) ?? [];
  return commands.find(({ name }) => name === 'save-page')?.shortcut || null;
}

/** Whether the browser has a page for changing shortcuts that we may open, and its address. */
export function shortcutSettingsAddress(): string | null {
  return import.meta.env.FIREFOX ? null : 'chrome://extensions/shortcuts';
}
