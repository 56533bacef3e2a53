import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { type Highlight, type HighlightId, inTextOrder, isNoted } from '../../../lib/domain/highlight';
import type { PlacedText } from '../../../lib/highlights/placed-text';
import { t } from '../../../lib/platform/messages';
import { Icon } from '../../ui/Icon';
import styles from './MarginNotes.module.css';
import { NoteText } from './NoteText';
import { stackNotes } from './stack-notes';
import { useLaidOut } from './use-laid-out';

interface Props {
  highlights: readonly Highlight[];
  /** Whether there are notes, or will be in a moment. */
  hasNotes: boolean;
  openId: HighlightId | null;
  frame: RefObject<HTMLElement | null>;
  readText: () => PlacedText | null;
  /** Leads to a passage. */
  onOpen: (highlight: Highlight) => void;
  /** Opens a passage where it stands. */
  onShow: (highlight: Highlight) => void;
}

/** The least that a note needs beside the text, as `--margin-notes` of the article has it, and pixels between two notes. */
const leastRem = 12.5;
const gap = 8;

/** Lines become no shorter than this for the sake of notes, in ems: some 55 Latin letters or 28 full-width ones. */
const leastMeasure = 28;

/** Beside a text there is its own edge, in pixels at each side: `--space-24`. */
const edge = 24;

/** Full notes beside the text, signs of them in its edge where there is no room, or neither beside vertical lines. */
type Manner = 'full' | 'sign' | 'none';

/** The notes of the highlights beside their passages: as they are where the window is wide enough, else a sign that opens each. */
export function MarginNotes({ highlights, hasNotes, openId, frame, readText, onOpen, onShow }: Props) {
  const margin = useRef<HTMLElement>(null);
  const manner = useSignal<Manner>('none');
  const noted = inTextOrder(highlights.filter(isNoted));
  useLaidOut(frame, place);

  if (noted.length === 0) return null;
  return (
    <aside
      ref={margin}
      class={styles.margin}
      aria-label={t('margin_notes')}
      data-highlight-list
      data-manner={manner.value}
      // A sign stands where lines end
      dir={manner.value === 'sign' && frame.current?.dir === 'rtl' ? 'rtl' : 'ltr'}
      hidden={manner.value === 'none'}
    >
      {noted.map((highlight) =>
        manner.value === 'sign' ? (
          <button
            key={highlight.id}
            type="button"
            class={styles.sign}
            title={t('margin_note', highlight.quote.exact)}
            aria-label={t('margin_note', highlight.quote.exact)}
            aria-expanded={highlight.id === openId}
            onClick={() => onShow(highlight)}
          >
            <Icon name="note" />
          </button>
        ) : (
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
        ),
      )}
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
    if (!article || !reader) return;
    // The text makes room only while there are notes, and at once: it is not painted before with longer lines
    manner.value = hasNotes ? mannerOf(article, reader.clientWidth) : 'none';
    article.dataset.notes = manner.value === 'full' ? 'margin' : 'none';
    if (manner.value === 'none' || !margin.current) return;
    const text = readText();
    // Where they belong is known when all of it is there
    margin.current.style.visibility = text ? '' : 'hidden';
    const { top } = article.getBoundingClientRect();
    const shown = [...margin.current.children] as HTMLElement[];
    const notes = noted.map(({ position }, index) => ({
      top: ((position && text?.rangeOf(position)?.getBoundingClientRect().top) ?? top) - top,
      height: shown[index]?.offsetHeight ?? 0,
    }));
    for (const [index, at] of stackNotes(notes, manner.value === 'sign' ? 0 : gap).entries()) {
      const note = shown[index];
      if (note) note.style.insetBlockStart = `${at}px`;
    }
  }
}

/** How notes can stand beside an article, in a reader that is so many pixels wide. */
function mannerOf(article: HTMLElement, width: number): Manner {
  if (article.dataset.lines === 'vertical') return 'none';
  const sizeOf = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize);
  const measure = Math.min(leastMeasure, Number.parseFloat(article.style.getPropertyValue('--measure')));
  const needed = measure * sizeOf(article) + 2 * edge + leastRem * sizeOf(document.documentElement);
  return width >= needed ? 'full' : 'sign';
}
