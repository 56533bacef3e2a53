import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Article, ArticleId, ArticleMark } from '../../../lib/domain/article';
import type { UndoId } from '../../../lib/domain/capture-state';
import type { ImportId } from '../../../lib/domain/import-run';
import type { ImageHash } from '../../../lib/domain/kept-image';
import { everything } from '../../../lib/domain/list-filter';
import type { SearchId } from '../../../lib/domain/saved-search';
import type { Tag } from '../../../lib/domain/tag';
import type { PresetId } from '../../../lib/exporters/preset/own-preset';
import { readSettings, writeSettings } from '../../../lib/platform/settings';
import { articleCount, putArticle, savedArticle } from '../../../lib/store/articles';
import { keptTables, leftOutTables } from '../../../lib/store/backup-tables';
import { deleteContent } from '../../../lib/store/content';
import { database } from '../../../lib/store/database';
import { packSource } from '../../../lib/store/details';
import { imageFilesOf, putImage } from '../../../lib/store/images';
import { allImports } from '../../../lib/store/imports';
import { unindexArticles } from '../../../lib/store/index-writes';
import { putPreset } from '../../../lib/store/presets';
import { dropIndex, shelfCounts } from '../../../lib/store/search-store';
import { putSearch } from '../../../lib/store/searches';
import { deleteArticles, deleteLibrary } from '../../../lib/store/trash';
import { undoLastStep } from '../../../lib/store/undo-import';
import { backUp } from '../../../lib/usecases/back-up';
import { backupFiles } from '../../../lib/usecases/backup-files';
import { findArticles } from '../../../lib/usecases/find-articles';
import { undoImport } from '../../../lib/usecases/import-articles';
import { maintainSearch } from '../../../lib/usecases/maintain-search';
import { newHighlight } from '../../../lib/usecases/new-highlight';
import { openBackup } from '../../../lib/usecases/open-backup';
import { restoreArticles } from '../../../lib/usecases/restore-articles';
import { restoreBackup } from '../../../lib/usecases/restore-backup';
import { sha256Of } from '../../../lib/usecases/sha-256';
import { tagArticles } from '../../../lib/usecases/tag-articles';
import { aContent, anArticle, someDetails } from '../../support/builders';
import { aZip } from '../../support/import-files';
import { aPreset } from '../../support/presets';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const now = new Date('2026-11-22T12:00:00Z');
const signal = new AbortController().signal;
let steps = 0;

beforeEach(async () => {
  fakeBrowser.reset();
  await deleteLibrary();
});

test('every table is in the backup, or it is said why not', () => {
  const named = [...keptTables.map(({ name }) => name), ...Object.keys(leftOutTables)];

  expect(named.sort()).toEqual(database.tables.map(({ name }) => name).sort());
});

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '---',
    '"',
    "'",
    '\n\n',
    '明天“下雨”',
    'مطر غدًا',
    '☔️👩‍👩‍👧',
    '../../x',
    'a\u2028b',
    ' ',
    '$file',
    '\ud800',
  ),
);
const text = fc.array(nasty, { maxLength: 6 }).map((parts) => parts.join(' '));
const anyArticle = fc.record({
  title: text,
  authors: fc.array(text, { maxLength: 2 }),
  siteName: fc.option(text),
  excerpt: fc.option(text),
  language: fc.option(fc.constantFrom('zh-CN', 'en', 'ar')),
  publishedAt: fc.option(fc.constantFrom('2025-02-13', '2025-02-13T15:10')),
  tags: fc.uniqueArray(fc.constantFrom('rain', '雨', 'a/b', '#x y'), { maxLength: 3 }),
  marks: fc.uniqueArray(fc.constantFrom<ArticleMark>('read', 'archived', 'favourite'), { maxLength: 2 }),
  markdown: fc.oneof(text, fc.constantFrom('', 'It rains.\n', 'It rains.\n\n', '---\na: 1\n---\n', '\n\nIt rains')),
  details: fc.option(text.map((subtitle) => someDetails({ subtitle, keywords: [subtitle] }))),
  source: fc.option(text),
  rest: fc.option(
    fc.dictionary(
      fc.constantFrom('$file', 'a', '__proto__', '1'),
      fc.oneof(
        text,
        fc.boolean(),
        // JSON has one zero.
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
      ),
    ),
  ),
  note: fc.option(text),
  // Few contents, so that articles share some.
  images: fc.array(fc.constantFrom('', 'a', 'b', '\r\n\0\xff'), { maxLength: 3 }),
  isDeleted: fc.boolean(),
});

