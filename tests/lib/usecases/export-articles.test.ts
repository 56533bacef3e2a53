import 'fake-indexeddb/auto';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Article, ArticleId, SavedArticle } from '../../../lib/domain/article';
import type { UndoId } from '../../../lib/domain/capture-state';
import { AppError } from '../../../lib/domain/errors';
import { parseManifest } from '../../../lib/domain/manifest';
import { exporters } from '../../../lib/exporters';
import type { Exporter, FolderExporter } from '../../../lib/exporters/exporter';
import { hugoMainroad } from '../../../lib/exporters/formats/hugo-mainroad';
import { jsonLines } from '../../../lib/exporters/formats/json-lines';
import { putArticle } from '../../../lib/store/articles';
import { changeHighlights } from '../../../lib/store/highlights';
import { deleteLibrary } from '../../../lib/store/trash';
import { exportArticles } from '../../../lib/usecases/export-articles';
import { newHighlight } from '../../../lib/usecases/new-highlight';
import { aContent, aContext, anArticle, aSavedArticle } from '../../support/builders';
import { ArchiveWorker, PrivateFiles } from '../../support/private-files';

const now = new Date(2026, 10, 22, 11, 53);
const hasUnzip = spawnSync('unzip', ['-v']).status === 0;

let disk: PrivateFiles;

