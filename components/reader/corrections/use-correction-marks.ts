import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Correction } from '../../../lib/domain/correction';
import { t } from '../../../lib/platform/messages';
import { correctedBlocks } from './find-block';

const none: readonly Correction[] = [];

/** Marks the blocks of a text that the reader corrected: a button behind each, which leads to what it was. */
export function useCorrectionMarks(
  frame: RefObject<HTMLElement | null>,
  markdown: string,
  corrections: readonly Correction[] = none,
  isWhole: boolean,
): void {
  useLayoutEffect(() => {
    const text = frame.current;
    if (!text || !isWhole || corrections.length === 0) return;
    const marks = [...correctedBlocks(markdown, corrections, text)].map(([block, { at }]) => {
      const mark = document.createElement('button');
      mark.type = 'button';
      mark.dataset.added = 'correction';
      mark.title = t('corrected_by_you');
      mark.setAttribute('aria-label', t('corrected_by_you'));
      mark.addEventListener('click', () => showCorrection(text, at));
      (/^(UL|OL|TABLE|DIV)$/.test(block.tagName) ? (block.lastElementChild ?? block) : block).append(mark);
      return mark;
    });
    return () => {
      for (const mark of marks) mark.remove();
    };
  }, [markdown, corrections, isWhole]);
}

function showCorrection(text: HTMLElement, at: string): void {
  const line = text.closest('[data-reader]')?.querySelector<HTMLElement>(`[data-correction="${CSS.escape(at)}"]`);
  line?.scrollIntoView({ block: 'center' });
  line?.focus({ preventScroll: true });
}
