import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { TextPosition } from '../../../lib/domain/highlight';
import type { PlacedText } from '../../../lib/highlights/placed-text';
import { sentenceAt, sentencesOf } from '../../../lib/highlights/sentences';
import { letterAtPoint } from './letter-at-point';

/** Sentences that are chosen by the keyboard. */
export interface SentenceCursor {
  /** From the first letter of the first to the last of the last; `null`: there is no cursor. */
  readonly position: ReadonlySignal<TextPosition | null>;
  /** Begins with the first sentence that is to be seen. */
  start(): void;
  /** Whether lines, or those after them, go on to the left. */
  isOnToTheLeft(): boolean;
  /** Goes to another one; `isLonger`: takes it in, or lets the last one go. */
  move(step: 1 | -1, isLonger: boolean): void;
  end(): void;
}

/** How far below the edge of the window the first sentence is looked for: what stands over the text hides some of it. */
const below = 72;

/** How far apart, and how far within the text, letters are looked for: less than a line, and than a letter. */
const lineStep = 16;
const inside = 8;

/** A cursor that goes from sentence to sentence of a text. */
export function useSentenceCursor(
  frame: RefObject<HTMLElement | null>,
  readText: () => PlacedText | null,
  language: string | null,
): SentenceCursor {
  const position = useSignal<TextPosition | null>(null);
  const chosen = useRef<{ readonly first: number; readonly last: number }>({ first: 0, last: 0 });
  const known = useRef<{ readonly text: PlacedText; readonly sentences: readonly TextPosition[] } | null>(null);

  function sentences(): readonly TextPosition[] {
    const text = readText();
    if (!text) return [];
    if (known.current?.text !== text) known.current = { text, sentences: sentencesOf(text, language, notesIn(text)) };
    return known.current.sentences;
  }

  function notesIn(text: PlacedText): readonly TextPosition[] {
    const numbers = [...(frame.current?.querySelectorAll('[data-note]') ?? [])].map((number) => {
      const range = new Range();
      range.selectNodeContents(number);
      return text.positionOf(range);
    });
    return numbers.filter((position) => position !== null);
  }

  /** Points in the window where lines may begin, in their order. */
  function beginningsOfLines({ left, right, top }: DOMRect): readonly (readonly [x: number, y: number])[] {
    const along = (from: number, to: number) =>
      Array.from({ length: Math.max(0, Math.ceil((to - from) / lineStep)) }, (_, line) => from + line * lineStep);
    if (lines() === 'vertical')
      return along(innerWidth - Math.min(right, innerWidth), innerWidth).map((x) => [
        innerWidth - x - inside,
        top + inside,
      ]);
    const x = lines() === 'rtl' ? Math.min(right, innerWidth) - inside : Math.max(left, 0) + inside;
    return along(Math.max(top + inside, below), innerHeight).map((y) => [x, y]);
  }

  function lines(): 'ltr' | 'rtl' | 'vertical' {
    const { direction, writingMode } = frame.current ? getComputedStyle(frame.current) : {};
    return writingMode?.startsWith('vertical') ? 'vertical' : direction === 'rtl' ? 'rtl' : 'ltr';
  }

  function show(first: number, last: number): void {
    const [from, to] = [sentences()[first], sentences()[last]];
    if (!from || !to) return;
    chosen.current = { first, last };
    position.value = { start: from.start, end: to.end };
    const range = readText()?.rangeOf(to);
    const { top = 0, bottom = 0 } = range?.getBoundingClientRect() ?? {};
    if (top < below || bottom > innerHeight - below) {
      range?.startContainer.parentElement?.scrollIntoView({ block: 'center', inline: 'center' });
    }
  }

  return {
    position,
    isOnToTheLeft: () => lines() !== 'ltr',
    start() {
      const text = readText();
      const box = frame.current?.getBoundingClientRect();
      if (!text || !box) return;
      let letter: number | null = null;
      for (const [x, y] of beginningsOfLines(box)) {
        letter = letterAtPoint(text, x, y);
        if (letter !== null) break;
      }
      const index = sentenceAt(sentences(), letter ?? 0);
      show(index, index);
    },
    move(step, isLonger) {
      const { first, last } = chosen.current;
      const next = Math.min(sentences().length - 1, Math.max(0, last + step));
      show(isLonger ? Math.min(first, next) : next, next);
    },
    end() {
      position.value = null;
    },
  };
}
