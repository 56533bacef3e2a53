import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, rmdir, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether this process may mount a disk. */
export const canMount = process.platform === 'linux' && process.getuid?.() === 0;

/** A disk of 64 MB, in memory, that can be filled without harm to anybody. */
export async function mountSmallDisk() {
  const folder = await mkdtemp(join(tmpdir(), 'gleaner-small-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', folder]);
  const filler = join(folder, 'filler');
  return {
    folder,

    /** Leaves so many bytes free. @param {number} bytes */
    async fillUpTo(bytes) {
      const { bavail, bsize } = await statfs(folder);
      await writeFile(filler, Buffer.alloc(Math.max(0, bavail * bsize - bytes)));
    },

    empty: () => rm(filler),

    async unmount() {
      execFileSync('umount', ['--lazy', folder]);
      await rmdir(folder);
    },
  };
}
