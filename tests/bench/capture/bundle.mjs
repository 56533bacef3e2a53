import { build } from 'esbuild';

/**
 * A module with what it imports, as one script for a page, or as one module.
 * @param {string} file
 * @param {'iife' | 'esm'} [format]
 * @param {string} [globalName] of a script: the variable that gets what the module exports
 */
export async function bundle(file, format = 'iife', globalName = '') {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    minify: true,
    write: false,
    format,
    ...(globalName ? { globalName } : {}),
    target: 'chrome120',
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}
