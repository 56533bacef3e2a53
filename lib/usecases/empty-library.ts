import * as store from '../store/trash';

/** Deletes for good all that is in the trash. Answers how many articles that were. There is no way back. */
export function emptyTrash(): Promise<number> {
  return store.emptyTrash();
}

/** Deletes everything for good. There is no way back. */
export function deleteLibrary(): Promise<void> {
  return store.deleteLibrary();
}
