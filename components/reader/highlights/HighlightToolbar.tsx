import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type HighlightColour, highlightColours } from '../../../lib/domain/highlight';
import { type MessageKey, t } from '../../../lib/platform/messages';
import { IconButton } from '../../ui/Button';
import styles from './HighlightToolbar.module.css';

/** What each colour is called. */
export const colourNames: Readonly<Record<HighlightColour, MessageKey>> = {
  yellow: 'highlight_yellow',
  green: 'highlight_green',
  blue: 'highlight_blue',
  rose: 'highlight_rose',
};

interface Props {
  /** Where the passage stands in the window. */
  boxOf: () => DOMRect | null;
  /** Of a passage that is highlighted. */
  colour: HighlightColour | null;
  /** Names what can be done. */
  label: string;
  bar: RefObject<HTMLDivElement | null>;
  onColour: (colour: HighlightColour) => void;
  onNote: () => void;
  onCopy: () => void;
  onSearch: () => void;
  onDelete: (() => void) | null;
  /** `null` where nothing can be left out. */
  onLeaveOut: (() => void) | null;
  /** `null` where nothing can be corrected. */
  onCorrect: (() => void) | null;
  /** Its note, or where that is written. */
  children?: ComponentChildren;
}

/** Pixels between the toolbar and its passage, and the edge of the window. */
const gap = 8;

/** What can be done with a passage, beside it. The selection stays as it is while it is used. */
export function HighlightToolbar(props: Props) {
  const { boxOf, colour, label, bar, onColour, onNote, onCopy, onSearch, onDelete, onLeaveOut, onCorrect, children } =
    props;
  const card = useRef<HTMLDivElement>(null);

  // The passage moves with the text
  useLayoutEffect(() => {
    const place = () => card.current && placeBeside(card.current, boxOf());
    place();
    addEventListener('scroll', place, true);
    addEventListener('resize', place);
    return () => {
      removeEventListener('scroll', place, true);
      removeEventListener('resize', place);
    };
  });

  return (
    <div ref={card} class={styles.card} data-highlight-card>
      <div
        ref={bar}
        class={styles.bar}
        role="toolbar"
        aria-label={label}
        onPointerDown={(event) => event.preventDefault()}
        onKeyDown={(event) => moveFocus(event)}
      >
        {highlightColours.map((each) => (
          <button
            key={each}
            type="button"
            class={styles.colour}
            data-colour={each}
            aria-label={t(colourNames[each])}
            title={t(colourNames[each])}
            aria-pressed={each === colour}
            onClick={() => onColour(each)}
          >
            <span aria-hidden="true">A</span>
          </button>
        ))}
        <IconButton icon="note" label={t('highlight_note')} onClick={onNote} />
        <IconButton icon="copy" label={t('highlight_copy')} onClick={onCopy} />
        <IconButton icon="search" label={t('highlight_search')} onClick={onSearch} />
        {onCorrect && <IconButton icon="edit" label={t('correct_title')} onClick={onCorrect} />}
        {onLeaveOut && <IconButton icon="minus" label={t('repair_leave_out')} onClick={onLeaveOut} />}
        {onDelete && <IconButton icon="trash" label={t('highlight_delete')} onClick={onDelete} />}
      </div>
      {children}
    </div>
  );
}

/** Below the passage, or above it where there is no room; what a finger selects has the browser's own handles above. */
function placeBeside(card: HTMLElement, box: DOMRect | null): void {
  // Where it was scrolled away, there is nothing to stand beside.
  const isSeen = box !== null && box.bottom > 0 && box.top < innerHeight;
  card.style.visibility = isSeen ? '' : 'hidden';
  if (!isSeen) return;
  const { width, height } = card.getBoundingClientRect();
  const below = box.bottom + gap;
  const top = below + height + gap <= innerHeight ? below : box.top - gap - height;
  const left = (box.left + box.right - width) / 2;
  card.style.top = `${Math.max(gap, Math.min(top, innerHeight - height - gap))}px`;
  card.style.left = `${Math.max(gap, Math.min(left, innerWidth - width - gap))}px`;
}

/** The arrows go along a toolbar: https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/ */
function moveFocus(event: KeyboardEvent): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step === undefined) return;
  const buttons = [...(event.currentTarget as HTMLElement).querySelectorAll('button')];
  const here = buttons.indexOf(document.activeElement as HTMLButtonElement);
  buttons[(here + step + buttons.length) % buttons.length]?.focus();
  event.preventDefault();
  event.stopPropagation();
}
