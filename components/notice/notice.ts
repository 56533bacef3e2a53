import type { Capture } from '../../lib/domain/capture-state';
import { isWhole } from '../../lib/domain/proof';
import { lengthOf, sentenceOfState } from '../../lib/platform/capture-message';
import { messageOf } from '../../lib/platform/error-message';
import { languageTag, t } from '../../lib/platform/messages';
import { sentenceOfPages } from '../../lib/platform/pages-message';
import { sentenceOfProof } from '../../lib/platform/proof-message';
import styles from './notice.css?inline';

const hostName = 'gleaner-notice';

/** How long it stays when nobody touches it, in milliseconds. */
const stay = 6000;

/** What is said of a copy that is not whole should be read, and there is more to do about it. */
const longStay = 20_000;

/** What can be done from the notice. */
export interface NoticeActions {
  undo(): Promise<boolean>;
  /** Reads no further page of the article. */
  stop(): Promise<unknown>;
  /** Saves the page once more. */
  again(): Promise<unknown>;
  /** Opens the library where it is told how the saved text differs from the page. */
  look(): Promise<unknown>;
}

/** A small notice in a corner of somebody else's page, in a closed shadow root that the page can't reach into. */
export interface Notice {
  /** Says how far the reading has come by now. */
  update(capture: Capture): void;
  /** Whether it still stands there. */
  isShown(): boolean;
}

/** Shows one, in place of the one before. */
export function showNotice(page: Document, capture: Capture, actions: NoticeActions): Notice {
  page.querySelector(hostName)?.remove();
  const host = page.createElement(hostName);
  const root = host.attachShadow({ mode: 'closed' });
  dress(root);

  const { state } = capture;
  const isAtWork = state.kind === 'reading' || state.kind === 'saving';
  const card = element('div', {
    class: `card ${state.kind}`,
    role: isAtWork || state.kind === 'saved' ? 'status' : 'alert',
    lang: languageTag(),
  });
  const sentence = element('p', { class: 'sentence' }, sentenceOfState(state));
  card.append(sentence);
  const buttons = element('div', { class: 'buttons' });

  if (isAtWork) {
    card.append(element('p', { class: 'title', dir: 'auto' }, capture.title));
    const stop = addButton(t('pages_stop'), () => {
      stop.disabled = true;
      return actions.stop();
    });
  }
  if (state.kind === 'saved') {
    const { report } = state;
    card.append(
      element('p', { class: 'title', dir: 'auto' }, report.title),
      element('p', { class: 'length' }, lengthOf(report)),
    );
    const missing = sentenceOfPages(report.pages);
    if (missing) {
      warn(missing);
      addButton(t('page_try_again'), actions.again);
    }
    if (report.proof && !isWhole(report.proof)) {
      warn(sentenceOfProof(report.proof));
      addButton(t('proof_look'), actions.look);
    }
    const undo = addButton(t('undo'), async () => {
      undo.disabled = true;
      try {
        sentence.textContent = (await actions.undo()) ? t('capture_undone') : t('undo_too_late');
        for (const outdated of card.querySelectorAll('.warning')) outdated.remove();
        card.classList.remove('lossy');
      } finally {
        buttons.remove();
      }
    });
  }
  if (buttons.firstChild) card.append(buttons);

  const close = element('button', { type: 'button', class: 'close', 'aria-label': t('close') }, '×');
  close.addEventListener('click', () => host.remove());
  card.append(close);
  root.append(card);
  page.documentElement.append(host);
  if (!isAtWork) leaveWhenIdle(host, card, card.classList.contains('lossy') ? longStay : stay);

  return {
    update: (later) => {
      const words = sentenceOfState(later.state);
      // A screen reader says what is written anew.
      if (sentence.textContent !== words) sentence.textContent = words;
    },
    isShown: () => host.isConnected,
  };

  function warn(words: string): void {
    card.classList.add('lossy');
    card.append(element('p', { class: 'warning', role: 'alert' }, words));
  }

  function addButton(words: string, onPress: () => Promise<unknown>): HTMLButtonElement {
    const button = element('button', { type: 'button' }, words);
    button.addEventListener('click', () => {
      onPress().catch((error: unknown) => {
        sentence.textContent = messageOf(error);
      });
    });
    buttons.append(button);
    return button;
  }

  function element<Name extends keyof HTMLElementTagNameMap>(
    name: Name,
    attributes: Record<string, string>,
    text = '',
  ): HTMLElementTagNameMap[Name] {
    const made = page.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.textContent = text;
    return made;
  }
}

/** A sheet of our own, which no policy of the page forbids; Firefox keeps such sheets from content scripts, but lets them write one. */
function dress(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const sheet = root.ownerDocument.createElement('style');
    sheet.textContent = styles;
    root.append(sheet);
  }
}

/** A notice under the pointer or with the focus in it is being read. */
function leaveWhenIdle(host: HTMLElement, card: HTMLElement, time: number): void {
  let timer = setTimeout(() => host.remove(), time);
  const keep = () => clearTimeout(timer);
  const leave = () => {
    clearTimeout(timer);
    timer = setTimeout(() => host.remove(), time);
  };
  card.addEventListener('pointerenter', keep);
  card.addEventListener('focusin', keep);
  card.addEventListener('pointerleave', leave);
  card.addEventListener('focusout', leave);
}
