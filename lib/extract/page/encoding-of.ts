/** How much of a page is looked through for what it says of its letters: https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding */
export const prescanned = 1024;

/**
 * How a page is written. `Response.text()` takes everything for UTF-8, and many papers are older than that.
 * @param head its first bytes, each as a letter
 * @param contentType as the server says it
 * @param fallback the encoding of a page that belongs to it
 */
export function encodingOf(head: string, contentType: string | null, fallback: string): string {
  const said = [
    markOf(head),
    /charset\s*=\s*["']?([\w:-]+)/i.exec(contentType ?? '')?.[1],
    // A page whose letters take two bytes each could not say so in ASCII.
    /<meta[^>]+charset\s*=\s*["']?([\w:-]+)/i.exec(head)?.[1]?.replace(/^utf-?16.*$/i, 'utf-8'),
    fallback,
  ];
  return said.find((name) => name && isEncoding(name)) ?? 'utf-8';
}

function isEncoding(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== '';
  } catch {
    return false;
  }
}

/** https://encoding.spec.whatwg.org/#bom-sniff */
function markOf(head: string): string | null {
  if (head.startsWith('\u00ef\u00bb\u00bf')) return 'utf-8';
  if (head.startsWith('\u00fe\u00ff')) return 'utf-16be';
  return head.startsWith('\u00ff\u00fe') ? 'utf-16le' : null;
}
