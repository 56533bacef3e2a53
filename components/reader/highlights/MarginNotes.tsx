import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type Highlight, type HighlightId, inTextOrder } from '../../../lib/domain/highlight';
import type { PlacedText } from '../../../lib/highlights/placed-text';
import { t } from '../../../lib/platform/messages';
import styles from './MarginNotes.module.css';
import { NoteText } from './NoteText';
import { stackNotes } from './stack-notes';
import { useLaidOut } from './use-laid-out';

interface Props {
  highlights: readonly Highlight[];
  openId: HighlightId | null;
  frame: RefObject<HTMLElement | null>;
  readText: () => PlacedText | null;
  /** Leads to a passage. */
  onOpen: (highlight: Highlight) => void;
}

/** As much as a note needs beside the text: 17rem, as `--margin-notes` of the article. */
const roomRem = 17;
const gap = 8;

/** The notes of the highlights beside their passages, where the window is wide enough. */
export function MarginNotes({ highlights, openId, frame, readText, onOpen }: Props) {
  const margin = useRef<HTMLElement>(null);
  const hasRoom = useSignal(false);
  const noted = inTextOrder(highlights.filter(({ note, position }) => note !== '' && position));
  useLaidOut(frame, place);
  // The text makes room only while there are notes
  useEffect(() => {
    const article = frame.current?.closest('article');
    if (article) article.dataset.notes = hasRoom.value && noted.length > 0 ? 'margin' : 'none';
    return () => {
      if (article) delete article.dataset.notes;
    };
  }, [hasRoom.value, noted.length > 0]);

  if (noted.length === 0) return null;
  return (
    <aside
      ref={margin}
      class={styles.margin}
      aria-label={t('margin_notes')}
      data-highlight-list
      hidden={!hasRoom.value}
    >
      {noted.map((highlight) => (
        <div
          key={highlight.id}
          class={styles.note}
          role="note"
          aria-label={t('margin_note', highlight.quote.exact)}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard goes from the passage to it, and back with Enter
          tabIndex={0}
          data-colour={highlight.colour}
          data-open={highlight.id === openId}
          data-margin-note={highlight.id}
          onClick={({ target }) => {
            if (!(target as Element).closest('a')) onOpen(highlight);
          }}
          onKeyDown={(event) => {
            if (event.target !== event.currentTarget || !press(event.key, event.currentTarget, highlight)) return;
            event.preventDefault();
            event.stopPropagation();
          }}
        >
          <NoteText note={highlight.note} />
        </div>
      ))}
    </aside>
  );

  function press(key: string, note: HTMLElement, highlight: Highlight): boolean {
    const other =
      key === 'ArrowDown' ? note.nextElementSibling : key === 'ArrowUp' ? note.previousElementSibling : null;
    if (other instanceof HTMLElement) other.focus();
    else if (key === 'Enter') onOpen(highlight);
    else return false;
    return true;
  }

  function place(): void {
    const article = frame.current?.closest('article');
    const reader = article?.closest<HTMLElement>('[data-reader]');
    if (!article || !reader || !margin.current) return;
    const room = roomRem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    hasRoom.value = article.dataset.lines !== 'vertical' && reader.clientWidth - article.offsetWidth >= room;
    if (!hasRoom.value) return;
    const text = readText();
    const { top } = article.getBoundingClientRect();
    const shown = [...margin.current.children] as HTMLElement[];
    const notes = noted.map(({ position }, index) => ({
      top: ((position && text?.rangeOf(position)?.getBoundingClientRect().top) ?? top) - top,
      height: shown[index]?.offsetHeight ?? 0,
    }));
    for (const [index, at] of stackNotes(notes, gap).entries()) {
      const note = shown[index];
      if (note) note.style.insetBlockStart = `${at}px`;
    }
  }
}
