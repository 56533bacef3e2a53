import Dexie, { type IndexableType, type IndexSpec, type ObservabilitySet, RangeSet, type Table } from 'dexie';
import { database } from './database';

/**
 * Requests of a transaction of Dexie's, past its layers, which take as long as the store itself. Who watches is told of what is
 * put here when the transaction is done, as of Dexie's own requests. One that fails takes the transaction with it.
 */
export class QuickRequests {
  private constructor(private readonly native: IDBTransaction) {}

  /** Of the transaction that is under way. */
  static here(): QuickRequests {
    return new QuickRequests(Dexie.currentTransaction.idbtrans);
  }

  /** The row of a key. */
  get<Row, Key extends IndexableType>({ name }: Table<Row, Key>, key: Key): PromiseLike<Row | undefined> {
    return answerOf(this.native.objectStore(name).get(key as IDBValidKey));
  }

  /** The first row that an index has under a key. */
  first<Row, Key extends IndexableType>(
    { name }: Table<Row, Key>,
    index: string,
    key: IndexableType,
  ): PromiseLike<Row | undefined> {
    return answerOf(this.index(name, index).get(key as IDBValidKey));
  }

  /** The key of the first row that an index has under a key. */
  firstKey<Row, Key extends IndexableType>(
    { name }: Table<Row, Key>,
    index: string,
    key: IndexableType,
  ): PromiseLike<Key | undefined> {
    return answerOf(this.index(name, index).getKey(key as IDBValidKey)) as PromiseLike<Key | undefined>;
  }

  /** All keys, in their order. */
  keys<Row, Key extends IndexableType>({ name }: Table<Row, Key>): PromiseLike<Key[]> {
    return answerOf(this.native.objectStore(name).getAllKeys()) as PromiseLike<Key[]>;
  }

  /** Nobody need wait for it: when the transaction is done it is there. */
  put<Row, Key extends IndexableType>({ name, schema }: Table<Row, Key>, row: NoInfer<Row>): void {
    loud(this.native.objectStore(name).put(row));
    const key = valueAt(row, schema.primKey);
    for (const part of ['', ':dels']) this.changed(name, part).addKey(key);
    for (const index of schema.indexes) {
      const value = valueAt(row, index);
      if (value === undefined) continue;
      for (const each of index.multi ? (value as IndexableType[]) : [value])
        this.changed(name, index.name).addKey(each);
    }
  }

  /** Deletes all rows up to a key, of a table without indexes. */
  deleteUpTo<Row, Key extends IndexableType>({ name }: Table<Row, Key>, last: Key): void {
    loud(this.native.objectStore(name).delete(IDBKeyRange.upperBound(last)));
    for (const part of ['', ':dels']) this.changed(name, part).add({ from: Number.NEGATIVE_INFINITY, to: last });
  }

  /** Says that nothing more is asked: the store need not tell of each request first, and be told then that it was the last. */
  commit(): void {
    this.native.commit();
  }

  private index(table: string, name: string): IDBIndex {
    return this.native.objectStore(table).index(name);
  }

  /** What Dexie tells of a part of a table when the transaction is done. */
  private changed(table: string, part: string): RangeSet {
    const native = this.native as IDBTransaction & { mutatedParts?: ObservabilitySet };
    native.mutatedParts ??= {};
    const parts = native.mutatedParts;
    const name = `idb://${database.name}/${table}/${part}` as const;
    const known = parts[name];
    // What Dexie adds its own to comes back as plain trees.
    const ranges = known instanceof RangeSet ? known : known ? new RangeSet().add(known as RangeSet) : new RangeSet();
    parts[name] = ranges;
    return ranges;
  }
}

function valueAt(row: unknown, { keyPath }: IndexSpec): IndexableType {
  return Dexie.getByKeyPath(row as object, keyPath as string) as IndexableType;
}

/** Dexie's own promise: with another it forgets after an answer in which transaction it is. */
function answerOf<Value>(request: IDBRequest<Value>): PromiseLike<Value> {
  return new Dexie.Promise<Value>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      event.stopPropagation();
      reject(request.error);
    };
  });
}

/** Dexie would keep an error from the browser, and a transaction that is being committed would go through without the row. */
function loud(request: IDBRequest): void {
  request.onerror = (event) => event.stopPropagation();
}
