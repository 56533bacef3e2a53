import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { wishesHere } from '../lib/platform/wishes-here';
import { capturePage } from '../lib/usecases/capture-page';

/** Injected on demand; its value is the captured page, or `null` when there is nothing to read. */
export default defineUnlistedScript(() => capturePage(document, window.getSelection(), new Date(), wishesHere()));
