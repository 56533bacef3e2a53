import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, test, vi } from 'vitest';
import { watch } from '../../../lib/store/live';

test.each([
  ['the browser gave up', new Dexie.AbortError()],
  ['the database was closed', new Dexie.DatabaseClosedError()],
])('whoever waits for an answer is told that %s', async (_, failure) => {
  const onError = vi.fn();

  const stop = watch(async () => Promise.reject(failure), vi.fn(), onError);

  await vi.waitFor(() =>
    expect(onError).toHaveBeenCalledWith(expect.objectContaining({ code: 'storage-unavailable' })),
  );
  stop();
});
