import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pagerOf } from '../lib/extract/page/pager';

/** Injected when an article is saved; its value says where it goes on, a `Pager`, or `null` when it is all on this page. */
export default defineUnlistedScript(() => pagerOf(document, document.location.href));