test('a library comes back from its backup as it was, and its next backup is the same to the byte', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyArticle, { maxLength: 6 }), async (library) => {
      await deleteLibrary();
      for (const each of library) await put(each);
      await writeSettings({ theme: 'night', notice: false });
      const before = await everythingStored();
      const first = await backupBytes();

      await deleteLibrary();
      await writeSettings({ theme: 'paper', notice: true });
      await restore(first);

      expect(await everythingStored()).toEqual(before);
      expect(await readSettings()).toMatchObject({ theme: 'night', notice: false });
      expect(Buffer.compare(Buffer.from(await backupBytes()), Buffer.from(first))).toBe(0);
    }),
    { numRuns: 40 },
  );
}, 120_000);

const fates = ['kept', 'older', 'gone', 'tagged', 'an address alone'] as const;

test('a restore into a library that has something is taken back: what was there is there again', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(anyArticle, fc.constantFrom(...fates)), { maxLength: 6 }),
      fc.array(anyArticle, { maxLength: 2 }),
      async (library, own) => {
        await deleteLibrary();
        for (const [each] of library) await put(each);
        await writeSettings({ theme: 'night' });
        const backup = await backupBytes();
        const ids = (await database.bodies.toCollection().primaryKeys()) as ArticleId[];
        for (const [index, id] of ids.entries()) await meet(id, library[index]?.[1] ?? 'kept');
        for (const each of own) await put(each);
        await writeSettings({ theme: 'paper' });
        await maintainSearch();
        const before = [await everythingStored(), await shelfCounts()];

        await restore(backup);
        const [run] = await allImports();
        expect(run).toMatchObject({ state: 'done', sources: ['backup'] });
        await undoImport(run?.id as ImportId);

        expect([await everythingStored(), await shelfCounts()]).toEqual(before);
        expect(await readSettings()).toMatchObject({ theme: 'paper' });
        expect((await findArticles(everything)).length).toBe(await articleCount());
        await database.imports.clear();
      },
    ),
    { numRuns: 60 },
  );
}, 120_000);

test('what was done since a restore is not taken back with it', async () => {
  const [old, trashed] = [anArticle({ tags: ['rain'] }), anArticle()];
  await putArticle(old, aContent('Old.\n'), anUndoId(), null);
  await putArticle(trashed, aContent('Thrown away.\n'), anUndoId(), null);
  await deleteArticles([trashed.id], anUndoId(), now.toISOString());
  const backup = await backupBytes();
  await meet(old.id, 'older');
  await database.trash.clear();
  await database.bodies.delete(trashed.id);
  await restore(backup);

  // Saved again, brought back, and something else saved.
  const later = { ...old, title: 'Later', updatedAt: '2026-12-01T00:00:00+00:00' };
  await putArticle(later, aContent('Later.\n'), anUndoId(), null);
  await restoreArticles([trashed.id]);
  const other = anArticle();
  await putArticle(other, aContent('Other.\n'), anUndoId(), null);
  const [run] = await allImports();
  await undoImport(run?.id as ImportId);

  expect(await savedArticle(old.id)).toMatchObject({ article: { title: 'Later' }, markdown: 'Later.\n' });
  expect(await savedArticle(trashed.id)).toMatchObject({ markdown: 'Thrown away.\n' });
  expect(await savedArticle(other.id)).toMatchObject({ markdown: 'Other.\n' });
  expect((await allImports())[0]).toMatchObject({ state: 'undone' });
});

test('a restore that was cut off is taken back, too', async () => {
  for (let count = 0; count < 3; count++) await put({ ...plainest, tags: ['rain'], images: ['a'], source: 'x' });
  const backup = await backupBytes();
  await deleteLibrary();
  await put(plainest);
  const before = await everythingStored();
  const broken = vi.spyOn(database.articles, 'bulkPut').mockImplementation(() => {
    throw new Error('killed');
  });
  await expect(restore(backup)).rejects.toThrow('killed');
  broken.mockRestore();
  const [run] = await allImports();
  expect(run).toMatchObject({ state: 'running', isResumable: false });
  expect(await everythingStored()).not.toEqual(before);

  await undoImport(run?.id as ImportId);

  expect(await everythingStored()).toEqual(before);
});

