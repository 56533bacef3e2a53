import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import {
  type Highlight,
  type HighlightColour,
  type HighlightId,
  highlightColours,
  type TextPosition,
} from '../../../lib/domain/highlight';
import { textBetween } from '../../../lib/highlights/reading-text';
import { selectorsOf } from '../../../lib/highlights/selectors';
import { languageTag, t } from '../../../lib/platform/messages';
import { openLibrary } from '../../../lib/platform/tabs';
import { isForPage } from '../../keys';
import { highlightsHash, listHash } from '../../library/route';
import { settings } from '../../settings-state';
import { showToast } from '../../ui/toast-state';
import { CorrectDialog } from '../corrections/CorrectDialog';
import { correctText } from '../corrections/correct-actions';
import { type MarkdownBlock, markdownOf } from '../corrections/find-block';
import type { Reading } from '../reading';
import { leaveOut } from '../repair-actions';
import './colours.css';
import styles from './HighlightLayer.module.css';
import { HighlightList } from './HighlightList';
import { HighlightToolbar } from './HighlightToolbar';
import { copyQuotation, markPassage, recolour, removeHighlight, writeNote } from './highlight-actions';
import { LineMarks, needsLineMarks } from './LineMarks';
import { letterAtPoint } from './letter-at-point';
import { MarginNotes } from './MarginNotes';
import { NoteEditor } from './NoteEditor';
import { NoteText } from './NoteText';
import { paintChosen, unpaintChosen } from './paint';
import { useHighlights } from './use-highlights';
import { useReadingText } from './use-reading-text';
import { useSelection } from './use-selection';
import { useSentenceCursor } from './use-sentence-cursor';

interface Props {
  reading: Reading;
  /** Its highlights of a moment ago. */
  known: readonly Highlight[];
  /** Where the text stands. */
  frame: RefObject<HTMLDivElement | null>;
  /** Whether all of it is there. */
  isWhole: boolean;
  isVertical: boolean;
}

