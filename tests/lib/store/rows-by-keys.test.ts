import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import type { ArticleBody, ArticleId } from '../../../lib/domain/article';
import { database } from '../../../lib/store/database';
import { rowsByKeys } from '../../../lib/store/rows-by-keys';

beforeEach(() => database.bodies.clear());

test('rows come in the order of their keys, wherever they lie, and those that are not there are missing', async () => {
  const key = fc.integer({ min: 0, max: 60 }).map((number) => `K${String(number).padStart(3, '0')}` as ArticleId);
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(key), fc.uniqueArray(key), async (there, wanted) => {
      await database.bodies.clear();
      await database.bodies.bulkPut(there.map((id): ArticleBody => ({ id, markdown: id })));

      const rows = await rowsByKeys(database.bodies, wanted);

      expect(rows.map((row) => row?.id)).toEqual(wanted.map((id) => (there.includes(id) ? id : undefined)));
    }),
  );
});
