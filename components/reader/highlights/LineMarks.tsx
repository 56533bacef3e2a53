import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { Highlight, HighlightId } from '../../../lib/domain/highlight';
import type { PlacedText } from '../../../lib/highlights/placed-text';
import styles from './LineMarks.module.css';
import { lineBoxesOf } from './line-boxes';
import { useLaidOut } from './use-laid-out';

/**
 * Whether the lines of highlights have to be drawn in horizontal text; in vertical text Chromium paints none either. Firefox paints no `text-decoration` in `::highlight()`, though it says that
 * it knows it: https://developer.mozilla.org/docs/Web/CSS/Reference/Selectors/::highlight
 */
export const needsLineMarks = CSS.supports('-moz-appearance', 'none');

interface Props {
  highlights: readonly Highlight[];
  openId: HighlightId | null;
  frame: RefObject<HTMLElement | null>;
  readText: () => PlacedText | null;
}

/** A line under each highlight, told apart by its shape, over the text rather than in it. */
export function LineMarks({ highlights, openId, frame, readText }: Props) {
  const layer = useRef<HTMLDivElement>(null);
  useLaidOut(frame, draw);
  return <div ref={layer} class={styles.layer} aria-hidden="true" data-line-marks />;

  function draw(): void {
    const article = layer.current?.closest('article');
    const text = highlights.length > 0 ? readText() : null;
    const { left = 0, top = 0 } = article?.getBoundingClientRect() ?? {};
    const [x, y] = [left - (article?.scrollLeft ?? 0), top - (article?.scrollTop ?? 0)];
    const isVertical = article?.dataset.lines === 'vertical';
    const marks = highlights.flatMap(({ id, colour, position }) => {
      const range = position && text?.rangeOf(position);
      return range ? lineBoxesOf(range).map((box) => ({ box, colour, isOpen: id === openId })) : [];
    });
    layer.current?.replaceChildren(
      ...marks.map(({ box, colour, isOpen }) => {
        const mark = document.createElement('span');
        mark.className = styles.mark ?? '';
        mark.dataset.colour = colour;
        mark.dataset.open = String(isOpen);
        mark.dataset.side = isVertical ? 'right' : 'bottom';
        mark.style.left = `${box.left - x}px`;
        mark.style.top = `${box.top - y}px`;
        mark.style.width = `${box.width}px`;
        mark.style.height = `${box.height}px`;
        return mark;
      }),
    );
  }
}
