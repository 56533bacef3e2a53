/** How much of a page is looked through for what it says of its letters: https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding */
const prescanned = 1024;

/**
 * The text of a page from its bytes. `Response.text()` takes everything for UTF-8, and many papers are older than that.
 * @param contentType as the server says it
 * @param fallback the encoding of a page that belongs to it
 */
export function decodePage(bytes: Uint8Array<ArrayBuffer>, contentType: string | null, fallback: string): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, prescanned));
  const said = [
    bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : null,
    /charset\s*=\s*"?([\w-]+)/i.exec(contentType ?? '')?.[1],
    /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1],
    fallback,
    'utf-8',
  ];
  for (const name of said) {
    try {
      if (name) return new TextDecoder(name).decode(bytes);
    } catch {
      // No such encoding: the next who says one.
    }
  }
  return '';
}
