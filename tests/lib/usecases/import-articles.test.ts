import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { ArticleId } from '../../../lib/domain/article';
import { toCanonicalUrl } from '../../../lib/domain/canonical-url';
import type { UndoId } from '../../../lib/domain/capture-state';
import type { ImportRun } from '../../../lib/domain/import-run';
import { everything } from '../../../lib/domain/list-filter';
import type { Tag } from '../../../lib/domain/tag';
import type { ChosenFile } from '../../../lib/importers/files/source-file';
import { putArticle, savedArticle, savedArticleAt } from '../../../lib/store/articles';
import { database } from '../../../lib/store/database';
import { detailsOf } from '../../../lib/store/details';
import { allImports, importOf, problemsOf } from '../../../lib/store/imports';
import { originsOf } from '../../../lib/store/origins';
import { shelfCounts } from '../../../lib/store/search-store';
import { allTags } from '../../../lib/store/tags';
import { deleteLibrary } from '../../../lib/store/trash';
import { findArticles } from '../../../lib/usecases/find-articles';
import { importArticles, resumeImport, undoImport } from '../../../lib/usecases/import-articles';
import { planImport } from '../../../lib/usecases/plan-import';
import { saveCapture } from '../../../lib/usecases/save-capture';
import { settledHighlights } from '../../../lib/usecases/settle-highlights';
import { tagArticles } from '../../../lib/usecases/tag-articles';
import { aCapturedPage, aContent, anArticle } from '../../support/builders';
import { aFile, aZip } from '../../support/import-files';
import { killableLives } from '../../support/killable-lives';
import { openPage } from '../../support/open-page';

const tides = 'https://example.org/tides';
const now = new Date('2026-11-22T12:00:00Z');

beforeEach(async () => {
  openPage('', 'https://example.org/');
  await deleteLibrary();
});

test('says what it would do before anything is written', async () => {
  await putArticle(anArticle({ url: tides }), aContent(), 'U' as UndoId, null);
  const file = pocketFile([
    ['Tides', `${tides}?utm_source=rss`],
    ['Rain', 'https://example.org/rain'],
    ['Rain', 'https://example.org/rain#top'],
    ['', 'about:blank'],
    ['', ''],
  ]);

  const plan = await planned(file);

  expect(plan).toMatchObject({
    sources: [{ id: 'pocket', count: 3 }],
    total: 5,
    withText: 0,
    links: 1,
    known: 1,
    repeated: 1,
    examples: [
      { title: 'Tides', url: tides },
      { title: 'Rain', url: 'https://example.org/rain' },
    ],
    problems: [
      { problem: 'not-a-web-address', place: { at: { number: 5 } } },
      { problem: 'no-address', place: { at: { number: 6 } } },
    ],
  });
  expect(await database.articles.count()).toBe(1);
  expect(await allImports()).toEqual([]);
});

test('puts addresses into the library, in the order in which they were saved', async () => {
  const run = await imported(
    aFile(
      `title,url,time_added,tags,status\nOld,https://example.org/old,1500000000,sea|north,archive\nNew,https://example.org/new,1700000000,Sea,unread\n`,
    ),
  );

  expect(run).toMatchObject({ state: 'done', added: 2, merged: 0, problems: 0, done: 2 });
  const ids = await findArticles(everything);
  const articles = await database.articles.bulkGet([...ids]);
  expect(articles).toMatchObject([
    { title: 'New', tags: ['sea'], words: 0, minutes: 0 },
    { title: 'Old', tags: ['sea', 'north'], marks: ['read', 'archived'] },
  ]);
  expect(await allTags()).toEqual([
    { name: 'sea', count: 2 },
    { name: 'north', count: 1 },
  ]);
  expect((await shelfCounts()).get('is:link')).toBe(2);
  expect(await findArticles({ ...everything, query: 'is:link old' })).toEqual([ids[1]]);
});

test('without dates of their own, entries stand in the order of the file', async () => {
  await imported(aFile('https://example.org/1\nhttps://example.org/2\nhttps://example.org/3\n'));

  const ids = await findArticles(everything);

  expect((await database.articles.bulkGet([...ids])).map((article) => article?.url)).toEqual([
    'https://example.org/1',
    'https://example.org/2',
    'https://example.org/3',
  ]);
});

