import type { ArchiveTarget } from '../platform/archive-file';

/**
 * Writes all pieces of an archive, one while the next is made.
 * @throws the signal's reason when it aborts
 */
export async function writeAll(
  pieces: AsyncIterable<Uint8Array<ArrayBuffer>>,
  target: ArchiveTarget,
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted();
  for await (const piece of pieces) {
    signal.throwIfAborted();
    await target.write(piece);
  }
  signal.throwIfAborted();
}
