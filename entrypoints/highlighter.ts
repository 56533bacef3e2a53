import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { highlightsOnPage } from '../components/page-highlights/highlights-on-page';
import type { PageHighlights } from '../lib/platform/page-highlights';

/** Injected when the reader highlights on a page or wants to see there what they did: leaves what does it where the background finds it, out of the page's reach. */
export default defineUnlistedScript(() => {
  const place = globalThis as { gleanerHighlights?: PageHighlights };
  place.gleanerHighlights ??= highlightsOnPage(document);
  return null;
});