test('a restore that is cut off, or taken back by half, leaves no index of other texts', async () => {
  await put({
    ...plainest,
    markdown: 'It snows.\n',
    marks: ['highlighted'],
    note: 'sleigh',
    images: ['a'],
    source: 'x',
  });
  const [id] = (await database.articles.toCollection().primaryKeys()) as [ArticleId];
  const backup = await backupBytes();
  await meet(id, 'older');
  await database.bodies.put({ id, markdown: 'It hails.\n' });
  await database.highlights.clear();
  await dropIndex();
  await findsWhatIsStored(id);
  for (const table of [database.table('sources'), database.table('articleImages'), database.articles]) {
    const killed = vi.spyOn(table, 'bulkPut').mockImplementation(() => {
      throw new Error('killed');
    });
    await expect(restore(backup)).rejects.toThrow('killed');
    killed.mockRestore();
    await findsWhatIsStored(id);
  }
  expect((await database.bodies.get(id))?.markdown).toBe('It snows.\n');

  for (const { id: run } of await allImports()) {
    do await findsWhatIsStored(id);
    while (await undoLastStep(run));
  }
  expect((await database.bodies.get(id))?.markdown).toBe('It hails.\n');
  await findsWhatIsStored(id);
});

test('images of which a backup has the bytes of others are left out, counted, and can be asked for again', async () => {
  await put({ ...plainest, images: ['a', 'b'] });
  await put({ ...plainest, images: ['b', 'a'] });
  const whole = await everythingStored();
  const [first, last] = await database.images.toArray();
  if (!first || !last) throw new Error('no images');
  // As backups were once written: the last image under the name of all.
  await database.images.put({ ...first, bytes: last.bytes });
  const wrong = await backupBytes();
  await deleteLibrary();

  expect(await restore(wrong)).toEqual({ restored: 2, kept: 0, imagesLeftOut: 1 });

  expect(await database.images.toArray()).toEqual([last]);
  for (const { id, kept, hashes, missing } of await database.articleImages.toArray()) {
    expect([hashes, kept.map(({ hash }) => hash), missing]).toEqual([[last.hash], [last.hash], []]);
    expect([...(await imageFilesOf(id)).values()].map(({ bytes }) => bytes)).toEqual([last.bytes]);
  }
  // Where the library has the image, nothing is missing.
  await deleteLibrary();
  await database.images.put(first);
  expect(await restore(wrong)).toMatchObject({ imagesLeftOut: 0 });
  expect(await everythingStored()).toEqual(whole);
});

test('no two files of a backup have one name', async () => {
  for (const content of ['a', 'b'] as const) {
    await put({ ...plainest, images: [content], source: content });
  }
  const names: string[] = [];

  for await (const { path } of backupFiles({})) names.push(path);

  expect(names.filter((path) => path.startsWith('files/'))).toHaveLength(4);
  expect(new Set(names).size).toBe(names.length);
});

test('what comes back is found', async () => {
  await putArticle(
    anArticle({ title: 'Rain in May', tags: ['rain'] }),
    aContent('It rained all of May.\n'),
    anUndoId(),
    null,
  );
  const bytes = await backupBytes();
  await deleteLibrary();

  await restore(bytes);

  expect(await findArticles({ ...everything, query: 'rained #rain' })).toHaveLength(1);
  expect((await shelfCounts()).get('is:unread')).toBe(1);
});

