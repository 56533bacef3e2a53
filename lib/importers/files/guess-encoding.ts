/** How much of a text is looked at where it is not UTF-8. */
const sampleSize = 64 * 1024;

/** The encoding that a text's first bytes name, and how many bytes name it. https://encoding.spec.whatwg.org/#bom-sniff */
export function markedEncoding(head: Uint8Array): string | null {
  const [a, b, c] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return null;
}

/** UTF-16 without a mark: every other byte of what is mostly ASCII is nothing. */
export function unmarkedUtf16(head: Uint8Array): string | null {
  let even = 0;
  let odd = 0;
  const length = head.length - (head.length % 2);
  for (let index = 0; index < length; index += 2) {
    if (head[index] === 0) even++;
    if (head[index + 1] === 0) odd++;
  }
  if (length === 0 || even + odd < length / 8) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** What a text that is not UTF-8 may be written in, by what it would say then. */
export function guessLegacyEncoding(bytes: Uint8Array<ArrayBuffer>): string {
  const sample = bytes.subarray(0, sampleSize);
  const japanese = decodeWhole('shift_jis', sample);
  if (japanese !== null && shareOf(japanese, /[\u3040-\u30ff]/g) > 0.15) return 'shift_jis';
  const chinese = decodeWhole('gb18030', sample);
  if (chinese !== null && shareOfCommonHan(sample) > 0.6) return 'gb18030';
  return 'windows-1252';
}

/** The name of a file in an archive that does not say how names are written. */
export function decodeName(bytes: Uint8Array<ArrayBuffer>, isUtf8: boolean): string {
  if (isUtf8) return new TextDecoder().decode(bytes);
  return decodeWhole('utf-8', bytes) ?? new TextDecoder(guessLegacyEncoding(bytes)).decode(bytes);
}

/** `null` when it is not written so. The last letter may be cut off. */
function decodeWhole(encoding: string, bytes: Uint8Array<ArrayBuffer>): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

/** How many of the letters beyond ASCII are of a kind. */
function shareOf(text: string, kind: RegExp): number {
  const foreign = text.replace(/[\0-\x7f]/g, '').length;
  return foreign === 0 ? 0 : (text.match(kind)?.length ?? 0) / foreign;
}

/** How many pairs of bytes are the common characters and the marks of GB 2312, whose lead bytes stand together. */
function shareOfCommonHan(bytes: Uint8Array): number {
  let pairs = 0;
  let common = 0;
  for (let index = 0; index < bytes.length - 1; index++) {
    const lead = bytes[index] as number;
    if (lead < 0x81) continue;
    pairs++;
    if (((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3)) && (bytes[index + 1] as number) >= 0xa1)
      common++;
    index++;
  }
  return pairs === 0 ? 0 : common / pairs;
}
