import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { database } from '../../../lib/store/database';
import { readAtOnce } from '../../../lib/store/read-at-once';

beforeEach(async () => {
  await database.blocks.clear();
  await database.blocks.bulkAdd(
    [1, 2, 3].map((byte) => new Uint8Array([byte])),
    [10, 11, 13],
  );
});

test('what is asked in one turn is answered by one transaction, each as it was asked', async () => {
  const begin = vi.spyOn(database, 'backendDB');

  const answers = await Promise.all([
    readAtOnce([
      { table: 'blocks', keys: [13, 12, 10] },
      { table: 'totals', keys: ['nothing'] },
    ]),
    readAtOnce([{ table: 'blocks', from: 10, to: 12 }]),
    readAtOnce([]),
  ]);

  expect(answers).toEqual([
    [[new Uint8Array([3]), undefined, new Uint8Array([1])], [undefined]],
    [[new Uint8Array([1]), new Uint8Array([2])]],
    [],
  ]);
  expect(begin).toHaveBeenCalledOnce();
  begin.mockRestore();
});

test('a question that can not be asked fails, and the next is answered, also after the library was closed', async () => {
  await expect(readAtOnce([{ table: 'none', keys: [1] }])).rejects.toThrow();

  database.close({ disableAutoOpen: false });
  expect(await readAtOnce([{ table: 'blocks', keys: [10] }])).toEqual([[new Uint8Array([1])]]);
});