test('converts a text as that of a page, proves it, and keeps highlights and what has no home', async () => {
  const zip = await aZip({
    'metadata_0_to_20.json': JSON.stringify([
      {
        id: '7f',
        slug: 's',
        title: 'Tides',
        url: tides,
        state: 'Active',
        labels: ['sea'],
        savedAt: '2024-10-29T16:30:11.000Z',
        readingProgress: 0,
      },
    ]),
    'content/s.html':
      '<div><h2>High</h2><p>High water comes <b>twice</b> in what they call a day.</p><img src="/tides.png" alt="A tide"><script>alert(1)</script></div>',
    'highlights/s.md': '> High water comes\n\nTwice a day?\n',
  });

  await imported(zip);

  const copy = await savedArticleAt(toCanonicalUrl(tides));
  expect(copy?.markdown).toBe(
    '## High\n\nHigh water comes **twice** in what they call a day.\n\n![A tide](https://example.org/tides.png)\n',
  );
  expect(copy?.article).toMatchObject({ words: 11, imageCount: 1 });
  expect(copy && (await detailsOf(copy.article.id))).toMatchObject({
    proof: { wordsTotal: 11, wordsKept: 11, spots: [] },
  });
  expect(copy && (await originsOf(copy.article.id))).toMatchObject([
    {
      source: 'omnivore',
      file: 'archive › metadata_0_to_20.json',
      highlights: [{ exact: 'High water comes', prefix: '', suffix: '', note: 'Twice a day?' }],
      rest: { id: '7f' },
    },
  ]);
});

test('highlights of a file are highlights of the text, found like it, once, and taken back', async () => {
  const file = (quote: string) =>
    aFile(
      `[{"title":"Tides","url":"${tides}","is_archived":0,"is_starred":0,"content":"<p>High water comes <b>twice</b> a day.</p>","created_at":"2024-05-01T09:00:00+0200","annotations":[{"text":"why?","quote":"${quote}"}]}]`,
    );
  await imported(file('comes twice'));
  const [article] = await database.articles.toArray();
  const id = article?.id as ArticleId;
  const highlights = async () => settledHighlights(id, (await savedArticle(id))?.markdown ?? '');

  expect(article?.marks).toEqual(['highlighted']);
  expect(await highlights()).toMatchObject([
    { quote: { exact: 'comes twice', prefix: 'High water' }, position: { start: expect.any(Number) }, note: 'why?' },
  ]);
  expect(await findArticles({ ...everything, query: 'is:highlighted note:why' })).toEqual([id]);

  const again = await imported(file('comes twice'));
  expect(again).toMatchObject({ added: 0, merged: 0, unchanged: 1 });
  expect(await highlights()).toHaveLength(1);

  const more = await imported(file('High water'));
  expect(more).toMatchObject({ merged: 1 });
  expect(await highlights()).toHaveLength(2);
  await undoImport(more.id);
  expect((await highlights()).map(({ quote }) => quote.exact)).toEqual(['comes twice']);
  expect((await database.articles.get(id))?.marks).toEqual(['highlighted']);
});

test('merges with what is there, and a file that is imported twice changes nothing', async () => {
  const article = anArticle({ url: tides, tags: ['sea'], savedAt: '2026-01-01T00:00:00+00:00' });
  await putArticle(article, aContent('The text.\n'), 'U' as UndoId, null);
  const file = () => aFile(`title,url,time_added,tags,status\nX,${tides}?utm_source=rss,1500000000,low,archive\n`);

  const first = await imported(file());
  const after = await everythingStored();
  const second = await imported(file());

  expect(first).toMatchObject({ added: 0, merged: 1, unchanged: 0 });
  expect(await savedArticle(article.id)).toMatchObject({
    article: { title: 'Rain to come', tags: ['sea', 'low'], marks: ['read', 'archived'] },
    markdown: 'The text.\n',
  });
  expect(second).toMatchObject({ added: 0, merged: 0, unchanged: 1 });
  expect(await everythingStored()).toEqual(after);
});

test('a page that is saved later fills in its address, and keeps tags, date and where it came from', async () => {
  await imported(aFile(`title,url,time_added,tags,status\nTides,${tides},1500000000,sea,unread\n`));
  const [before] = await database.articles.toArray();

  await saveCapture(aCapturedPage({ url: tides, markdown: 'High water.\n' }), null, null, null, now);

  const copy = await savedArticleAt(toCanonicalUrl(tides));
  expect(copy?.article).toMatchObject({ id: before?.id, tags: ['sea'], savedAt: before?.savedAt, words: 2 });
  expect(copy?.markdown).toBe('High water.\n');
  expect(copy && (await originsOf(copy.article.id))).toHaveLength(1);
  expect(await findArticles({ ...everything, query: 'is:link' })).toEqual([]);
});

test('is taken back as a whole, but for what the reader did since', async () => {
  const article = anArticle({ url: tides, tags: ['sea'] });
  await putArticle(article, aContent('The text.\n'), 'U' as UndoId, null);
  const before = await everythingStored();
  const run = await imported(pocketFile([['X', tides, 'low'], ...manyRows(450)]));
  expect(await database.articles.count()).toBe(451);

  await undoImport(run.id);

  expect(await everythingStored()).toEqual(before);
  expect(await importOf(run.id)).toMatchObject({ state: 'undone' });
  expect(await database.importFiles.count()).toBe(0);

  const again = await imported(pocketFile([['X', tides, 'low']]));
  await tagArticles([article.id], { add: ['mine' as Tag] }, now);
  await undoImport(again.id);
  expect((await savedArticle(article.id))?.article.tags).toEqual(['sea', 'mine']);
});

