import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { JSDOM } from 'jsdom';
import type { ArchiveFile } from '../../lib/exporters/exporter';

/** What Hugo made of one post. */
export interface HugoPost {
  readonly main: Element;
  readonly html: string;
  readonly title: string;
  readonly summary: string;
  readonly date: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface HugoBuild {
  readonly exitCode: number;
  /** All that it said, for the lines that warn. */
  readonly log: string;
  post(path: string): Promise<HugoPost>;
}

const run = promisify(execFile);

const layouts: Readonly<Record<string, string>> = {
  '_default/baseof.html': '<!doctype html><meta charset="utf-8"><body>{{ block "main" . }}{{ end }}</body>\n',
  '_default/list.html': '{{ define "main" }}{{ range .Pages }}<h2>{{ .Title }}</h2>{{ .Summary }}{{ end }}{{ end }}\n',
  '_default/single.html':
    '{{ define "main" }}<main>{{ .Content }}</main><pre>{{ dict "title" .Title "summary" .Summary "date" (.Date.Format "2006-01-02 15:04:05") "params" .Params | jsonify }}</pre>{{ end }}\n',
};

/**
 * Builds a site of some posts with the real Hugo, in a folder of its own that is gone afterwards.
 * @throws Error that says what to install when there is no Hugo
 */
export async function withHugoSite(
  files: readonly ArchiveFile[],
  config: string,
  check: (build: HugoBuild) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'gleaner-hugo-'));
  try {
    await write(join(folder, 'config.toml'), `baseURL = "https://example.org/"\n${config}`);
    for (const [path, text] of Object.entries(layouts)) await write(join(folder, 'layouts', path), text);
    for (const { path, content } of files) await write(join(folder, 'content/posts', path), content);

    const { exitCode, log } = await build(folder);
    await check({ exitCode, log, post: (path) => readPost(folder, path) });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function build(folder: string): Promise<{ exitCode: number; log: string }> {
  try {
    const { stdout, stderr } = await run('hugo', [
      '--source',
      folder,
      '--buildFuture',
      '--verbose',
      '--printPathWarnings',
    ]);
    return { exitCode: 0, log: stdout + stderr };
  } catch (error) {
    const { code, stdout = '', stderr = '' } = error as { code?: number | string; stdout?: string; stderr?: string };
    if (code === 'ENOENT')
      throw new Error(
        'This test builds the archive with the real Hugo, which is not here: install it (Debian: `apt-get install hugo`).',
      );
    return { exitCode: Number(code), log: stdout + stderr };
  }
}

async function readPost(folder: string, path: string): Promise<HugoPost> {
  const html = await readFile(join(folder, 'public/posts', path.replace(/\.md$/, ''), 'index.html'), 'utf8');
  const page = JSDOM.fragment(html);
  const main = page.querySelector('main');
  if (!main) throw new Error(`No text in ${path}`);
  return { main, html: main.innerHTML, ...JSON.parse(page.querySelector('main + pre')?.textContent ?? '{}') };
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
