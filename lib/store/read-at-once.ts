import { database } from './database';

/** Rows that are asked for: of some keys, or all from one key to another. */
export type Asked =
  | { readonly table: string; readonly keys: readonly IDBValidKey[] }
  | { readonly table: string; readonly from: IDBValidKey; readonly to: IDBValidKey };

interface Waiting {
  readonly asked: readonly Asked[];
  readonly resolve: (rows: unknown[][]) => void;
  readonly reject: (error: unknown) => void;
}

let waiting: Waiting[] = [];

/**
 * Rows of several tables, past Dexie's layers, which take half a millisecond a question. What is asked in the same turn by
 * several is asked in one transaction. Dexie does not see it: nobody who is told of changes (`watch`) and nobody in a transaction
 * of theirs may ask so.
 * @returns for each that is asked its rows: by keys in their order with `undefined` where there is none, by a range those there are
 */
export function readAtOnce(asked: readonly Asked[]): Promise<unknown[][]> {
  return new Promise((resolve, reject) => {
    waiting.push({ asked, resolve, reject });
    if (waiting.length === 1) queueMicrotask(flush);
  });
}

async function flush(): Promise<void> {
  const asking = waiting;
  waiting = [];
  const rejectAll = (error: unknown) => {
    for (const { reject } of asking) reject(error);
  };
  try {
    if (!database.isOpen()) await database.open();
    const tables = asking.flatMap(({ asked }) => asked.map(({ table }) => table));
    const transaction = database.backendDB().transaction([...new Set(tables)], 'readonly');
    // A connection that is cut off gives no reason.
    transaction.onabort = () => rejectAll(transaction.error ?? new DOMException('cut off', 'AbortError'));
    for (const each of asking) answer(transaction, each);
  } catch (error) {
    rejectAll(error);
  }
}

function answer(transaction: IDBTransaction, { asked, resolve }: Waiting): void {
  const rows: unknown[][] = asked.map(() => []);
  let open = 1;
  const close = () => {
    if (--open === 0) resolve(rows);
  };
  for (const [place, each] of asked.entries()) {
    const store = transaction.objectStore(each.table);
    const put = (request: IDBRequest, keep: (result: unknown) => void) => {
      open++;
      request.onsuccess = () => {
        keep(request.result);
        close();
      };
    };
    if ('keys' in each) {
      const own: unknown[] = new Array(each.keys.length);
      rows[place] = own;
      for (const [index, key] of each.keys.entries()) {
        put(store.get(key), (row) => {
          own[index] = row;
        });
      }
    } else {
      put(store.getAll(IDBKeyRange.bound(each.from, each.to)), (all) => {
        rows[place] = all as unknown[];
      });
    }
  }
  close();
}