test('of a library that has something nothing is overwritten by what is older', async () => {
  const old = anArticle({
    url: 'https://example.org/1',
    title: 'Old',
    updatedAt: '2026-01-01T00:00:00Z',
    tags: ['old'],
  });
  const gone = anArticle({ url: 'https://example.org/2', title: 'Gone' });
  const elsewhere = anArticle({ url: 'https://example.org/3', title: 'There', tags: ['there'] });
  const full = anArticle({ url: 'https://example.org/4', title: 'Full', words: 2 });
  for (const article of [old, gone, elsewhere, full])
    await putArticle(article, aContent(`${article.title}.\n`), anUndoId(), null);
  const bytes = await backupBytes();
  await deleteLibrary();
  const newer = { ...old, title: 'New', updatedAt: '2026-02-01T00:00:00Z' };
  const here = anArticle({ url: 'https://example.org/3', title: 'Here', tags: ['here'] });
  const link = anArticle({ url: 'https://example.org/4', title: '', words: 0 });
  await putArticle(newer, aContent('New.\n'), anUndoId(), null);
  await putArticle(here, aContent('Here.\n'), anUndoId(), null);
  await putArticle(link, aContent(''), anUndoId(), null);

  const outcome = await restore(bytes);

  expect(outcome).toEqual({ restored: 1, kept: 3, imagesLeftOut: 0 });
  expect(await savedArticle(old.id)).toMatchObject({ article: { title: 'New' }, markdown: 'New.\n' });
  expect(await savedArticle(gone.id)).toMatchObject({ article: { title: 'Gone' }, markdown: 'Gone.\n' });
  expect(await savedArticle(here.id)).toMatchObject({
    article: { title: 'Here', tags: ['here', 'there'] },
    markdown: 'Here.\n',
  });
  expect(await savedArticle(link.id)).toMatchObject({ article: { title: 'Full', words: 2 }, markdown: 'Full.\n' });
  expect(await database.articles.count()).toBe(4);
  expect((await database.totals.get('articles'))?.value).toBe(4);
});

test('texts in it are Markdown files that any tool reads', async () => {
  const article = anArticle({ title: 'Rain', tags: ['rain'] });
  await putArticle(article, aContent('It rains.\n'), anUndoId(), null);

  const zip = Buffer.from(await backupBytes()).toString('latin1');

  expect(zip).toContain(`articles/${article.slug}.md`);
  expect(zip).toContain(`---\ntitle: "Rain"\nurl: "${article.url}"`);
});

test('a backup of more than 65 535 files has all of them', async () => {
  const count = 66_000;
  await database.sources.bulkPut(
    Array.from({ length: count }, (_, index) => ({
      id: `A${index}` as ArticleId,
      gzip: new Uint8Array(1),
      version: 1,
    })),
  );

  const backup = await openBackup({ path: 'b.zip', blob: new Blob([await backupBytes()]), modifiedAt: null });

  expect(backup?.manifest.tables.sources).toBe(count);
  expect(await backup?.bytesAt(`files/sources/A${count - 1}.html.gz`)).toHaveLength(1);
});

test('of a backup that is damaged nothing is restored, and the file is named', async () => {
  const article = anArticle({ title: 'Rain', slug: 'rain-a1b2' });
  await putArticle(article, aContent('It rains in the mountains.\n'), anUndoId(), null);
  const bytes = await backupBytes();
  await deleteLibrary();
  const at = Buffer.from(bytes).indexOf('in the mountains');
  bytes[at] = 'I'.charCodeAt(0);

  await expect(restore(bytes)).rejects.toMatchObject({
    name: 'BadFileError',
    place: { file: 'backup.zip › articles/rain-a1b2.md' },
  });
  expect(await database.articles.count()).toBe(0);
  expect(await database.bodies.count()).toBe(0);
});

test('a backup of a later version is not touched, and a zip of something else is none', async () => {
  const later = await aZip(
    { 'manifest.json': '{"format":"gleaner-backup","version":99,"tables":{},"files":[]}' },
    'b.zip',
  );
  const other = await aZip({ 'manifest.json': '{"name":"app"}' });

  await expect(openBackup(later)).rejects.toMatchObject({ problem: 'backup-newer', place: { file: 'b.zip' } });
  expect(await openBackup(other)).toBeNull();
  expect(await openBackup({ path: 'a', blob: new Blob(['title,url']), modifiedAt: null })).toBeNull();
});

test('a row that is no article is not let in', async () => {
  await putArticle(anArticle({ slug: 'rain' }), aContent(), anUndoId(), null);
  await database.articles.toCollection().modify({ slug: '../../rain' });
  const bytes = await backupBytes();
  await deleteLibrary();

  await expect(restore(bytes)).rejects.toMatchObject({ problem: 'backup-damaged' });
  expect(await database.articles.count()).toBe(0);
});

