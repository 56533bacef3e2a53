import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { fetchPage } from '../lib/platform/fetch-page';
import { captureFetchedPage } from '../lib/usecases/capture-fetched-page';

/**
 * Injected on demand; its value is a promise of what is on the page whose address was put into `gleanerNextPage` before, a
 * `FollowingPage`, or `null` when it can't be had.
 */
export default defineUnlistedScript(async () => {
  const { gleanerNextPage } = globalThis as { gleanerNextPage?: unknown };
  const fetched = await fetchPage(String(gleanerNextPage), document);
  return fetched && captureFetchedPage(fetched, new Date());
});
