import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extensionFolder } from './browser.mjs';

/**
 * The built extension with what it asks for on the way granted at install: nobody is there to answer the browser's question.
 * @returns {Promise<string>} its folder
 */
export async function grantedExtension() {
  const folder = await mkdtemp(join(tmpdir(), 'gleaner-granted-'));
  await cp(extensionFolder, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const { optional_permissions, optional_host_permissions, ...manifest } = JSON.parse(await readFile(path, 'utf8'));
  manifest.permissions.push(...optional_permissions);
  manifest.host_permissions = optional_host_permissions;
  await writeFile(path, JSON.stringify(manifest));
  return folder;
}