/** What is marked in an article that is open, and how it is marked: by selecting, or from sentence to sentence by the keyboard. */
export function HighlightLayer({ reading, known, frame, isWhole, isVertical }: Props) {
  const { article, markdown, details, language, isTrashed } = reading;
  const readText = useReadingText(frame, markdown, isWhole);
  const { highlights, hasNotes } = useHighlights(reading, known, readText);
  const selection = useSelection(frame, readText);
  const cursor = useSentenceCursor(frame, readText, language);
  const openId = useSignal<HighlightId | null>(null);
  const isWriting = useSignal(false);
  const lastColour = useSignal<HighlightColour>('yellow');
  const bar = useRef<HTMLDivElement>(null);
  const lastKey = useRef('');

  const correcting = useSignal<MarkdownBlock | null>(null);
  const canChange = details !== null && !isTrashed;

  const { open, passage } = chosenNow();

  useLayoutEffect(() => {
    const text = passage && !selection.value ? readText() : null;
    if (text) paintChosen(text, passage, open !== null);
    return unpaintChosen;
  }, [passage, selection.value, open]);

  // A press on a highlight opens it; anywhere else closes what is open
  useLayoutEffect(() => {
    const listener = ({ target, clientX, clientY, button }: MouseEvent) => {
      if (button !== 0 || (target as Element).closest('[data-highlight-card], [data-highlight-list]')) return;
      isWriting.value = false;
      const isOnText = frame.current?.contains(target as Node) && !(target as Element).closest('a, button, summary');
      const text = isOnText && getSelection()?.isCollapsed && highlights.length > 0 ? readText() : null;
      openId.value = text ? highlightAt(letterAtPoint(text, clientX, clientY)) : null;
      if (isOnText) cursor.end();
    };
    addEventListener('click', listener);
    return () => removeEventListener('click', listener);
  });

  // Before the keys of the page: arrows and Escape are the cursor's while there is one
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent) => {
      // `g h` and `* n` are keys of the page.
      const isSecond = lastKey.current === 'g' || lastKey.current === '*';
      lastKey.current = event.key;
      const isOurs = !isTrashed && !isSecond && isForPage(event) && settings.value?.singleKeys !== false;
      if (!isOurs || !press(event)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    addEventListener('keydown', listener, true);
    return () => removeEventListener('keydown', listener, true);
  });

  return (
    <div class={styles.layer} lang={languageTag()}>
      {(needsLineMarks || isVertical) && (
        <LineMarks highlights={highlights} openId={open?.id ?? null} frame={frame} readText={readText} />
      )}
      <p role="status" class={styles.spoken}>
        {cursor.position.value && wordsOf(cursor.position.value)}
      </p>
      {passage && (
        <HighlightToolbar
          bar={bar}
          boxOf={() => readText()?.rangeOf(passage)?.getBoundingClientRect() ?? null}
          label={t(open ? 'highlight_toolbar' : 'highlight_toolbar_new')}
          colour={open?.colour ?? null}
          onColour={(colour) => void paintPassage(colour)}
          onNote={() => void startNote()}
          onCopy={() => void copyQuotation(wordsOf(passage), article)}
          onSearch={search}
          onDelete={open && !isTrashed ? remove : null}
          onCorrect={canChange ? () => correctBlockOf(passage) : null}
          onLeaveOut={canChange ? () => leaveBlockOut(passage) : null}
        >
          {open && isWriting.value && (
            <NoteEditor
              note={open.note}
              onSave={(note) => {
                void writeNote(open, note);
                close();
              }}
              onCancel={close}
            />
          )}
          {open && !isWriting.value && open.note !== '' && <NoteText note={open.note} />}
        </HighlightToolbar>
      )}
      {correcting.value && (
        <CorrectDialog
          markdown={correcting.value.markdown}
          language={language}
          onSave={(corrected) => {
            if (correcting.value) void correctText(article.id, correcting.value, corrected);
          }}
          onClose={() => {
            correcting.value = null;
          }}
        />
      )}
      <MarginNotes
        highlights={highlights}
        hasNotes={hasNotes}
        openId={open?.id ?? null}
        frame={frame}
        readText={readText}
        onOpen={goToPassage}
        onShow={({ id }) => {
          openId.value = openId.value === id ? null : id;
          isWriting.value = false;
          if (openId.value) focusBar();
        }}
      />
      <HighlightList
        highlights={highlights}
        article={{ ...article, language }}
        isFixed={isTrashed}
        onOpen={goToPassage}
        onTag={(tag) => goInLibrary(highlightsHash(`#${tag}`))}
      />
    </div>
  );

  /** The block of the text that the passage begins in: of a list, all of it. */
  function correctBlockOf(position: TextPosition): void {
    let block = readText()?.rangeOf(position)?.startContainer.parentElement ?? null;
    while (block && block.parentElement !== frame.current) block = block.parentElement;
    cursor.end();
    getSelection()?.removeAllRanges();
    correcting.value = block && markdownOf(markdown, block);
    if (block && !correcting.value) showToast({ message: t('correct_impossible'), isFailure: true });
  }

  function goToPassage({ id, position }: Highlight): void {
    if (!position) return;
    readText()?.rangeOf(position)?.startContainer.parentElement?.scrollIntoView({ block: 'center', inline: 'center' });
    openId.value = id;
    focusBar();
  }

  /** Answers whether its note stands in the margin. */
  function goToNote(id: HighlightId): boolean {
    const notes = document.querySelectorAll<HTMLElement>('[data-margin-note]');
    const note = [...notes].find(({ dataset }) => dataset.marginNote === id);
    note?.focus();
    return note !== undefined && note === document.activeElement;
  }

  /** The innermost block that the passage begins in. */
  function leaveBlockOut(position: TextPosition): void {
    const start = readText()?.rangeOf(position)?.startContainer.parentElement;
    const block = start?.closest('p, li, h1, h2, h3, h4, h5, h6, pre, figure, tr, blockquote');
    cursor.end();
    getSelection()?.removeAllRanges();
    if (block && frame.current?.contains(block)) void leaveOut(article.id, block);
  }

  /** As it is at this moment: keys are pressed faster than anything is drawn. */
  function chosenNow(): { readonly open: Highlight | null; readonly passage: TextPosition | null } {
    const chosen = isTrashed ? null : (selection.value ?? cursor.position.value);
    const isOpen = ({ id, position }: Highlight) => (openId.value ? id === openId.value : isSame(position, chosen));
    const open = highlights.find(isOpen) ?? null;
    return { open, passage: open?.position ?? chosen };
  }

  function wordsOf({ start, end }: TextPosition): string {
    const text = readText();
    return text ? textBetween(text, start, end) : '';
  }

  function highlightAt(letter: number | null): HighlightId | null {
    if (letter === null) return null;
    return (
      highlights.findLast(({ position }) => position && position.start <= letter && letter < position.end)?.id ?? null
    );
  }

  async function paintPassage(colour: HighlightColour): Promise<HighlightId | null> {
    lastColour.value = colour;
    const { open, passage } = chosenNow();
    if (open) {
      await recolour(open, colour);
      return open.id;
    }
    const text = readText();
    if (!passage || !text) return null;
    const { start, end } = passage;
    const id = await markPassage(article.id, selectorsOf(text, start, end), colour);
    getSelection()?.removeAllRanges();
    return id;
  }

  async function startNote(): Promise<void> {
    const { open } = chosenNow();
    openId.value = open ? open.id : await paintPassage(lastColour.value);
    isWriting.value = openId.value !== null;
  }

  function search(): void {
    const { passage } = chosenNow();
    if (!passage) return;
    const words = wordsOf(passage).replaceAll('"', ' ').replace(/\s+/g, ' ').trim();
    goInLibrary(listHash({ shelf: { kind: 'all' }, query: `"${words}"` }));
  }

  /** In the popup and the panel there is nothing else beside an article. */
  function goInLibrary(hash: string): void {
    if (location.pathname === '/library.html') location.hash = hash;
    else void openLibrary(hash);
  }

  function remove(): void {
    const { open } = chosenNow();
    if (open) void removeHighlight(open);
    close();
  }

  function close(): void {
    openId.value = null;
    isWriting.value = false;
  }

  function focusBar(): void {
    requestAnimationFrame(() => bar.current?.querySelector('button')?.focus());
  }

  /** Answers whether the key was one of ours. */
  function press({ key, shiftKey, target }: KeyboardEvent): boolean {
    const isOnButton = (target as Element).closest('button, a, summary, label, input') !== null;
    const colour = highlightColours[Number(key) - 1];
    const { open, passage } = chosenNow();
    // A note in the margin has these for itself
    if ((target as Element).closest('[data-margin-note]') && /^(Arrow|Enter)/.test(key)) return false;
    if (key === 'h' && !passage) cursor.start();
    else if (passage && (key === 'h' || colour)) void paintPassage(colour ?? lastColour.value);
    else if (passage && key === 'n') void startNote();
    else if (passage && canChange && key === 'c') correctBlockOf(passage);
    else if (key === 'N') return open !== null && goToNote(open.id);
    else if (open && (key === 'Delete' || key === '#')) remove();
    else if (openId.value && key === 'Escape') close();
    else if (passage && key === 'Escape') {
      cursor.end();
      getSelection()?.removeAllRanges();
    } else if (!cursor.position.value || openId.value || (key === 'Enter' && isOnButton)) return false;
    else return moveCursor(key, shiftKey);
    return true;
  }

  function moveCursor(key: string, isLonger: boolean): boolean {
    const [on, back] = cursor.isOnToTheLeft() ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
    if (key === 'ArrowDown' || key === on) cursor.move(1, isLonger);
    else if (key === 'ArrowUp' || key === back) cursor.move(-1, isLonger);
    else if (key === 'Enter') {
      openId.value = highlightAt(cursor.position.value?.start ?? null);
      focusBar();
    } else return false;
    return true;
  }
}

function isSame(one: TextPosition | null, other: TextPosition | null): boolean {
  return one !== null && one.start === other?.start && one.end === other.end;
}
