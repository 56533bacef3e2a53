/** Eight tables, so that eight bytes are taken at a time. */
const tables = Array.from({ length: 8 }, () => new Uint32Array(256));
const [first = new Uint32Array(), second, third, fourth, fifth, sixth, seventh, eighth] = tables;

for (let byte = 0; byte < 256; byte++) {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  first[byte] = crc;
}
for (let byte = 0; byte < 256; byte++) {
  let crc = first[byte] ?? 0;
  for (const table of tables.slice(1)) {
    crc = (crc >>> 8) ^ (first[crc & 0xff] ?? 0);
    table[byte] = crc;
  }
}

/**
 * The checksum of zip: https://www.w3.org/TR/png/#D-CRCAppendix, eight bytes at a time (“slicing by 8”).
 * @param before that of the bytes that came before these
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  const length = bytes.length - (bytes.length % 8);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = (table: Uint32Array | undefined, index: number) => table?.[index & 0xff] ?? 0;
  let index = 0;
  for (; index < length; index += 8) {
    const low = view.getUint32(index, true) ^ crc;
    const high = view.getUint32(index + 4, true);
    crc =
      at(eighth, low) ^
      at(seventh, low >>> 8) ^
      at(sixth, low >>> 16) ^
      at(fifth, low >>> 24) ^
      at(fourth, high) ^
      at(third, high >>> 8) ^
      at(second, high >>> 16) ^
      at(first, high >>> 24);
  }
  for (; index < bytes.length; index++) crc = (crc >>> 8) ^ at(first, crc ^ (bytes[index] ?? 0));
  return ~crc >>> 0;
}
