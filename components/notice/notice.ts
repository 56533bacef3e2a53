import type { Capture } from '../../lib/domain/capture-state';
import { isWhole } from '../../lib/domain/proof';
import { lengthOf, sentenceOfState } from '../../lib/platform/capture-message';
import { messageOf } from '../../lib/platform/error-message';
import { languageTag, t } from '../../lib/platform/messages';
import { sentenceOfProof } from '../../lib/platform/proof-message';
import styles from './notice.css?inline';

const hostName = 'gleaner-notice';

/** How long it stays when nobody touches it, in milliseconds. */
const stay = 6000;

/** What can be done from the notice. */
interface NoticeActions {
  undo(): Promise<boolean>;
  /** Opens the library where it is told how the saved text differs from the page. */
  look(): Promise<unknown>;
}

/** A small notice in a corner of somebody else's page, in a closed shadow root that the page can't reach into. */
export function showNotice(page: Document, capture: Capture, { undo, look }: NoticeActions): void {
  page.querySelector(hostName)?.remove();
  const host = page.createElement(hostName);
  const root = host.attachShadow({ mode: 'closed' });
  dress(root);

  const { state } = capture;
  const card = element('div', {
    class: `card ${state.kind}`,
    role: state.kind === 'saved' ? 'status' : 'alert',
    lang: languageTag(),
  });
  const sentence = element('p', { class: 'sentence' }, sentenceOfState(state));
  card.append(sentence);

  if (state.kind === 'saved') {
    card.append(
      element('p', { class: 'title', dir: 'auto' }, state.report.title),
      element('p', { class: 'length' }, lengthOf(state.report)),
    );
    const { proof } = state.report;
    const buttons = element('div', { class: 'buttons' });
    if (proof && !isWhole(proof)) {
      card.classList.add('lossy');
      card.append(element('p', { class: 'warning', role: 'alert' }, sentenceOfProof(proof)));
      const lookButton = element('button', { type: 'button' }, t('proof_look'));
      lookButton.addEventListener('click', () => void look().catch(showFailure));
      buttons.append(lookButton);
    }
    const undoButton = element('button', { type: 'button' }, t('undo'));
    undoButton.addEventListener('click', async () => {
      undoButton.disabled = true;
      try {
        sentence.textContent = (await undo()) ? t('capture_undone') : t('undo_too_late');
        for (const outdated of card.querySelectorAll('.warning')) outdated.remove();
        card.classList.remove('lossy');
      } catch (error) {
        showFailure(error);
      }
      buttons.remove();
    });
    buttons.append(undoButton);
    card.append(buttons);
  }

  const close = element('button', { type: 'button', class: 'close', 'aria-label': t('close') }, '×');
  close.addEventListener('click', () => host.remove());
  card.append(close);
  root.append(card);
  page.documentElement.append(host);
  leaveWhenIdle(host, card);

  function showFailure(error: unknown): void {
    sentence.textContent = messageOf(error);
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
function leaveWhenIdle(host: HTMLElement, card: HTMLElement): void {
  let timer = setTimeout(() => host.remove(), stay);
  const keep = () => clearTimeout(timer);
  const leave = () => {
    clearTimeout(timer);
    timer = setTimeout(() => host.remove(), stay);
  };
  card.addEventListener('pointerenter', keep);
  card.addEventListener('focusin', keep);
  card.addEventListener('pointerleave', leave);
  card.addEventListener('focusout', leave);
}
