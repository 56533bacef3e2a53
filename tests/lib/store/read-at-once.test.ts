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

test('what is asked upon the last answer is answered by the same transaction, of what is there then', async () => {
  const begin = vi.spyOn(database, 'backendDB');

  const first = await readAtOnce([{ table: 'blocks', keys: [10] }]);
  const writing = database.blocks.put(new Uint8Array([9]), 11);
  const second = await readAtOnce([{ table: 'blocks', keys: [11] }]);
  expect(begin).toHaveBeenCalledOnce();
  await writing;
  const third = await readAtOnce([{ table: 'blocks', keys: [11] }]);

  expect([first, second, third]).toEqual([[[new Uint8Array([1])]], [[new Uint8Array([2])]], [[new Uint8Array([9])]]]);
  expect(begin).toHaveBeenCalledTimes(2);
  begin.mockRestore();
});

test('who asks upon the last answer of a transaction that is cut off then is told of it', async () => {
  await readAtOnce([{ table: 'blocks', keys: [10] }]);
  const asking = readAtOnce([{ table: 'blocks', keys: [11] }]);
  const transaction = vi.spyOn(IDBTransaction.prototype, 'objectStore');
  await Promise.resolve();
  (transaction.mock.contexts[0] as IDBTransaction | undefined)?.abort();
  transaction.mockRestore();

  await expect(asking).rejects.toThrow();
});
