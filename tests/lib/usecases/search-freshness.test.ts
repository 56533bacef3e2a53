import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import type { ArticleId } from '../../../lib/domain/article';
import type { UndoId } from '../../../lib/domain/capture-state';
import type { HighlightId } from '../../../lib/domain/highlight';
import type { Tag } from '../../../lib/domain/tag';
import { parseQuery } from '../../../lib/search/query/parse';
import { savedArticle } from '../../../lib/store/articles';
import { highlightsOf } from '../../../lib/store/highlights';
import { allImports } from '../../../lib/store/imports';
import { putPlace } from '../../../lib/store/places';
import { backUp } from '../../../lib/usecases/back-up';
import { changeHighlight, deleteHighlights } from '../../../lib/usecases/change-highlights';
import { correctBlock } from '../../../lib/usecases/correct-article';
import { deleteArticles } from '../../../lib/usecases/delete-articles';
import { undoImport } from '../../../lib/usecases/import-articles';
import { maintainSearch } from '../../../lib/usecases/maintain-search';
import { markArticles } from '../../../lib/usecases/mark-articles';
import { addHighlights } from '../../../lib/usecases/mark-passages';
import { openBackup } from '../../../lib/usecases/open-backup';
import { leaveBlockOut } from '../../../lib/usecases/repair-article';
import { restoreBackup } from '../../../lib/usecases/restore-backup';
import { saveCapture } from '../../../lib/usecases/save-capture';
import { tagArticles } from '../../../lib/usecases/tag-articles';
import { undo } from '../../../lib/usecases/undo';
import { aCapturedPage } from '../../support/builders';
import { openPage } from '../../support/open-page';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const url = 'https://news.example.org/ferry';
const now = new Date('2026-11-22T11:53:04Z');
const html = '<div><p>The ferry left.</p><p>The pier was empty.</p><p>Nobody waved.</p></div>';
const markdown = 'The ferry left.\n\nThe pier was empty.\n\nNobody waved.\n';
const queries = ['ferry', 'pier', 'quay', 'waved', 'crane', 'sleigh', 'tag:rain', 'is:favourite', 'is:trash', '*'];
const signal = new AbortController().signal;
let minute = 0;

test('no search that is asked again shows a text, a highlight, a tag or a place of before, in any page', async () => {
  openPage('', url);
  const id = await save(markdown, html);
  const other = await aPage();
  const here = await import('../../../lib/usecases/search-articles');
  const pages = [here, other];
  const backup = await backUp({ signal, onProgress: () => undefined, now });
  if (backup.kind !== 'done') throw new Error('no backup');
  const highlight = async () => (await highlightsOf(id))[0]?.id as HighlightId;

  const writes: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['place', () => putPlace(id, { block: 1, fraction: 0.5, blocks: 3, seen: 2 })],
    ['tag', () => takenBack(() => tagArticles([id], { add: ['rain' as Tag] }, later()))],
    ['mark', () => takenBack(() => markArticles([id], { add: ['favourite'] }, later()))],
    ['highlight', () => addHighlights(id, [{ passage: 'The pier', note: 'sleigh' }], later())],
    ['note', async () => takenBack(async () => changeHighlight(await highlight(), { note: 'crane' }, later()))],
    ['no highlight', async () => takenBack(async () => deleteHighlights([await highlight()], later()))],
    [
      'correct',
      () => takenBack(async () => undoIdOf(await correctBlock(id, 'The pier was empty.', 0, 'The quay.', later()))),
    ],
    ['repair', () => takenBack(async () => undoIdOf(await leaveBlockOut(id, 'Nobody waved.', 0, later())))],
    ['save again', () => save('The ferry left.\n\nA crane.\n', '<div><p>The ferry left.</p><p>A crane.</p></div>')],
    ['delete', () => takenBack(() => deleteArticles([id], later()))],
    ['make the index', () => maintainSearch()],
    ['place', () => putPlace(id, { block: 2, fraction: 0.5, blocks: 3, seen: 2 })],
    ['delete for a restore', () => deleteArticles([id], later())],
    ['restore', () => restored(backup.file)],
    ['undo the restore', async () => undoImport((await allImports())[0]?.id as never)],
  ];
  for (const [name, write] of writes) {
    await write();
    await agree(name);
  }
  expect(progressSeen).toContain(0.5);

  /** Does it, looks, and takes it back. */
  async function takenBack(write: () => Promise<UndoId>): Promise<void> {
    const undoId = await write();
    await agree('done');
    await undo(undoId);
  }

  /** What each page says is what one says that was just opened, and what is stored. */
  async function agree(name: string): Promise<void> {
    const fresh = await aPage();
    const stored = await savedArticle(id);
    for (const query of queries) {
      const [truth, ...said] = await Promise.all([fresh, ...pages, ...pages].map((page) => ask(page, query)));
      for (const answer of said) expect([name, query, answer]).toEqual([name, query, truth]);
      const hit = truth?.find(({ article }) => article.id === id);
      if (hit && stored) expect([name, hit.article]).toEqual([name, stored.article]);
      progressSeen.add(hit?.article.progress);
    }
    for (const word of ['pier', 'quay', 'waved']) {
      const found = await ask(here, word);
      const isIn = (text = '') => text.includes(word);
      const notes = (await highlightsOf(id)).map(({ quote, note }) => `${quote.exact} ${note}`);
      expect([name, word, found.length]).toEqual([
        name,
        word,
        stored && [stored.markdown, ...notes].some(isIn) ? 1 : 0,
      ]);
    }
  }
}, 60_000);

const progressSeen = new Set<number | undefined>();

type Page = typeof import('../../../lib/usecases/search-articles');

/** Modules of its own, as another page has. */
async function aPage(): Promise<Page> {
  vi.resetModules();
  return import('../../../lib/usecases/search-articles');
}

async function ask({ searchArticles }: Page, query: string) {
  return (await searchArticles(parseQuery(query, { now }), { limit: 10 })).hits;
}

async function save(markdown: string, html: string): Promise<ArticleId> {
  const page = aCapturedPage({ markdown, source: { html, version: 1 }, url });
  return (await saveCapture(page, null, null, null, later())).id;
}

async function restored(file: Blob): Promise<void> {
  const backup = await openBackup({ path: 'backup.zip', blob: file, modifiedAt: null });
  if (backup) await restoreBackup(backup, { signal, onProgress: () => undefined });
}

function undoIdOf(outcome: { readonly kind: string; readonly undoId?: UndoId }): UndoId {
  if (!outcome.undoId) throw new Error(outcome.kind);
  return outcome.undoId;
}

/** Nothing happens twice in a moment. */
function later(): Date {
  return new Date(now.getTime() + ++minute * 60_000);
}
