import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 as reference } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crc32 } from '../../../../lib/domain/crc-32';
import { type ZipEntry, zip } from '../../../../lib/exporters/zip/zip';
import { call } from '../../../support/consumers';

const modifiedAt = new Date(2026, 10, 22, 11, 53, 4);
const encoder = new TextEncoder();

test('the checksum is that of zlib', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat(9), (bytes, skip) => {
      expect(crc32(bytes.subarray(skip))).toBe(reference(bytes.subarray(skip)));
    }),
  );
});

test('another program finds every file whole, with its name and its time', async () => {
  const entries: ZipEntry[] = [
    { path: 'a/雨 ☔️.md', bytes: encoder.encode('text'), modifiedAt },
    { path: 'empty', bytes: new Uint8Array(), modifiedAt: new Date(1970, 0, 1) },
    { path: 'large', bytes: new Uint8Array(3_000_000).fill(7), modifiedAt },
  ];

  await withZip(entries, 0, async (path) => {
    expect((await call('unzip', ['-t', path])).output).toContain('No errors detected');
    expect((await call('unzip', ['-p', path, 'large'])).output).toHaveLength(3_000_000);
    expect(await listed(path)).toEqual([
      '4 20261122.115304 a/雨 ☔️.md',
      '0 19800101.000000 empty',
      '3000000 20261122.115304 large',
    ]);
  });
});

test('more than 65 535 files are all there', async () => {
  const entries = Array.from({ length: 70_000 }, (_, index) => ({
    path: `${index}`,
    bytes: new Uint8Array(1),
    modifiedAt,
  }));

  await withZip(entries, 0, async (path) => {
    expect((await call('unzip', ['-tqq', path])).exitCode).toBe(0);
    expect(await listed(path)).toHaveLength(70_000);
  });
}, 60_000);

test('files beyond 4 GiB are found', async () => {
  const entries = ['a', 'b'].map((path) => ({ path, bytes: encoder.encode(path), modifiedAt }));

  await withZip(entries, 5 * 2 ** 30, async (path) => {
    expect((await call('unzip', ['-p', path, 'b'])).output).toBe('b');
    expect(await listed(path)).toHaveLength(2);
  });
}, 60_000);

test('all pieces take the same place, one after the other', async () => {
  const bytes = new Uint8Array(5_000_000).map((_, index) => index >> 16);
  const pieces = await Array.fromAsync(zip(each([{ path: 'a', bytes, modifiedAt }])), (piece) => ({
    place: piece.buffer,
    copy: piece.slice(),
  }));

  expect(pieces.length).toBeGreaterThan(4);
  expect(new Set(pieces.map(({ place }) => place)).size).toBe(1);
  expect(Buffer.concat(pieces.map(({ copy }) => copy)).includes(Buffer.from(bytes))).toBe(true);
});

/** Size, time and name of each file, as unzip sees them. */
async function listed(path: string): Promise<string[]> {
  const { output } = await call('env', ['LC_ALL=C.UTF-8', 'unzip', '-ZlT', '-h-t', path], 'unzip');
  const row = /^-\S+ +\S+ +\S+ +(\d+) +\S+ +\d+ +\S+ +(\d+\.\d+) (.*)$/gm;
  return [...output.matchAll(row)].map(([, size, time, name]) => `${size} ${time} ${name}`);
}

/** A zip on the disk, behind a hole of some size. */
async function withZip(
  entries: readonly ZipEntry[],
  start: number,
  check: (path: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'gleaner-zip-'));
  try {
    const file = await open(join(folder, 'archive.zip'), 'w');
    let at = start;
    for await (const piece of zip(each(entries), start)) {
      await file.write(piece, 0, piece.length, at);
      at += piece.length;
    }
    await file.close();
    await check(join(folder, 'archive.zip'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function* each<Value>(values: readonly Value[]): AsyncGenerator<Value> {
  yield* values;
}
