import { commonLetters } from './common-letters';

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

/** What a page in HTML says of itself, where that is an encoding. */
export function declaredEncoding(head: Uint8Array<ArrayBuffer>): string | null {
  const [, name] = /<meta[^>]+charset\s*=\s*["']?\s*([\w:-]+)/i.exec(new TextDecoder('latin1').decode(head)) ?? [];
  try {
    const { encoding } = new TextDecoder(name ?? '-');
    // A page that can be read so is not written in two bytes a letter; and that it is UTF-8 was tried.
    return /^utf/.test(encoding) ? null : encoding;
  } catch {
    return null;
  }
}

/**
 * What a text that is not UTF-8 is written in, by what it would say then: the encoding in which most of its letters beyond ASCII
 * are the common ones of a language. `null`: in none that we know does it say anything.
 */
export function guessLegacyEncoding(bytes: Uint8Array<ArrayBuffer>): string | null {
  const sample = bytes.subarray(0, sampleSize);
  const western = new TextDecoder('windows-1252').decode(sample);
  if (isAccented(western)) return 'windows-1252';
  let best: { readonly encoding: string; readonly share: number } | null = null;
  for (const { encoding, letters, least } of commonLetters) {
    const text = decodeWhole(encoding, sample);
    const share = text === null ? 0 : shareOf(text, letters);
    if (share > (best?.share ?? 0) && share >= least) best = { encoding, share };
  }
  return best?.encoding ?? (isWestern(western) ? 'windows-1252' : null);
}

/** The name of a file in an archive that does not say how names are written. */
export function decodeName(bytes: Uint8Array<ArrayBuffer>, isUtf8: boolean): string {
  if (isUtf8) return new TextDecoder().decode(bytes);
  return decodeWhole('utf-8', bytes) ?? new TextDecoder(guessLegacyEncoding(bytes) ?? 'windows-1252').decode(bytes);
}

/** `null` when it is not written so. The last letter may be cut off. */
function decodeWhole(encoding: string, bytes: Uint8Array<ArrayBuffer>): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

/** How many of the letters beyond ASCII are common. */
function shareOf(text: string, common: ReadonlySet<string>): number {
  let [letters, known] = [0, 0];
  for (const letter of text) {
    if (letter < '\u0080' || !/[\p{L}\p{Co}]/u.test(letter)) continue;
    letters++;
    if (common.has(letter)) known++;
  }
  return letters === 0 ? 0 : known / letters;
}

/** Whether most of what is foreign stands alone within words, as accents do. */
function isAccented(text: string): boolean {
  const runs = text.match(/[^\0-\x7f]+/g) ?? [];
  const alone =
    text.match(/(?<=[a-z])[À-ÖØ-öø-ÿŠšŽžŒœŸ’](?![^\0-\x7f])|(?<![^\0-\x7f])[À-ÖØ-öø-ÿŠšŽžŒœŸ](?=[a-z])/gi) ?? [];
  return alone.length > runs.length * 0.5;
}

/** Letters with accents and the signs of print: the rest of what a byte can be is seldom written. */
function isWestern(text: string): boolean {
  const foreign = text.match(/[^\0-\x7f]/g)?.length ?? 0;
  const usual = text.match(/[à-öø-ÿß“”„‘’‚–—…•€£§©®°«»¿¡·´½¼¾ŠšŽžŒœ\u00a0À-ÖØ-Ý]/g)?.length ?? 0;
  // Of a script of their own whole words are foreign.
  const runs = text.match(/[^\0-\x7f]{4,}/g)?.join('').length ?? 0;
  return usual >= foreign * 0.9 && runs <= foreign * 0.3;
}
