const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** A text as older programs write it. There is no encoder: each letter is looked up by what it decodes to. */
export function inEncoding(encoding: string, text: string): Uint8Array<ArrayBuffer> {
  const table = tables.get(encoding) ?? tableOf(encoding);
  tables.set(encoding, table);
  return Uint8Array.from(
    [...text].flatMap((sign) => {
      const code = sign.codePointAt(0) as number;
      const bytes = code < 0x80 ? [code] : table.get(sign);
      if (!bytes) throw new Error(`There is no ${sign} in ${encoding}`);
      return bytes;
    }),
  );
}

function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, readonly number[]>();
  for (let lead = 0x80; lead <= 0xff; lead++) {
    const alone = decoder.decode(Uint8Array.of(lead));
    if ([...alone].length === 1 && alone !== '\ufffd') table.set(alone, [lead]);
  }
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const letter = decoder.decode(Uint8Array.of(lead, trail));
      if ([...letter].length === 1 && letter !== '\ufffd' && !table.has(letter)) table.set(letter, [lead, trail]);
    }
  }
  return table;
}
