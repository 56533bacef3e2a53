import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { onTestFinished } from 'vitest';
import { find, press } from '../support/hands.mjs';

/** Writes a file for the test that runs, and answers its path. */
export async function aFile(name: string, content: string | Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gleaner-import-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

/** Presses the button for files and chooses one. */
export async function choose(library: Page, path: string): Promise<void> {
  await find(library, 'button', 'Choose files…');
  const [chooser] = await Promise.all([library.waitForFileChooser(), press(library, 'button', 'Choose files…')]);
  await chooser.accept([path]);
}
