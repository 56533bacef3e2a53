import { computed, effect, signal } from '@preact/signals';
import type { ArticleId } from '../../lib/domain/article';
import { toCanonicalUrl } from '../../lib/domain/canonical-url';
import type { Capture, CaptureId, CaptureScope, CaptureState } from '../../lib/domain/capture-state';
import { toLocalIso } from '../../lib/domain/date-time';
import { AppError } from '../../lib/domain/errors';
import { sentenceOfState } from '../../lib/platform/capture-message';
import { reasonOfAddress } from '../../lib/platform/capture-tab';
import { formatNumber, t, tCount } from '../../lib/platform/messages';
import { send } from '../../lib/platform/messenger';
import { saveShortcut } from '../../lib/platform/shortcut';
import { type ActiveTab, activeTab } from '../../lib/platform/tabs';
import { articlesOf, type SavedCopy, savedArticleAt } from '../../lib/store/articles';
import { lastCaptureOf } from '../../lib/store/captures';
import { watch } from '../../lib/store/live';
import { showHighlights } from '../../lib/usecases/highlight-page';
import { readTab } from '../../lib/usecases/read-tab';
import { act } from '../act';
import { listPainted } from '../articles/list-painted';
import { showToast } from '../ui/toast-state';
import { cardViewOf, type PageReading } from './page-card-view';

/** The tab under the popup. */
export const tab = signal<ActiveTab | null>(null);

/** What the page says of itself. */
export const reading = signal<PageReading>({ kind: 'pending' });

/** The key that saves. */
export const shortcut = signal<string | null>(null);

const isPressed = signal(false);
const wasPressed = signal(false);
const capture = signal<Capture | null>(null);
const saved = signal<SavedCopy | null>(null);
const isReportGone = signal(false);

/** What the last capture saved: a passage is not what is found under the page's address. */
const reportId = computed(() => (capture.value?.state.kind === 'saved' ? capture.value.state.report.id : null));

/** The address under which the page would be found in the library. */
const address = computed(() => {
  if (reading.value.kind === 'page') return reading.value.page.url;
  return tab.value && reasonOfAddress(tab.value.url) === null ? toCanonicalUrl(tab.value.url) : null;
});

/** What the card shows. */
export const cardView = computed(() =>
  cardViewOf({
    tab: tab.value,
    reading: reading.value,
    isPressed: isPressed.value,
    wasPressed: wasPressed.value,
    capture: capture.value,
    saved: saved.value,
    isReportGone: isReportGone.value,
    now: new Date(),
  }),
);

/** The article of the page, as far as it is known. */
export const savedHere = computed<ArticleId | null>(() => reportId.value ?? saved.value?.article.id ?? null);

/** Whether there is a selection to save. */
export const hasSelection = computed(() => reading.value.kind === 'page' && reading.value.page.selection !== null);

/** Learns what the tab is at once, and looks into its page when the list has been painted. */
export async function startPageCard(): Promise<void> {
  tab.value = await activeTab();
  const reason = reasonOfAddress(tab.value?.url ?? '');
  if (reason) reading.value = { kind: 'nothing', reason };

  effect(() => {
    const url = address.value;
    if (!url || !listPainted.value) return;
    return watch(
      () => savedArticleAt(url),
      (article) => {
        saved.value = article;
      },
      logFailure,
    );
  });
  effect(() => {
    const id = reportId.value;
    isReportGone.value = false;
    if (id === null) return;
    return watch(
      () => articlesOf([id]),
      (found) => {
        isReportGone.value = found.length === 0;
      },
      logFailure,
    );
  });
  effect(() => {
    if (!listPainted.value) return;
    saveShortcut().then((key) => {
      shortcut.value = key;
    }, logFailure);
    if (reading.peek().kind === 'pending') void readPage();
    void followCaptures();
  });
}

/** Looks into the page, without saving anything. */
export async function readPage(): Promise<void> {
  const looked = tab.peek();
  if (!looked) return;
  reading.value = { kind: 'pending' };
  try {
    reading.value = await readTab(looked.id, looked.url);
  } catch (error) {
    console.error('[gleaner] the page can not be read', error);
    reading.value = { kind: 'failed', code: error instanceof AppError ? error.code : null };
  }
}

