import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { fetchPage } from '../lib/platform/fetch-page';
import type { PageReader } from '../lib/platform/page-reader';
import { wishesHere } from '../lib/platform/wishes-here';
import { PageSeries } from '../lib/usecases/page-series';

/** Injected when an article goes on on other pages: leaves what reads them where the background finds it, out of the page's reach. */
export default defineUnlistedScript(() => {
  const place = globalThis as { gleanerPages?: PageReader };
  const underWay = new Map<string, { readonly series: PageSeries; readonly stop: AbortController }>();
  place.gleanerPages ??= {
    read: (id, article, address) => {
      const stop = underWay.get(id)?.stop ?? new AbortController();
      const series =
        underWay.get(id)?.series ??
        new PageSeries(document, article, (url) => fetchPage(url, document, stop.signal), wishesHere());
      underWay.set(id, { series, stop });
      return series.read(address, new Date()).catch((error: unknown) => {
        console.error('[gleaner] a page can not be read', error);
        return { kind: 'other-page' };
      });
    },
    end: (id) => {
      underWay.get(id)?.stop.abort();
      underWay.delete(id);
    },
  };
  return null;
});