test('stops when it is told to, and goes on where it was', async () => {
  const file = pocketFile(manyRows(700));
  const stop = new AbortController();

  const stopped = await imported(file, { signal: stop.signal, onProgress: ({ done }) => done >= 200 && stop.abort() });

  expect(stopped).toMatchObject({ state: 'stopped', done: 200, added: 200 });
  expect(await database.articles.count()).toBe(200);
  const resumed = await resumeImport(stopped.id, { signal: new AbortController().signal, onProgress: () => undefined });
  expect(resumed).toMatchObject({ state: 'done', done: 700, added: 700, unchanged: 0 });
  expect(await database.importFiles.count()).toBe(0);
});

test('killed fifty times at any point and resumed, nothing is lost and nothing is there twice', async () => {
  const rows = manyRows(1500);
  rows[600] = ['', 'nowhere'];
  const file = pocketFile(rows);
  const lives = killableLives(7);
  let killed = 0;
  let furthest = 0;
  let run: ImportRun | null = null;
  while (run?.state !== 'done') {
    // A life ends somewhere between its first question to the store and the end of a few batches; after fifty nobody dies.
    lives.begin(killed < 50 ? 400 : null);
    try {
      const [begun] = await allImports();
      run = begun ? await resumeImport(begun.id, quietly()) : await imported(file);
    } catch (error) {
      expect(lives.isOver(), String(error)).toBe(true);
      killed++;
    } finally {
      lives.end();
    }
    // Each that lived on has what the ones before had: no more and no less than was counted.
    const [state] = await allImports();
    expect(await database.articles.count()).toBe(state?.added ?? 0);
    expect(state?.done ?? 0).toBeGreaterThanOrEqual(furthest);
    furthest = state?.done ?? 0;
  }

  expect(killed).toBe(50);
  expect(run).toMatchObject({ added: 1499, merged: 0, problems: 1, done: 1500 });
  const urls = (await database.articles.toArray()).map(({ url }) => url as string);
  expect(urls.sort()).toEqual(
    rows
      .map(([, url]) => url)
      .filter((url) => url !== 'nowhere')
      .sort(),
  );
  expect(await database.bodies.count()).toBe(1499);
  expect(await database.origins.count()).toBe(1499);
  expect((await database.totals.get('articles'))?.value).toBe(1499);
  expect(await allTags()).toEqual([{ name: 'many', count: 1499 }]);
  expect((await shelfCounts()).get('is:link')).toBe(1499);
  expect(await problemsOf(run.id)).toMatchObject([{ problem: 'not-a-web-address', place: { at: { number: 602 } } }]);
  // Every one of them is found, and the files are let go.
  expect(await findArticles({ ...everything, query: 'title' })).toHaveLength(1499);
  expect(await database.importFiles.count()).toBe(0);
  expect(await allImports()).toHaveLength(1);

  await undoImport(run.id);
  expect(await database.articles.count()).toBe(0);
  expect(await allTags()).toEqual([]);
}, 120_000);

test('names every row that was not understood', async () => {
  const rows = manyRows(20).map((row, index) => (index % 2 ? row : (['Lost', 'nowhere'] as Row)));

  const run = await imported(pocketFile(rows), {}, aFile('', 'empty.txt'));

  const problems = await problemsOf(run.id);
  expect(run.problems).toBe(11);
  expect(problems[0]).toMatchObject({ problem: 'file-empty', place: { file: 'empty.txt' } });
  expect(problems.slice(1).map(({ place }) => place.at?.number)).toEqual([2, 4, 6, 8, 10, 12, 14, 16, 18, 20]);
});

type Row = readonly [title: string, url: string, tags?: string];

function manyRows(count: number): Row[] {
  return Array.from(
    { length: count },
    (_, index) => [`Title ${index}`, `https://example.org/${index}`, 'many'] as const,
  );
}

function pocketFile(rows: readonly Row[]): ChosenFile {
  const lines = rows.map(
    ([title, url, tags = ''], index) => `${title},${url},${1_600_000_000 + index},${tags},unread\n`,
  );
  return aFile(`title,url,time_added,tags,status\n${lines.join('')}`, 'pocket.csv');
}

function quietly() {
  return { signal: new AbortController().signal, onProgress: () => undefined, now };
}

function planned(...files: readonly ChosenFile[]) {
  return planImport(files, quietly());
}

async function imported(
  file: ChosenFile,
  options: Partial<Parameters<typeof importArticles>[2]> = {},
  ...more: readonly ChosenFile[]
): Promise<ImportRun> {
  const files = [file, ...more];
  return importArticles(files, await planned(...files), { ...quietly(), ...options });
}

/** What the reader has, without what is derived of it or how it came to be. */
async function everythingStored() {
  const { articles, bodies, details, origins, tags, totals } = database;
  const rows = await Promise.all([articles, bodies, details, origins, tags, totals].map((table) => table.toArray()));
  return [...rows.map((own) => own.filter((row) => !('from' in row && row.from.length === 0))), await shelfCounts()];
}