beforeEach(async () => {
  disk = new PrivateFiles();
  vi.stubGlobal('navigator', { storage: disk.storage });
  vi.stubGlobal('Worker', ArchiveWorker);
  await deleteLibrary();
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const folders = exporters.filter((exporter) => exporter.kind === 'folder');

test.each(folders)('writes a zip with the files of each article: $id', async (exporter) => {
  const articles = await save(['Rain', '明天下雨', 'مطر غدًا', '☔️']);

  const outcome = await exportAll(articles, exporter);

  expect(outcome).toMatchObject({
    kind: 'done',
    written: 4,
    leftOut: [],
    fileName: `gleaner-${exporter.id}-2026-11-22.zip`,
  });
  const zip = await bytesOf(outcome);
  for (const file of articles.flatMap((item) => exporter.filesOf(item, aContext()))) {
    expect(zip.includes(Buffer.from(file.content))).toBe(true);
    expect(zip.includes(Buffer.from(file.path))).toBe(true);
  }
});

test('the last file of a zip is a manifest with the hash of every other', async () => {
  const articles = await save(['b', 'a'], (title) => ({ slug: title }));

  const entries = entriesOf(await bytesOf(await exportAll(articles)));

  const manifest = parseManifest(entries.at(-1)?.content.toString() ?? '');
  expect(entries.at(-1)?.name).toBe('manifest.json');
  expect(manifest?.exporter).toBe('hugo-mainroad');
  expect(manifest?.files).toEqual(
    ['a.md', 'b.md'].map((path) => {
      const { content = Buffer.of() } = entries.find(({ name }) => name === path) ?? {};
      return { path, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
    }),
  );
});

test.runIf(hasUnzip)('the zip is whole, its names are UTF-8 and its files are as written', async () => {
  const articles = await save(['Rain', '明天下雨', 'مطر غدًا', 'Škoda'], (title) => ({ slug: title }));
  const folder = await mkdtemp(join(tmpdir(), 'gleaner-zip-'));
  const path = join(folder, 'archive.zip');
  await writeFile(path, await bytesOf(await exportAll(articles)));

  const check = spawnSync('unzip', ['-t', path], { encoding: 'utf8' });
  const unpack = spawnSync('unzip', [path, '-d', join(folder, 'files')], {
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });

  expect(check.stdout).toContain('No errors detected');
  expect(unpack.status).toBe(0);
  expect((await readdir(join(folder, 'files'))).sort()).toEqual(
    [...articles.map(({ article }) => `${article.slug}.md`), 'manifest.json'].sort(),
  );
  for (const item of articles) {
    const text = await readFile(join(folder, 'files', `${item.article.slug}.md`), 'utf8');
    expect(text).toBe(hugoMainroad.filesOf(item, aContext())[0]?.content);
  }
  await rm(folder, { recursive: true });
});

test('JSON Lines has what the reader marked and noted, each with its article', async () => {
  const articles = await save(['a', 'b', 'c']);
  const [first, , last] = articles.map(({ article }) => article.id) as [ArticleId, ArticleId, ArticleId];
  const marked = [
    newHighlight(first, { passage: 'text', note: 'why?', colour: 'blue' }, now),
    newHighlight(last, { passage: 'c text' }, now),
  ];
  await changeHighlights({ put: marked }, 'undo marks' as UndoId, '2026-11-22T12:00:00+08:00');

  const lines = (await bytesOf(await exportAll(articles, jsonLines))).toString().trim().split('\n');

  expect(lines.map((line) => JSON.parse(line).highlights)).toMatchObject([
    [{ exact: 'text', note: 'why?', colour: 'blue' }],
    [],
    [{ exact: 'c text', note: '', colour: 'yellow' }],
  ]);
});

test('one article in one file is called like itself', async () => {
  const articles = await save(['a', 'b'], (title) => ({ slug: `slug-${title}` }));

  expect(await exportAll(articles.slice(0, 1), jsonLines)).toMatchObject({ fileName: 'slug-a.jsonl' });
  expect(await exportAll(articles, jsonLines)).toMatchObject({ fileName: 'gleaner-json-lines-2026-11-22.jsonl' });
});

test('the same library gives the same bytes, whenever it is exported', async () => {
  const articles = await save(['Rain', '明天下雨']);

  const first = await bytesOf(await exportAll(articles));
  const second = await bytesOf(await exportAll(articles, hugoMainroad, { now: new Date(2027, 0, 1) }));

  expect(second.equals(first)).toBe(true);
});

test('names that differ in case or width only stay apart', async () => {
  const articles = await save(['a', 'b', 'c'], (title) => ({
    slug: { a: 'rain', b: 'RAIN', c: 'ｒａｉｎ' }[title] ?? title,
  }));

  const zip = await bytesOf(await exportAll(articles));

  for (const name of ['rain.md', 'RAIN-2.md', 'ｒａｉｎ-3.md']) expect(zip.includes(Buffer.from(name))).toBe(true);
});

test('tells how far it is, from none to all', async () => {
  const articles = await save(['a', 'b', 'c']);
  const seen: number[] = [];

  await exportAll(articles, hugoMainroad, { onProgress: ({ done, total }) => seen.push(done, total) });

  expect(seen).toEqual([0, 3, 1, 3, 2, 3, 3, 3]);
});

test('an article that can’t be written is left out and named, the others are there', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const articles = await save(['good', 'unreadable', 'broken', 'fine']);
  const failing: FolderExporter = {
    ...hugoMainroad,
    filesOf(item) {
      if (item.article.title === 'unreadable') throw new AppError('export-unreadable');
      if (item.article.title === 'broken') throw new TypeError('a bug');
      return hugoMainroad.filesOf(item, aContext());
    },
  };

  const outcome = await exportAll(articles, failing);

  expect(outcome).toMatchObject({
    kind: 'done',
    written: 2,
    leftOut: [
      { title: 'unreadable', reason: 'export-unreadable' },
      { title: 'broken', reason: 'export-unreadable' },
    ],
  });
});

test('what was deleted meanwhile is not in it', async () => {
  const articles = await save(['a']);

  const outcome = await exportAll([...articles, aSavedArticle()]);

  expect(outcome).toMatchObject({ kind: 'done', written: 1, leftOut: [] });
});

test('cancelled half way, it stops and leaves no file', async () => {
  const articles = await save(Array.from({ length: 200 }, (_, index) => `article ${index}`));
  const controller = new AbortController();
  let done = 0;

  const outcome = await exportAll(articles, hugoMainroad, {
    signal: controller.signal,
    onProgress: (progress) => {
      done = progress.done;
      if (done === 20) controller.abort();
    },
  });

  expect(outcome).toEqual({ kind: 'cancelled' });
  expect(done).toBeLessThan(25);
  expect(disk.files.size).toBe(0);
});

test('cancelled before it began, it does nothing', async () => {
  const outcome = await exportAll([], hugoMainroad, { signal: AbortSignal.abort() });

  expect(outcome).toEqual({ kind: 'cancelled' });
});

test('a full disk is told of, and no file is left', async () => {
  disk = new PrivateFiles(500);
  vi.stubGlobal('navigator', { storage: disk.storage });
  const articles = await save(['a', 'b', 'c']);

  await expect(exportAll(articles)).rejects.toMatchObject({ code: 'storage-full' });
  expect(disk.files.size).toBe(0);
});

test('what earlier exports left is gone before a new one begins', async () => {
  disk.files.set('old.zip', new Blob(['old']));
  const articles = await save(['a']);

  await exportAll(articles);

  expect([...disk.files.keys()]).toEqual([expect.stringMatching(/-gleaner-hugo-mainroad-2026-11-22\.zip$/)]);
});

test('an archive of many megabytes is whole', async () => {
  const articles = await save(['雨'.repeat(400_000), '雪'.repeat(700_000)], (title) => ({ slug: title.slice(0, 3) }));
  const onDisk = await bytesOf(await exportAll(articles));
  vi.stubGlobal('navigator', {});

  const inMemory = await bytesOf(await exportAll(articles));

  expect(onDisk.length).toBeGreaterThan(6_000_000);
  expect(inMemory.equals(onDisk)).toBe(true);
});

test('a browser without files of its own gets the same zip from memory', async () => {
  const articles = await save(['Rain', '明天下雨']);
  const onDisk = await bytesOf(await exportAll(articles));
  vi.stubGlobal('navigator', {});

  const inMemory = await bytesOf(await exportAll(articles));

  expect(inMemory.equals(onDisk)).toBe(true);
});

/** Puts articles into the library and gives them as they are there. */
async function save(
  titles: readonly string[],
  fields = (_title: string): Partial<Article> => ({}),
): Promise<SavedArticle[]> {
  const saved: SavedArticle[] = [];
  for (const title of titles) {
    const { id: _id, url: _url, tags: _tags, ...named } = fields(title);
    const item = { article: anArticle({ title, ...named }), markdown: `${title} *text*\n` };
    await putArticle(item.article, aContent(item.markdown), `undo ${item.article.id}` as UndoId, null);
    saved.push(item);
  }
  return saved;
}

function exportAll(
  items: readonly SavedArticle[],
  exporter: Exporter = hugoMainroad,
  options: Partial<Parameters<typeof exportArticles>[2]> = {},
) {
  const ids = items.map(({ article }) => article.id);
  return exportArticles(ids, exporter, {
    signal: new AbortController().signal,
    onProgress: () => undefined,
    context: aContext(),
    now,
    ...options,
  });
}

async function bytesOf(outcome: Awaited<ReturnType<typeof exportArticles>>): Promise<Buffer> {
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  return Buffer.from(await outcome.file.arrayBuffer());
}

/** The files of a zip that holds them as they are. */
function entriesOf(zip: Buffer): { name: string; content: Buffer }[] {
  const entries: { name: string; content: Buffer }[] = [];
  for (let at = zip.indexOf('PK\x01\x02'); zip.readUInt32LE(at) === 0x02014b50; ) {
    const [nameLength, extraLength] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30)];
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const start = zip.readUInt32LE(at + 42) + 30 + nameLength;
    entries.push({ name, content: zip.subarray(start, start + zip.readUInt32LE(at + 24)) });
    at += 46 + nameLength + extraLength;
  }
  return entries;
}
