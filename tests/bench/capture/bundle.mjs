import { build } from 'esbuild';

/** A module with what it imports, as one script for a page, or as one module. @param {string} file @param {'iife' | 'esm'} [format] */
export async function bundle(file, format = 'iife') {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    minify: true,
    write: false,
    format,
    target: 'chrome120',
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}