/** What becomes of an article between a backup and its restore. */
async function meet(id: ArticleId, fate: (typeof fates)[number]): Promise<void> {
  const { articles, bodies } = database;
  const article = await articles.get(id);
  if (!article) return;
  if (fate === 'older') {
    await articles.put({ ...article, title: 'Older', updatedAt: '2020-01-01T00:00:00+00:00' });
    await bodies.put({ id, markdown: 'Older.\n' });
    await database.details.delete(id);
  } else if (fate === 'tagged') await tagArticles([id], { add: ['mine' as Tag] }, now);
  else if (fate === 'gone' || fate === 'an address alone') {
    await deleteArticles([id], anUndoId(), now.toISOString());
    await database.transaction('rw', database.tables, async () => {
      await database.trash.delete(id);
      await deleteContent([id]);
      await unindexArticles([id]);
    });
    if (fate === 'gone') return;
    const link = anArticle({ url: article.url, tags: ['mine'], words: 0, minutes: 0 });
    await putArticle(link, aContent(''), anUndoId(), null);
  }
}

async function put({
  markdown,
  details,
  source,
  rest,
  note,
  images,
  isDeleted,
  ...fields
}: RandomArticle): Promise<void> {
  const article = anArticle(fields as Partial<Omit<Article, 'id' | 'url' | 'tags'>>);
  const content = aContent(markdown, {
    details,
    source: source === null ? null : await packSource({ html: source, version: 1 }),
  });
  await putArticle(article, content, anUndoId(), null);
  if (rest) await database.origins.put({ id: article.id, from: [{ rest } as never] });
  if (note !== null) {
    await database.highlights.put(newHighlight(article.id, { passage: 'It rains', note }, now));
    await database.places.put({ id: article.id, block: 1, fraction: 0.25, blocks: 9, seen: 2 });
    await database.tagColours.put({ key: `rain ${steps}`, colour: 'green' as never });
    await putSearch({ id: `S${steps}` as SearchId, name: note, query: note });
    await putPreset(aPreset({ id: `P${steps}` as PresetId }));
  }
  for (const [index, content] of images.entries()) {
    const url = `https://example.org/${steps}/${index}.png`;
    const bytes = Uint8Array.from(content, (sign) => sign.charCodeAt(0));
    const hash = (await sha256Of(bytes)) as ImageHash;
    const image = content === '' ? { problem: 'unreachable' as const } : { hash, mediaType: 'image/png', bytes };
    await putImage(article.id, url, image);
  }
  if (isDeleted) await deleteArticles([article.id], anUndoId(), now.toISOString());
}

const plainest: RandomArticle = {
  ...{ title: 'Rain', authors: [], siteName: null, excerpt: null, language: null, publishedAt: null, tags: [] },
  ...{ marks: [], markdown: 'It rains.\n', details: null, source: null, rest: null, note: null },
  ...{ images: [], isDeleted: false },
};

type RandomArticle = typeof anyArticle extends fc.Arbitrary<infer Value> ? Value : never;

async function backupBytes(): Promise<Uint8Array<ArrayBuffer>> {
  const outcome = await backUp({ signal, onProgress: () => undefined, now });
  if (outcome.kind !== 'done') throw new Error('cancelled');
  return new Uint8Array(await outcome.file.arrayBuffer());
}

async function restore(bytes: Uint8Array<ArrayBuffer>) {
  const backup = await openBackup({ path: 'backup.zip', blob: new Blob([bytes]), modifiedAt: null });
  if (!backup) throw new Error('no backup');
  return restoreBackup(backup, { signal, onProgress: () => undefined });
}

/** Lets another page make the index of what is there, and searches for what each state of an article says. */
async function findsWhatIsStored(id: ArticleId): Promise<void> {
  await maintainSearch();
  const markdown = (await database.bodies.get(id))?.markdown ?? '';
  const notes = await database.highlights.where({ articleId: id }).count();
  const found = ['snows', 'hails', 'sleigh'].map(
    async (query) => (await findArticles({ ...everything, query })).length,
  );
  const stored = [Number(markdown.includes('snows')), Number(markdown.includes('hails')), notes];
  expect(await Promise.all(found)).toEqual(stored);
}

/** All that the reader has, and the counts that are derived of it. */
async function everythingStored() {
  const names = [...keptTables.map(({ name }) => name), 'tags'];
  const tables = await Promise.all(names.map(async (name) => [name, await database.table(name).toArray()]));
  return { ...Object.fromEntries(tables), count: await articleCount() };
}

function anUndoId(): UndoId {
  return `U${++steps}` as UndoId;
}
