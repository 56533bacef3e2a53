import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { languageTag, t } from '../../lib/platform/messages';
import { IconButton } from '../ui/Button';
import styles from './NotePopup.module.css';

interface Opened {
  readonly label: string;
  readonly note: Element;
  readonly reference: HTMLElement;
}

/** Shows a footnote where it is referred to, so that nobody has to leave the line. It stands in the article, below the line. */
export function NotePopup({ text, markdown }: { text: RefObject<HTMLElement | null>; markdown: string }) {
  const opened = useSignal<Opened | null>(null);
  const popup = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);

  // Another text has other notes
  useEffect(() => {
    opened.value = null;
    const frame = text.current;
    if (!frame) return;
    const onClick = ({ target }: MouseEvent) => {
      const reference = (target as Element).closest<HTMLElement>('[data-note] button');
      const label = reference?.closest<HTMLElement>('[data-note]')?.dataset.note ?? '';
      const note = reference && frame.querySelector(`[data-footnote="${CSS.escape(label)}"]`);
      opened.value =
        note && reference !== opened.peek()?.reference ? { label: reference.textContent, note, reference } : null;
    };
    frame.addEventListener('click', onClick);
    return () => frame.removeEventListener('click', onClick);
  }, [markdown]);

  useLayoutEffect(() => {
    const { reference, note } = opened.value ?? {};
    const article = popup.current?.offsetParent;
    if (!reference || !note || !article || !popup.current) return;
    content.current?.replaceChildren(...[...note.childNodes].map((node) => node.cloneNode(true)));
    // Its number is what was pressed
    content.current?.querySelector('sup')?.remove();
    const below = reference.getBoundingClientRect().bottom - article.getBoundingClientRect().top;
    popup.current.style.insetBlockStart = `${below + article.scrollTop}px`;
    popup.current.focus({ preventScroll: true });
    popup.current.scrollIntoView({ block: 'nearest' });
    reference.setAttribute('aria-expanded', 'true');
    return () => reference.setAttribute('aria-expanded', 'false');
  }, [opened.value]);

  function close(): void {
    opened.peek()?.reference.focus();
    opened.value = null;
  }

  if (!opened.value) return null;
  return (
    <div
      ref={popup}
      class={styles.popup}
      role="dialog"
      aria-label={t('note_label', opened.value.label)}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
      onFocusOut={({ relatedTarget }) => {
        if (relatedTarget && !popup.current?.contains(relatedTarget as Node)) opened.value = null;
      }}
    >
      <div ref={content} class={styles.content} dir="auto" />
      <span lang={languageTag()}>
        <IconButton icon="close" label={t('close')} onClick={close} />
      </span>
    </div>
  );
}

/** Makes what refers to a note a button, so that keys and screen readers find it. */
export function makeNoteButtons(text: ParentNode): void {
  for (const reference of text.querySelectorAll<HTMLElement>('[data-note]')) {
    const button = reference.ownerDocument.createElement('button');
    button.type = 'button';
    button.ariaHasPopup = 'dialog';
    button.ariaExpanded = 'false';
    button.setAttribute('aria-label', t('note_label', reference.textContent));
    button.append(...reference.childNodes);
    reference.append(button);
  }
}
