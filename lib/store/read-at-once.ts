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

/** What a search looks into: a transaction on all of it can be asked for the texts when it has answered for the index. */
const searched = ['indexState', 'blocks', 'articles', 'bodies'];

/** A transaction, and who waits for it. */
interface Reading {
  readonly transaction: IDBTransaction;
  readonly tables: ReadonlySet<string>;
  readonly asking: Waiting[];
}

let waiting: Waiting[] = [];
/** The last one, while it may have time for another question. */
let last: Reading | null = null;

/**
 * Rows of several tables, past Dexie's layers, which take half a millisecond a question. What is asked in the same turn by
 * several is asked in one transaction; so is what is asked at once upon its last answer, since to begin another takes about as long
 * as ten rows. Dexie does not see it: nobody who is told of changes (`watch`) and nobody in a transaction of theirs may ask so.
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
  if (last && asksOn(last, asking)) return;
  try {
    if (!database.isOpen()) await database.open();
    begin(asking);
  } catch (error) {
    rejectAll(asking, error);
  }
}

/** Asks a transaction for more. `false`: it is over, or has not all of the tables. */
function asksOn({ transaction, tables, asking }: Reading, more: readonly Waiting[]): boolean {
  if (!tablesOf(more).every((table) => tables.has(table))) return false;
  asking.push(...more);
  try {
    for (const each of more) answer(transaction, each);
    return true;
  } catch {
    asking.splice(-more.length);
    return false;
  }
}

function begin(asking: Waiting[]): void {
  const tables = new Set([...searched, ...tablesOf(asking)]);
  const transaction = database.backendDB().transaction([...tables], 'readonly');
  const reading: Reading = { transaction, tables, asking };
  const end = () => {
    if (last === reading) last = null;
  };
  transaction.oncomplete = end;
  // A connection that is cut off gives no reason.
  transaction.onabort = () => {
    end();
    rejectAll(asking, transaction.error ?? new DOMException('cut off', 'AbortError'));
  };
  last = reading;
  for (const each of asking) answer(transaction, each);
}

function tablesOf(asking: readonly Waiting[]): string[] {
  return asking.flatMap(({ asked }) => asked.map(({ table }) => table));
}

function rejectAll(asking: readonly Waiting[], error: unknown): void {
  for (const { reject } of asking) reject(error);
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
