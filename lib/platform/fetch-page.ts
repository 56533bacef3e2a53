import { decodePage } from '../extract/page/decode-page';

/** How long a server may take, in milliseconds. */
const patience = 20_000;

/**
 * Fetches another page of the site that we are in, as the page itself would, with the reader's cookies for it. The only place
 * that asks the network for anything, and only for the next page of an article that the reader saves.
 * @returns `null` when it is not there, is no page, or is another site's
 */
export async function fetchPage(address: string, page: Document): Promise<{ html: string; address: string } | null> {
  const { origin } = new URL(page.location.href);
  if (URL.parse(address)?.origin !== origin) return null;
  try {
    const response = await fetch(address, { credentials: 'same-origin', signal: AbortSignal.timeout(patience) });
    const type = response.headers.get('content-type');
    if (!response.ok || !/html/i.test(type ?? 'html') || new URL(response.url).origin !== origin) return null;
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { html: decodePage(bytes, type, page.characterSet), address: response.url };
  } catch {
    return null;
  }
}
