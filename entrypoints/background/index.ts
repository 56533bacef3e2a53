import { type Browser, browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { proofHash } from '../../components/library/route';
import { showBadge } from '../../lib/platform/badge';
import { handleMessages, isOwnPage } from '../../lib/platform/messenger';
import { openLibrary } from '../../lib/platform/tabs';
import { beforeUpgrade } from '../../lib/store/before-upgrade';
import { interruptCaptures } from '../../lib/store/captures';
import { captureTab, stopCapture } from '../../lib/usecases/capture-tab';
import { emptyOldTrash } from '../../lib/usecases/delete-articles';
import { getText } from '../../lib/usecases/get-text';
import { highlightPage } from '../../lib/usecases/highlight-page';
import { lastCapture, savedBy, undoCapture } from '../../lib/usecases/last-capture';
import { maintainSearch } from '../../lib/usecases/maintain-search';
import { backUpBeforeUpgrade, backUpIfDue, backupHandlers } from './automatic-backup';
import { createMenu } from './menu';
import { highlightWithoutPopup, saveAgain, saveWithoutPopup } from './save-without-popup';
import { keepSavedMarks, markTab } from './saved-mark';

/** How long after a save the search index and the backup are looked after, in milliseconds. */
const tidyDelay = 1000;

/** Registers everything at once, before anything is awaited: a worker that wakes up late misses what woke it. */
export default defineBackground({ type: { firefox: 'module' }, main });

function main() {
  beforeUpgrade(backUpBeforeUpgrade);
  // What is under way now was under way in a worker that died.
  const ready = interruptCaptures()
    .then((cutOff) => Promise.all(cutOff.map(({ tabId, state }) => showBadge(tabId, state))))
    // A full disk is told of by the save that meets it.
    .catch((error: unknown) => console.error('[gleaner] interrupted captures', error));

  handleMessages({
    captureTab: async ({ tabId, url, title, scope }, sender) => {
      await ready;
      if (!isOwnPage(sender)) throw new Error('Only a page of ours may ask for a capture');
      return captureTab({ id: tabId, url, title }, scope, new Date()).finally(() => {
        tidyUp();
        void markTab(tabId);
      });
    },
    getText: async ({ articleId }, sender) => {
      await ready;
      if (!isOwnPage(sender)) throw new Error('Only a page of ours may ask for a text');
      return getText(articleId, new Date()).finally(tidyUp);
    },
    highlightSelection: async ({ tabId, url, title }, sender) => {
      await ready;
      if (!isOwnPage(sender)) throw new Error('Only a page of ours may ask for a highlight');
      const tab = { id: tabId, url, title };
      return highlightPage(tab, () => captureTab(tab, 'page', new Date()), new Date()).finally(tidyUp);
    },
    describeLastCapture: async ({ tabId }, sender) => {
      await ready;
      return lastCapture(isOwnPage(sender) ? tabId : (sender.tab?.id ?? null));
    },
    undoCapture: ({ captureId }, sender) => undoCapture(captureId, tabOf(sender)),
    stopCapture: async ({ captureId }, sender) => stopCapture(captureId, tabOf(sender)),
    captureAgain: ({ captureId }, sender) => saveAgain(captureId, sender.tab),
    lookAtCapture: async ({ captureId }, sender) => {
      const id = await savedBy(captureId, tabOf(sender));
      if (id) await openLibrary(proofHash(id));
      return null;
    },
    ...backupHandlers,
  });

  keepSavedMarks();
  browser.runtime.onInstalled.addListener(createMenu);
  browser.contextMenus.onClicked.addListener(async ({ menuItemId }, tab) => {
    await ready;
    if (menuItemId === 'highlight-selection') await highlightWithoutPopup(tab);
    else await saveWithoutPopup(tab, menuItemId === 'save-selection' ? 'selection' : 'page');
    tidyUp();
  });
  browser.commands.onCommand.addListener(async (command, tab) => {
    await ready;
    if (command === 'save-page') await saveWithoutPopup(tab, 'page');
    tidyUp();
  });
  browser.runtime.onStartup.addListener(() => emptyOldTrash(new Date()));
  tidyUp();
}

/** After a while, so that nobody who saves waits for it. A worker that dies before is woken by the next save. */
function tidyUp(): void {
  setTimeout(() => {
    maintainSearch()
      .catch((error: unknown) => console.error('[gleaner] the search index', error))
      .then(backUpIfDue);
  }, tidyDelay);
}

/** The only tab whose captures a message may be about; `null`: any. What our scripts in a page say may be the page's words. */
function tabOf(sender: Browser.runtime.MessageSender): number | null {
  return isOwnPage(sender) ? null : (sender.tab?.id ?? -1);
}
