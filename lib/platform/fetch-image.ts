import { type ImageProblem, largestImage } from '../domain/kept-image';
import { mayReadSites } from './permissions';
import { runInTab } from './run-in-tab';

/** How long a server may take, in milliseconds. */
const patience = 20_000;

type Fetched = { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly problem: ImageProblem };

/**
 * Fetches an image that the reader wants to keep. With `fetch-page` the only place that asks the network for anything. Asked
 * first is the page that shows it, which has it already more often than not; then we ourselves, where the reader allowed it.
 * @param tabId the tab with that page; `null`: there is none any more
 */
export async function fetchImage(address: string, tabId: number | null): Promise<Fetched> {
  const inPage = tabId === null ? null : await fetchInPage(address, tabId);
  if (inPage && !('problem' in inPage && inPage.problem === 'not-allowed')) return inPage;
  if (!(await mayReadSites([address]))) return { problem: 'not-allowed' };
  const answer = await readImage(address, String(largestImage), 'omit', String(patience));
  return toFetched(answer === 'not-allowed' ? 'unreachable' : answer);
}

async function fetchInPage(address: string, tabId: number): Promise<Fetched | null> {
  const args = [address, String(largestImage), 'same-origin', String(patience)];
  const answer = await runInTab<string | null>(tabId, { func: readImage, args }).catch(() => null);
  return answer === null ? null : toFetched(answer);
}

function toFetched(answer: string): Fetched {
  const [, base64] = /^data:[^,]*;base64,(.*)$/s.exec(answer) ?? [];
  if (base64 === undefined) return { problem: answer as ImageProblem };
  return { bytes: Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)) };
}

/**
 * An image as a data URL, or an `ImageProblem`. Also runs in a page, where it knows nothing but its arguments: only texts come
 * back from there.
 */
async function readImage(address: string, most: string, credentials: string, time: string): Promise<string> {
  try {
    const response = await fetch(address, {
      credentials: credentials as RequestCredentials,
      cache: 'force-cache',
      signal: AbortSignal.timeout(Number(time)),
    });
    if (!response.ok) return 'unreachable';
    if (Number(response.headers.get('content-length') ?? 0) > Number(most)) return 'too-large';
    const image = await response.blob();
    if (image.size > Number(most)) return 'too-large';
    return await new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(String(reader.result));
      reader.onerror = () => resolve('unreachable');
      reader.readAsDataURL(image);
    });
  } catch (error) {
    // A site that does not let other origins look, and one that is not there, look the same from here.
    return error instanceof DOMException && error.name === 'TimeoutError' ? 'unreachable' : 'not-allowed';
  }
}
