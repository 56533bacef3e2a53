import Dexie from 'dexie';
import { database } from './database';

/** A library as it stands on the disk, whichever version wrote it. */
export type Library = Dexie;

/** What an older version wrote must be read before the upgrade: what else opens the library waits until this is over. */
export async function withOldLibrary<Value>(read: (library: Library) => Promise<Value>): Promise<Value> {
  // Of no version that it is told, it takes the one that there is.
  const library = new Dexie(database.name);
  // Others ask it to make room for the upgrade, and it would at once.
  library.on('versionchange', () => false);
  await library.open();
  try {
    return await read(library);
  } finally {
    library.close();
  }
}
