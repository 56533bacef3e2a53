import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import type { UndoId } from '../../../lib/domain/capture-state';
import type { Segment } from '../../../lib/search/index/segment';
import { parseQuery } from '../../../lib/search/query/parse';
import { putArticle } from '../../../lib/store/articles';
import { makeSegment, readBlocks } from '../../../lib/store/blocks';
import { database } from '../../../lib/store/database';
import { indexState } from '../../../lib/store/index-tables';
import { closeIndex } from '../../../lib/store/search-store';
import { deleteLibrary } from '../../../lib/store/trash';
import { maintainSearch } from '../../../lib/usecases/maintain-search';
import { newId } from '../../../lib/usecases/save-capture';
import { searchArticleIds } from '../../../lib/usecases/search-articles';
import { aContent, anArticle } from '../../support/builders';

const block = new Uint8Array([1, 2, 3]);

beforeEach(async () => {
  await deleteLibrary();
  closeIndex();
});

test('nothing stays of a segment that is not kept, or fails while it is made', async () => {
  const { make, segment } = aSegment();

  expect(await makeSegment(make, async () => false)).toBe(false);
  expect(await database.blocks.count()).toBe(0);
  await expect(makeSegment(make, () => Promise.reject(new Error('full')))).rejects.toThrow('full');
  expect(await database.blocks.count()).toBe(0);

  expect(await makeSegment(make, async () => true)).toBe(true);
  const { start } = segment();
  expect(await readBlocks([start, start + 1])).toEqual([block, block]);
  expect(await readBlocks([start + 1])).toEqual([block]);
  await expect(readBlocks([start, start + 2])).rejects.toThrow('missing block');
});

test('what somebody left behind who died over it is deleted by the next, and nothing else', async () => {
  await saveSome(70);
  await maintainSearch();
  const [segment] = await database.segments.toArray();
  const { start = 0, blocks = 0 } = segment ?? {};
  await database.blocks.bulkAdd([block, block, block], [7, start - 1, start + blocks]);

  await maintainSearch();

  expect(await database.blocks.count()).toBe(blocks);
  expect(await found()).toBe(70);
});

test('an index that lost blocks is made again when they would be merged', async () => {
  for (let round = 0; round < 3; round++) {
    await saveSome(64);
    await maintainSearch();
  }
  const [segment] = await database.segments.toArray();
  await database.blocks.delete(segment?.start ?? 0);
  await saveSome(64);
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});

  await maintainSearch();

  expect(warn).toHaveBeenCalled();
  expect((await indexState()).walked).toBeNull();
  expect(await found()).toBe(256);
  expect(warn).toHaveBeenCalledOnce();
  warn.mockRestore();
});

function aSegment() {
  let made: Segment | null = null;
  return {
    make: async ({ start, write }: Parameters<Parameters<typeof makeSegment>[0]>[0]): Promise<Segment> => {
      await write(start, [block]);
      await write(start + 1, [block]);
      made = { start, blocks: 2, firstTerms: 'a\nb', bytes: 6, first: 0, span: 1, articles: 1 };
      return made;
    },
    segment: () => made as Segment,
  };
}

async function saveSome(count: number): Promise<void> {
  for (let n = 0; n < count; n++) {
    await putArticle(anArticle({ title: 'Rain' }), aContent(), newId(new Date()) as UndoId, null);
  }
}

async function found(): Promise<number> {
  return (await searchArticleIds(parseQuery('rain', { now: new Date() }))).length;
}
