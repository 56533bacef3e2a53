import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { Article } from '../../../lib/domain/article';
import type { UndoId } from '../../../lib/domain/capture-state';
import { hugoBundle } from '../../../lib/exporters/formats/hugo-bundle';
import { toExportFolder } from '../../../lib/platform/export-folder';
import { putArticle } from '../../../lib/store/articles';
import { deleteLibrary } from '../../../lib/store/trash';
import { exportToFolder, type FolderOptions } from '../../../lib/usecases/export-to-folder';
import { aContent, aContext, anArticle } from '../../support/builders';
import { FolderHandle } from '../../support/folder-handle';

let disk: FolderHandle;

beforeEach(async () => {
  disk = new FolderHandle();
  await deleteLibrary();
});

test('writes files and a manifest, and the second time nothing', async () => {
  const articles = [await save('a'), await save('b')];

  expect(await run(articles)).toMatchObject({ kind: 'written', files: 2, removed: 0, unchanged: 0, kept: [] });
  const after = disk.texts();
  expect(Object.keys(after).sort()).toEqual(['content/posts/a/index.md', 'content/posts/b/index.md', 'manifest.json']);
  expect(await run(articles)).toMatchObject({ kind: 'written', files: 0, removed: 0, unchanged: 2, kept: [] });
  expect(disk.texts()).toEqual(after);
});

test('writes what changed, and leaves what the reader edited', async () => {
  const articles = [await save('a'), await save('b')];
  await run(articles);
  disk.edit('content/posts/b/index.md', 'mine');
  await save('a', 'Another text\n', articles[0]);
  await save('b', 'Another text\n', articles[1]);

  const outcome = await run(articles);

  expect(outcome).toMatchObject({
    files: 1,
    unchanged: 0,
    kept: [{ path: 'content/posts/b/index.md', reason: 'edited' }],
  });
  expect(disk.texts()['content/posts/a/index.md']).toContain('Another text');
  expect(disk.texts()['content/posts/b/index.md']).toBe('mine');
});

test('asks before it removes, and then removes only what it wrote, with the folders that are empty', async () => {
  const articles = [await save('a'), await save('b'), await save('c')];
  await run(articles);
  disk.edit('content/posts/b/index.md', 'mine');
  disk.edit('content/posts/notes.md', 'mine, too');
  const asked: number[] = [];

  const refused = await run([], { confirm: async ({ remove }) => asked.push(remove.length) === 0 });
  expect(refused).toEqual({ kind: 'cancelled' });
  expect(Object.keys(disk.texts())).toHaveLength(5);

  const outcome = await run([], { confirm: async () => true });
  expect(asked).toEqual([2]);
  expect(outcome).toMatchObject({ removed: 2, kept: [{ path: 'content/posts/b/index.md', reason: 'edited' }] });
  expect(Object.keys(disk.texts()).sort()).toEqual([
    'content/posts/b/index.md',
    'content/posts/notes.md',
    'manifest.json',
  ]);
  expect(await disk.getDirectoryHandle('content')).toBeDefined();
});

test('a folder with somebody else’s manifest is left alone', async () => {
  disk.edit('manifest.json', '{"name": "App"}');

  await expect(run([await save('a')])).rejects.toMatchObject({ code: 'folder-taken' });
  expect(disk.texts()).toEqual({ 'manifest.json': '{"name": "App"}' });
});

test('a manifest that leads out of the folder removes nothing there', async () => {
  const outside = { path: '../a', bytes: 1, sha256: 'x' };
  disk.edit(
    'manifest.json',
    JSON.stringify({ format: 'gleaner-archive', version: 1, exporter: 'plain', files: [outside] }),
  );

  expect(await run([await save('a')])).toMatchObject({ kind: 'written', removed: 0 });
});

test('cut off half way, it goes on the next time', async () => {
  const articles = await Promise.all(['a', 'b', 'c'].map((slug) => save(slug)));
  const folder = toExportFolder(disk.handle);
  let writes = 0;
  const failing = {
    ...folder,
    write: async (path: string, bytes: Uint8Array<ArrayBuffer>) => {
      if (++writes === 2) throw new Error('the tab is gone');
      await folder.write(path, bytes);
    },
  };

  await expect(run(articles, {}, failing)).rejects.toThrow('the tab is gone');
  expect(await run(articles)).toMatchObject({ kind: 'written', files: 2, unchanged: 1, kept: [] });
});

test('cancelled, it writes nothing', async () => {
  expect(await run([await save('a')], { signal: AbortSignal.abort() })).toEqual({ kind: 'cancelled' });
  expect(disk.texts()).toEqual({});
});

async function save(slug: string, markdown = `Text ${slug}\n`, same?: Article): Promise<Article> {
  const article = same ?? anArticle({ slug, title: slug });
  await putArticle(article, aContent(markdown), `undo ${slug} ${markdown}` as UndoId, null);
  return article;
}

function run(articles: readonly Article[], options: Partial<FolderOptions> = {}, folder = toExportFolder(disk.handle)) {
  return exportToFolder(
    articles.map(({ id }) => id),
    hugoBundle,
    folder,
    {
      signal: new AbortController().signal,
      onProgress: () => undefined,
      context: aContext(),
      confirm: async () => true,
      ...options,
    },
  );
}
