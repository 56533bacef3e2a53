import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { JSDOM } from 'jsdom';
import MarkdownIt from 'markdown-it';

const run = promisify(execFile);
const sentinel = 'End of article';

/** What a program said when it was given some files. */
export interface Answer {
  readonly exitCode: number;
  readonly output: string;
  readonly log: string;
}

/**
 * Calls a program of the machine.
 * @throws Error that says what to install when it is not there
 */
export async function call(
  program: string,
  parameters: readonly string[],
  debian = program,
  input = '',
): Promise<Answer> {
  try {
    const running = run(program, [...parameters], { maxBuffer: 1 << 28 });
    running.child.stdin?.end(input);
    const { stdout, stderr } = await running;
    return { exitCode: 0, output: stdout, log: stderr };
  } catch (error) {
    const { code, stdout = '', stderr = '' } = error as { code?: number | string; stdout?: string; stderr?: string };
    if (code === 'ENOENT')
      throw new Error(
        `This test reads the archive with the real ${program}, which is not here: install it (Debian: \`apt-get install ${debian}\`).`,
      );
    return { exitCode: Number(code), output: stdout, log: stderr };
  }
}

/** A folder of its own with some files, that is gone afterwards. */
export async function withFolder<Result>(
  files: readonly { readonly path: string; readonly content: string | Uint8Array }[],
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'gleaner-archive-'));
  try {
    for (const { path, content } of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The texts of articles as GitHub's own parser shows them. */
export async function shownByGitHub(bodies: readonly string[]): Promise<Element[]> {
  const joined = bodies.map((body) => `${body}\n\n${sentinel}\n\n`).join('');
  const { output } = await call('cmark-gfm', ['--unsafe', '-e', 'table', '-e', 'strikethrough'], 'cmark-gfm', joined);
  return partsOf(output);
}

/** The texts of files as pandoc shows them, front matter and all. Each is read by itself. */
export async function shownByPandoc(
  files: readonly string[],
  from: string,
): Promise<{ parts: Element[]; log: string }> {
  const named = files.map((content, index) => ({ path: `${index}.md`, content: `${content}\n\n${sentinel}\n` }));
  return withFolder(named, async (folder) => {
    const paths = named.map(({ path }) => join(folder, path));
    const { output, log } = await call('pandoc', ['--file-scope', '-f', from, '-t', 'html', ...paths]);
    return { parts: partsOf(output), log };
  });
}

/** A site of posts as Jekyll builds it: what stands in `<main>` by the slug. */
export async function builtByJekyll(
  files: readonly { readonly path: string; readonly content: string }[],
): Promise<Answer & { readonly posts: ReadonlyMap<string, Element>; readonly fields: ReadonlyMap<string, unknown> }> {
  const layout =
    '<main>{{ content }}</main><pre>{{ page.title | jsonify }}, {{ page.date | date: "%Y-%m-%d %H:%M:%S" | jsonify }}, {{ page.tags | jsonify }}, {{ page.canonical_url | jsonify }}</pre>';
  const site = [
    ...files,
    { path: '_layouts/post.html', content: layout },
    {
      path: '_config.yml',
      content:
        'permalink: /posts/:title/\nfuture: true\nquiet: true\nstrict_front_matter: true\nliquid:\n  error_mode: strict\n',
    },
  ];
  return withFolder(site, async (folder) => {
    const answer = await call('jekyll', ['build', '--source', folder, '--destination', join(folder, '_site')]);
    const posts = new Map<string, Element>();
    const fields = new Map<string, unknown>();
    for (const { path } of files) {
      const slug = path.replace(/^_posts\/\d{4}-\d\d-\d\d-|\.md$/g, '');
      const html = await readFile(join(folder, '_site/posts', slug, 'index.html'), 'utf8').catch(() => '<main></main>');
      const page = JSDOM.fragment(html);
      posts.set(slug, page.querySelector('main') ?? page.ownerDocument.createElement('main'));
      fields.set(slug, JSON.parse(`[${page.querySelector('main + pre')?.textContent ?? ''}]`));
    }
    return { ...answer, posts, fields };
  });
}

/** The text of a Markdown document as a parser shows it that knows CommonMark, tables and strikethrough and nothing else. */
export function shownText(markdown: string): string {
  const parser = new MarkdownIt({ html: true });
  return textOf(JSDOM.fragment(parser.render(markdown)));
}

/** Words in their order: white space at all is one space, at the edges of blocks too. */
export function textOf(node: Node): string {
  return (node.textContent ?? '')
    .replace(/\u2060/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The addresses of links and pictures. */
export function addressesIn(node: ParentNode): string[] {
  const found = [...node.querySelectorAll('a[href], img[src]')].map(
    (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '',
  );
  return found
    .filter((address) => !address.startsWith('#'))
    .map(toAddress)
    .sort();
}

/** Programs differ in what they escape of an address. */
export function toAddress(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

function partsOf(html: string): Element[] {
  const page = new JSDOM('').window.document;
  const fragment = JSDOM.fragment(html);
  const parts: Element[] = [];
  let part = page.createElement('main');
  for (const node of [...fragment.childNodes]) {
    if (node.textContent === sentinel && node.nodeName === 'P') {
      parts.push(part);
      part = page.createElement('main');
    } else part.append(node);
  }
  return parts;
}
