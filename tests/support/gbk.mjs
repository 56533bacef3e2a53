/** @type {Map<string, number>} */
const codes = new Map();

/**
 * A text as GBK, which older papers are written in. Node can only read it, so the table is made by reading all there is.
 * @param {string} text
 */
export function toGbk(text) {
  if (codes.size === 0) fillTable();
  return Uint8Array.from(
    [...text].flatMap((sign) => {
      const code = sign.charCodeAt(0);
      if (code < 0x80) return [code];
      const pair = codes.get(sign);
      if (pair === undefined) throw new Error(`“${sign}” is not in GBK`);
      return [pair >> 8, pair & 0xff];
    }),
  );
}

function fillTable() {
  const decoder = new TextDecoder('gbk');
  for (let first = 0x81; first <= 0xfe; first++)
    for (let second = 0x40; second <= 0xfe; second++) {
      const sign = decoder.decode(Uint8Array.of(first, second));
      if (sign.length === 1 && sign !== '\ufffd' && !codes.has(sign)) codes.set(sign, (first << 8) | second);
    }
}
