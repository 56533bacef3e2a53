import { encodingOf, prescanned } from '../extract/page/encoding-of';

/** How long a server may take, in milliseconds. Less than a browser waits before it takes a background for idle. */
const patience = 20_000;

/** A page that was fetched. */
export interface FetchedPage {
  readonly html: string;
  /** Where it came from in the end. */
  readonly address: string;
}

/**
 * Fetches another page of the site that we are in, as the page itself would, with the reader's cookies for it. The only place
 * that asks the network for anything, and only for further pages of an article that the reader saves.
 * @returns `null` when it is not there, is no page, is another site's, or was stopped
 */
export async function fetchPage(address: string, page: Document, stop: AbortSignal): Promise<FetchedPage | null> {
  const { origin } = new URL(page.location.href);
  if (URL.parse(address)?.origin !== origin) return null;
  try {
    const signal = AbortSignal.any([stop, AbortSignal.timeout(patience)]);
    const response = await fetch(address, { credentials: 'same-origin', signal });
    const type = response.headers.get('content-type');
    if (!response.ok || !/html/i.test(type ?? 'html') || new URL(response.url).origin !== origin) return null;
    const bytes = await response.blob();
    const head = await readText(bytes.slice(0, prescanned), 'latin1');
    return { html: await readText(bytes, encodingOf(head, type, page.characterSet)), address: response.url };
  } catch {
    return null;
  }
}

/** In Firefox the bytes are the page's own, and we may not look at them, but at the text that a reader makes of them. */
function readText(bytes: Blob, encoding: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsText(bytes, encoding);
  });
}
