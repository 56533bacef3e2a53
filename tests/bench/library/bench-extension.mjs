import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { extensionFolder } from '../../support/browser.mjs';

const here = dirname(fileURLToPath(import.meta.url));

const pages = {
  page: 'page.ts',
  'cold-search': 'cold-search.ts',
  yardstick: 'yardstick.ts',
  export: '../export/page.ts',
};

/**
 * The built extension with some pages of the benchmark's beside its own, made of the same code.
 * @param {string | null} [kept] a folder that stays: an extension in the same folder finds its library again
 * @returns {Promise<string>} its folder
 */
export async function makeBenchExtension(kept = null) {
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'gleaner-bench-')));
  if (kept) await rm(kept, { recursive: true, force: true });
  await cp(extensionFolder, folder, { recursive: true });
  for (const [name, source] of Object.entries(pages)) {
    await build({
      entryPoints: [join(here, source)],
      outfile: join(folder, `bench-${name}.js`),
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2022',
      logLevel: 'error',
    });
    await writeFile(
      join(folder, `bench-${name}.html`),
      `<!doctype html><meta charset="utf-8"><title>${name}</title><body><script type="module" src="bench-${name}.js"></script>\n`,
    );
  }
  return folder;
}
