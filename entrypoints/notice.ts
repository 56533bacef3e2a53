import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type Notice, showNotice } from '../components/notice/notice';
import type { Capture } from '../lib/domain/capture-state';
import { send } from '../lib/platform/messenger';

/** How often the background is asked how far it is, in milliseconds. */
const askingTime = 400;

/**
 * Injected in a save without the popup, as soon as there is something to tell: asks what became of it, and says so in a corner
 * of the page. What lasts is followed to its end.
 */
export default defineUnlistedScript(async () => {
  let notice: Notice | null = null;
  for (;;) {
    const capture = await send('describeLastCapture', { tabId: null });
    if (!capture) return;
    if (!notice) notice = show(capture);
    else if (isAtWork(capture)) notice.update(capture);
    else notice = await showEnd(notice, capture);
    if (!notice || !isAtWork(capture)) return;
    await pause();
    if (!notice.isShown()) return;
  }
});

/** The background tells of the end in a notice of its own, unless it died meanwhile. */
async function showEnd(notice: Notice, capture: Capture): Promise<Notice | null> {
  await pause();
  return notice.isShown() ? show(capture) : null;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, askingTime));
}

function show(capture: Capture): Notice {
  const { id } = capture;
  return showNotice(document, capture, {
    undo: () => send('undoCapture', { captureId: id }),
    stop: () => send('stopCapture', { captureId: id }),
    again: () => send('captureAgain', { captureId: id }),
    look: () => send('lookAtCapture', { captureId: id }),
  });
}

function isAtWork({ state }: Capture): boolean {
  return state.kind === 'reading' || state.kind === 'saving';
}
