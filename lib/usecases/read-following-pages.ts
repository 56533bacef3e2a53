import type { CapturedPage } from '../domain/article';
import type { PageProgress } from '../domain/capture-state';
import type { FollowingPage } from './capture-fetched-page';
import { joinPages } from './join-pages';

/** An article over more pages is none. */
const mostPages = 50;

/**
 * Reads the further pages of an article one after the other, up to the last one or the first that can't be had, and joins
 * them. What was read stays, whatever becomes of the rest.
 *
 * @param article from the page that the reader sees
 * @param nextPage the address of the page after it
 * @param readPage reads one page; `null` when it can't be had
 * @param onProgress is told before each page
 */
export async function readFollowingPages(
  article: CapturedPage,
  nextPage: string | null,
  readPage: (address: string) => Promise<FollowingPage | null>,
  onProgress: (progress: PageProgress) => void | Promise<void>,
): Promise<CapturedPage> {
  const seen = new Set<string>();
  let whole = article;
  let address = nextPage;
  while (address !== null && !seen.has(address) && seen.size + 1 < mostPages) {
    seen.add(address);
    await onProgress({ page: seen.size + 1, of: null });
    const following = await readPage(address);
    const joined = following?.page ? joinPages(whole, following.page) : null;
    if (!joined) break;
    whole = joined;
    address = following?.nextPage ?? null;
  }
  return whole;
}
