import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../../support/set-up.mjs';
import { bundle } from '../bundle.mjs';
import { htmlOf } from '../text.mjs';

// Three programs that show Markdown, by three hands.

const run = promisify(execFile);

/** @typedef {(texts: readonly string[]) => Promise<string[]>} Renderer The HTML of each text. */

/** @type {Record<string, Renderer>} */
export const renderers = { 'markdown-it': withMarkdownIt, 'cmark-gfm': withCmark, Hugo: withHugo };

/** @param {readonly string[]} texts */
async function withMarkdownIt(texts) {
  return texts.map(htmlOf);
}

/** @type {Renderer} */
async function withCmark(texts) {
  const extensions = ['table', 'strikethrough', 'tasklist', 'footnotes'].flatMap((name) => ['-e', name]);
  const pages = [];
  for (const text of texts) {
    const process = run('cmark-gfm', ['--unsafe', ...extensions], { maxBuffer: 256 * 1024 * 1024 });
    process.child.stdin?.end(text);
    pages.push((await process).stdout);
  }
  return pages;
}

const hugoConfig = `baseURL = "https://example.org/"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "section", "home", "404"]
[markup.goldmark.renderer]
unsafe = true
[markup.goldmark.extensions]
typographer = false
`;

/** One site of all pages; what Hugo reads before it reads Markdown is escaped as in the export. @type {Renderer} */
async function withHugo(texts) {
  const { escapeHugoSyntax } = await importFrom('lib/exporters/dialects/hugo.ts');
  const folder = await mkdtemp(join(tmpdir(), 'gleaner-fidelity-'));
  try {
    await mkdir(join(folder, 'layouts/_default'), { recursive: true });
    await mkdir(join(folder, 'content'));
    await writeFile(join(folder, 'config.toml'), hugoConfig);
    await writeFile(join(folder, 'layouts/_default/single.html'), '{{ .Content }}');
    for (const [at, text] of texts.entries())
      await writeFile(join(folder, `content/p${at}.md`), `---\ntitle: p${at}\n---\n\n${escapeHugoSyntax(text)}`);
    await run('hugo', ['--source', folder, '--quiet'], { maxBuffer: 64 * 1024 * 1024 });
    return await Promise.all(texts.map((_, at) => readFile(join(folder, `public/p${at}/index.html`), 'utf8')));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A module of the extension. @param {string} path */
async function importFrom(path) {
  const code = await bundle(join(root, path), 'esm');
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}
