import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import { browser } from 'wxt/browser';

/** Makes the sentences those of a language, for tests in which `wxt/browser` is a fake one. */
export function speak(language: 'en' | 'zh_CN'): void {
  const file = fileURLToPath(new URL(`../../public/_locales/${language}/messages.json`, import.meta.url));
  const messages: Record<string, { message: string }> = JSON.parse(readFileSync(file, 'utf8'));
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(((key: string, filled: readonly string[] = []) =>
    (messages[key]?.message ?? '').replace(/\$(\d)/g, (_, number) => filled[Number(number) - 1] ?? '')) as never);
}
