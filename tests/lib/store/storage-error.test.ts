import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { failAsAppError } from '../../../lib/store/storage-error';

const full = new DOMException('', 'QuotaExceededError');
const aborted = new DOMException('The transaction was aborted, so the request cannot be fulfilled.', 'AbortError');

test.each([
  ['a full disk', new Dexie.QuotaExceededError('', full), 'storage-full'],
  ['a full disk that aborted a transaction', Object.assign(new Dexie.AbortError(), { inner: full }), 'storage-full'],
  ['a disk that says nothing', aborted, 'storage-unwritable'],
  ['a disk that says nothing of many rows', new Dexie.ModifyError('', [aborted], 0, []), 'storage-unwritable'],
  ['a library that does not open', new Dexie.OpenFailedError(''), 'storage-unavailable'],
])('knows %s', async (_, error, code) => {
  await expect(failAsAppError(Promise.reject(error))).rejects.toMatchObject({ name: 'AppError', code, cause: error });
});

test('leaves a bug a bug', async () => {
  const bug = new TypeError('x is not a function');

  await expect(failAsAppError(Promise.reject(bug))).rejects.toBe(bug);
});
