import { deleteImages } from '../store/images';
import * as store from '../store/trash';

/** Deletes for good all that is in the trash. Answers how many articles that were. There is no way back. */
export function emptyTrash(): Promise<number> {
  return store.emptyTrash();
}

/** Deletes the images that are kept, to make room. The texts keep their links, and images can be kept again. */
export function deleteKeptImages(): Promise<void> {
  return deleteImages();
}

/** Deletes everything for good. There is no way back. */
export function deleteLibrary(): Promise<void> {
  return store.deleteLibrary();
}
