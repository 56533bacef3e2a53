import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { showNotice } from '../components/notice/notice';
import { send } from '../lib/platform/messenger';

/** Injected after a save without the popup: asks what became of it, and says so in a corner of the page. */
export default defineUnlistedScript(async () => {
  const capture = await send('describeLastCapture', { tabId: null });
  if (!capture) return;
  showNotice(document, capture, {
    undo: () => send('undoCapture', { captureId: capture.id }),
    look: () => send('lookAtCapture', { captureId: capture.id }),
  });
});
