/** Eight tables of 256 numbers, one after the other, so that eight bytes are taken at a time. */
const table = new Int32Array(8 * 256);

for (let byte = 0; byte < 256; byte++) {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  table[byte] = crc;
}
for (let index = 256; index < table.length; index++) {
  const before = table[index - 256] ?? 0;
  table[index] = (before >>> 8) ^ (table[before & 0xff] ?? 0);
}

/**
 * The checksum of zip: https://www.w3.org/TR/png/#D-CRCAppendix, eight bytes at a time (“slicing by 8”). Signed numbers throughout,
 * and no function inside: else the engine makes an object of each, and there are hundreds of megabytes of them in an archive of images.
 * @param before that of the bytes that came before these
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  const length = bytes.length - (bytes.length % 8);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let index = 0;
  for (; index < length; index += 8) {
    const low = view.getInt32(index, true) ^ crc;
    const high = view.getInt32(index + 4, true);
    crc =
      (table[0x700 | (low & 0xff)] ?? 0) ^
      (table[0x600 | ((low >>> 8) & 0xff)] ?? 0) ^
      (table[0x500 | ((low >>> 16) & 0xff)] ?? 0) ^
      (table[0x400 | (low >>> 24)] ?? 0) ^
      (table[0x300 | (high & 0xff)] ?? 0) ^
      (table[0x200 | ((high >>> 8) & 0xff)] ?? 0) ^
      (table[0x100 | ((high >>> 16) & 0xff)] ?? 0) ^
      (table[high >>> 24] ?? 0);
  }
  for (; index < bytes.length; index++) crc = (crc >>> 8) ^ (table[(crc ^ (bytes[index] ?? 0)) & 0xff] ?? 0);
  return ~crc >>> 0;
}
