import { crc32 } from '../../domain/crc-32';

/** A file to be put into a zip. */
export interface ZipEntry {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly modifiedAt: Date;
}

const pieceSize = 1 << 20;
const most16 = 0xffff;
const most32 = 0xffffffff;

/**
 * A zip of files as they are, in pieces of a megabyte, each of which stays as it is until the next is asked for. The
 * same files give the same bytes, names are UTF-8, and beyond 4 GiB or 65 535 files it is a Zip64. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 *
 * Our own: client-zip's pieces are of dozens of bytes, of which each goes through streams, and it counts files to 65 535.
 * @param start how many bytes stand before it, for a zip that goes on
 */
export async function* zip(entries: AsyncIterable<ZipEntry>, start = 0): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const out = new Pieces();
  const directory = new GrowingBytes();
  let offset = start;
  let count = 0;

  for await (const { path, bytes, modifiedAt } of entries) {
    const name = encoder.encode(path);
    const common = commonFields(name, bytes, modifiedAt);
    yield* out.add(localHeader(common));
    yield* out.add(name);
    yield* out.add(bytes);
    directory.add(centralHeader(common, offset));
    directory.add(name);
    if (offset >= most32) directory.add(offsetField(offset));
    offset += 30 + name.length + bytes.length;
    count++;
  }

  yield* out.add(directory.bytes);
  yield* out.add(endOf(count, directory.bytes.length, offset));
  yield* out.rest();
}

/** Bytes put together until there are enough of them, in the same place: new ones would fill the memory faster than it is cleared. */
class Pieces {
  private readonly piece = new Uint8Array(pieceSize);
  private length = 0;

  *add(bytes: Uint8Array): Generator<Uint8Array<ArrayBuffer>> {
    for (let start = 0; start < bytes.length; ) {
      const part = bytes.subarray(start, start + pieceSize - this.length);
      this.piece.set(part, this.length);
      this.length += part.length;
      start += part.length;
      if (this.length < pieceSize) return;
      yield this.piece;
      this.length = 0;
    }
  }

  *rest(): Generator<Uint8Array<ArrayBuffer>> {
    if (this.length > 0) yield this.piece.subarray(0, this.length);
  }
}

/** Bytes one after the other: an array for each of a hundred thousand small pieces takes several times as much. */
class GrowingBytes {
  private room = new Uint8Array(1 << 16);
  private length = 0;

  get bytes(): Uint8Array {
    return this.room.subarray(0, this.length);
  }

  add(bytes: Uint8Array): void {
    const length = this.length + bytes.length;
    if (length > this.room.length) {
      const larger = new Uint8Array(Math.max(length, this.room.length * 2));
      larger.set(this.bytes);
      this.room = larger;
    }
    this.room.set(bytes, this.length);
    this.length = length;
  }
}

/** What both headers of a file say: from the version that is needed to the length of the name. */
function commonFields(name: Uint8Array, bytes: Uint8Array, modifiedAt: Date): DataView {
  const fields = new DataView(new ArrayBuffer(24));
  fields.setUint16(0, 45, true);
  fields.setUint16(2, 1 << 11, true); // The name is UTF-8.
  fields.setUint16(
    6,
    (modifiedAt.getHours() << 11) | (modifiedAt.getMinutes() << 5) | (modifiedAt.getSeconds() >> 1),
    true,
  );
  const year = Math.min(127, Math.max(0, modifiedAt.getFullYear() - 1980));
  fields.setUint16(8, (year << 9) | ((modifiedAt.getMonth() + 1) << 5) | modifiedAt.getDate(), true);
  fields.setUint32(10, crc32(bytes), true);
  fields.setUint32(14, bytes.length, true);
  fields.setUint32(18, bytes.length, true);
  fields.setUint16(22, name.length, true);
  return fields;
}

function localHeader(common: DataView): Uint8Array {
  const header = new Uint8Array(30);
  new DataView(header.buffer).setUint32(0, 0x04034b50, true);
  header.set(new Uint8Array(common.buffer), 4);
  return header;
}

function centralHeader(common: DataView, offset: number): Uint8Array {
  const header = new Uint8Array(46);
  const view = new DataView(header.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, (3 << 8) | 45, true); // Made on Unix, for the mode below.
  header.set(new Uint8Array(common.buffer), 6);
  view.setUint16(30, offset >= most32 ? 12 : 0, true);
  view.setUint32(38, 0o100644 * 0x10000, true);
  view.setUint32(42, Math.min(offset, most32), true);
  return header;
}

/** Zip64's own field of a file that begins too far behind. */
function offsetField(offset: number): Uint8Array {
  const field = new DataView(new ArrayBuffer(12));
  field.setUint16(0, 1, true);
  field.setUint16(2, 8, true);
  field.setBigUint64(4, BigInt(offset), true);
  return new Uint8Array(field.buffer);
}

/** The end of the directory, with Zip64's before it where numbers are too large. */
function endOf(count: number, size: number, offset: number): Uint8Array {
  const isLarge = count >= most16 || size >= most32 || offset >= most32;
  const bytes = new Uint8Array((isLarge ? 76 : 0) + 22);
  const view = new DataView(bytes.buffer);
  if (isLarge) {
    view.setUint32(0, 0x06064b50, true);
    view.setBigUint64(4, 44n, true);
    view.setUint16(12, (3 << 8) | 45, true);
    view.setUint16(14, 45, true);
    view.setBigUint64(24, BigInt(count), true);
    view.setBigUint64(32, BigInt(count), true);
    view.setBigUint64(40, BigInt(size), true);
    view.setBigUint64(48, BigInt(offset), true);
    view.setUint32(56, 0x07064b50, true);
    view.setBigUint64(64, BigInt(offset + size), true);
    view.setUint32(72, 1, true);
  }
  const at = isLarge ? 76 : 0;
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, Math.min(count, most16), true);
  view.setUint16(at + 10, Math.min(count, most16), true);
  view.setUint32(at + 12, Math.min(size, most32), true);
  view.setUint32(at + 16, Math.min(offset, most32), true);
  return bytes;
}