/** Saves the page, or what is selected on it. The background does it, so that it goes on when the popup closes. */
export async function save(scope: CaptureScope): Promise<void> {
  const target = tab.value;
  if (!target || isPressed.value) return;
  const before = capture.peek()?.id ?? null;
  isPressed.value = true;
  wasPressed.value = true;
  const watched = watchOver(target.id, before);
  const state = await Promise.race([askForCapture(target, scope), watched.end]);
  watched.stop();
  const last = await lastCaptureOf(target.id).catch(() => null);
  // On a full disk this capture was never written down, and the last one is an earlier one.
  const isWritten = last !== null && last.id !== before && isOver(last.state);
  capture.value = isWritten ? last : unwritten(target, state);
  isPressed.value = false;
}

async function askForCapture({ id, url, title }: ActiveTab, scope: CaptureScope): Promise<CaptureState> {
  try {
    return await send('captureTab', { tabId: id, url, title, scope });
  } catch (error) {
    console.error('[gleaner] saving failed', error);
    const code = error instanceof AppError ? error.code : null;
    // The next worker writes down that the capture was cut off: nobody shall take it for one at work.
    if (code === 'capture-interrupted') await withTimeout(send('describeLastCapture', { tabId: id }));
    return code === 'capture-interrupted' ? { kind: 'interrupted' } : { kind: 'failed', code };
  }
}

/** How often the background is asked how far it is, in milliseconds. */
const askingTime = 1500;

/**
 * A worker that dies may take its answer with it, and the question too. So it is asked again and again: the one that lives
 * stays awake by it, and the next one says what became of the save. `end` settles only with a capture that is over.
 */
function watchOver(tabId: number, before: CaptureId | null): { readonly end: Promise<CaptureState>; stop(): void } {
  let timer = 0;
  const end = new Promise<CaptureState>((resolve) => {
    timer = window.setInterval(async () => {
      const last = await send('describeLastCapture', { tabId }).catch(() => null);
      if (last && last.id !== before && isOver(last.state)) resolve(last.state);
    }, askingTime);
  });
  return { end, stop: () => window.clearInterval(timer) };
}

function isOver({ kind }: CaptureState): boolean {
  return kind !== 'reading' && kind !== 'saving';
}

/** Waits for an answer, but not for ever: a message to a worker that is just dying has none. */
async function withTimeout(answer: Promise<unknown>): Promise<void> {
  await Promise.race([answer.catch(logFailure), new Promise((resolve) => setTimeout(resolve, askingTime))]);
}

/** Highlights what is selected on the page. The background does it: the page may have to be saved first. */
export function highlightSelection(): Promise<void> {
  return act(async () => {
    const target = tab.peek();
    if (!target) return;
    const { id, url, title } = target;
    const outcome = await send('highlightSelection', { tabId: id, url, title });
    if (outcome.kind === 'highlighted') showToast({ message: t('toast_highlighted') });
    else {
      const state =
        outcome.kind === 'not-saved' ? outcome.state : ({ kind: 'nothing', reason: 'no-selection' } as const);
      showToast({ message: sentenceOfState(state), isFailure: true });
    }
  });
}

/** Shows on the page what is highlighted in its article. */
export function showOnPage(id: ArticleId): Promise<void> {
  return act(async () => {
    const target = tab.peek();
    if (!target) return;
    const { shown, of } = await showHighlights(target.id, id);
    showToast({
      message:
        shown === of
          ? tCount('toast_highlights_shown', shown)
          : t('toast_highlights_some', formatNumber(shown), formatNumber(of)),
    });
  });
}

/** Reads no more pages of an article: what was read is saved. */
export function stopReading(id: CaptureId): Promise<void> {
  return act(() => send('stopCapture', { captureId: id }));
}

/** Takes the save back. The background does it, for the same reason. */
export function undoSave(id: CaptureId): Promise<void> {
  return act(async () => {
    const isUndone = await send('undoCapture', { captureId: id });
    showToast({ message: t(isUndone ? 'capture_undone' : 'undo_too_late') });
  });
}

/** A worker that died is woken first: only then is it known which saves were cut off. */
async function followCaptures(): Promise<void> {
  const followed = tab.value;
  if (!followed) return;
  await send('describeLastCapture', { tabId: followed.id }).catch(logFailure);
  watch(
    () => lastCaptureOf(followed.id),
    (last) => {
      if (last) capture.value = last;
    },
    logFailure,
  );
}

/** The end of a capture that could not even be written down, as on a full disk. */
function unwritten({ id, url, title }: ActiveTab, state: CaptureState): Capture {
  return { id: '' as CaptureId, tabId: id, url, title, startedAt: toLocalIso(new Date()), state };
}

function logFailure(error: unknown): void {
  console.error('[gleaner]', error);
}
