import { BadFileError } from '../../domain/import-problem';
import { decodeName } from './guess-encoding';

/** An entry of a zip, as its directory has it. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT */
export interface ZipEntry {
  readonly path: string;
  readonly isEncrypted: boolean;
  /** 0: stored, 8: deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Of its local header. */
  readonly offset: number;
  readonly modifiedAt: Date | null;
}

const endLength = 22;
const longestComment = 65_535;
/** More than anybody's library: a directory is held in memory. */
const largestDirectory = 512 * 1024 * 1024;

/** The entries of a zip, without reading any of them. */
export async function readDirectory(blob: Blob, name: string): Promise<ZipEntry[]> {
  const fail = (problem: 'zip-truncated' | 'zip-damaged' | 'zip-bomb', at: number) =>
    new BadFileError(problem, { file: name, at: { unit: 'byte', number: at } });

  const { offset, size, count, end } = await findDirectory();
  if (offset + size > end) throw fail('zip-damaged', offset);
  if (size > largestDirectory) throw fail('zip-bomb', offset);
  const view = await viewOf(offset, offset + size);
  const entries: ZipEntry[] = [];
  for (let at = 0; entries.length < count; ) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) throw fail('zip-damaged', offset + at);
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) => view.getUint16(at + place, true)) as [
      number,
      number,
      number,
    ];
    const next = at + 46 + nameLength + extraLength + commentLength;
    if (next > view.byteLength) throw fail('zip-damaged', offset + at);
    entries.push(entryAt(view, at, nameLength, extraLength));
    at = next;
  }
  // Files that share their bytes make much of little: https://www.bamsoftware.com/hacks/zipbomb/
  const packed = entries.reduce((sum, { packedSize }) => sum + packedSize, 0);
  if (packed > blob.size) throw fail('zip-bomb', offset);
  return entries;

  async function findDirectory(): Promise<{ offset: number; size: number; count: number; end: number }> {
    const start = Math.max(0, blob.size - endLength - longestComment);
    const tail = await viewOf(start, blob.size);
    for (let at = tail.byteLength - endLength; at >= 0; at--) {
      if (tail.getUint32(at, true) !== 0x06054b50) continue;
      if (at + endLength + tail.getUint16(at + 20, true) > tail.byteLength) continue;
      const found = {
        count: tail.getUint16(at + 10, true),
        size: tail.getUint32(at + 12, true),
        offset: tail.getUint32(at + 16, true),
        end: start + at,
      };
      const isLarge = found.count === 0xffff || found.size === 0xffffffff || found.offset === 0xffffffff;
      return isLarge ? ((await findLargeDirectory(start + at)) ?? found) : found;
    }
    throw fail('zip-truncated', blob.size);
  }

  async function findLargeDirectory(end: number) {
    if (end < 20) return null;
    const locator = await viewOf(end - 20, end);
    if (locator.getUint32(0, true) !== 0x07064b50) return null;
    const at = Number(locator.getBigUint64(8, true));
    if (at + 56 > end) throw fail('zip-damaged', end - 20);
    const record = await viewOf(at, at + 56);
    if (record.getUint32(0, true) !== 0x06064b50) throw fail('zip-damaged', at);
    const [count, size, offset] = [32, 40, 48].map((place) => Number(record.getBigUint64(place, true))) as [
      number,
      number,
      number,
    ];
    return { count, size, offset, end: at };
  }

  async function viewOf(from: number, to: number): Promise<DataView> {
    return new DataView(await blob.slice(from, to).arrayBuffer());
  }
}

function entryAt(view: DataView, at: number, nameLength: number, extraLength: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const nameBytes = new Uint8Array(view.buffer as ArrayBuffer, at + 46, nameLength);
  const sizes = {
    size: view.getUint32(at + 24, true),
    packedSize: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  const extraStart = at + 46 + nameLength;
  for (let place = extraStart; place + 4 <= extraStart + extraLength; ) {
    const [id, length] = [view.getUint16(place, true), view.getUint16(place + 2, true)];
    // Zip64: only what did not fit, in this order.
    let field = place + 4;
    for (const name of id === 1 ? (['size', 'packedSize', 'offset'] as const) : []) {
      if (sizes[name] !== 0xffffffff || field + 8 > place + 4 + length) continue;
      sizes[name] = Number(view.getBigUint64(field, true));
      field += 8;
    }
    place += 4 + length;
  }
  return {
    path: decodeName(nameBytes, (flags & 0x800) !== 0),
    isEncrypted: (flags & 1) !== 0,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    modifiedAt: clockOf(view.getUint16(at + 14, true), view.getUint16(at + 12, true)),
    ...sizes,
  };
}

/** A date as DOS wrote it, on whatever clock that was. */
function clockOf(date: number, time: number): Date | null {
  if (date === 0) return null;
  const clock = new Date(
    1980 + (date >> 9),
    ((date >> 5) & 15) - 1,
    date & 31,
    time >> 11,
    (time >> 5) & 63,
    (time & 31) * 2,
  );
  return Number.isNaN(clock.getTime()) ? null : clock;
}
