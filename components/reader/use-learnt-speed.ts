import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ReadingPlace } from '../../lib/domain/place';
import { learnSpeed } from '../../lib/domain/reading-speed';
import { countText } from '../../lib/domain/text-length';
import { readReadingSpeeds, writeReadingSpeeds } from '../../lib/platform/reading-speeds';

/** Who stays so long at a place has stopped scrolling, in milliseconds. */
const restTime = 800;

/**
 * Learns how fast somebody reads: of what went by between two rests, and the time between them. What no reader does, as leaving
 * the page or leafing through it, teaches nothing.
 */
export function useLearntSpeed(text: RefObject<HTMLElement | null>, place: ReadingPlace | null, isOn: boolean): void {
  const rest = useRef<{ readonly place: ReadingPlace; readonly at: number } | null>(null);

  useEffect(() => {
    if (!isOn || !place) {
      rest.current = null;
      return;
    }
    const timer = setTimeout(() => {
      const before = rest.current;
      rest.current = { place, at: Date.now() };
      if (before && text.current) void learn(text.current, before.place, place, rest.current.at - before.at);
    }, restTime);
    return () => clearTimeout(timer);
  }, [place, isOn]);

  useEffect(() => {
    const forget = () => {
      rest.current = null;
    };
    document.addEventListener('visibilitychange', forget);
    addEventListener('blur', forget);
    return () => {
      document.removeEventListener('visibilitychange', forget);
      removeEventListener('blur', forget);
    };
  }, []);
}

async function learn(text: HTMLElement, from: ReadingPlace, to: ReadingPlace, milliseconds: number): Promise<void> {
  const passed = textBetween(text, from, to);
  if (passed === '') return;
  try {
    const known = await readReadingSpeeds();
    const learnt = learnSpeed(known, { counts: countText(passed), milliseconds });
    if (learnt !== known) await writeReadingSpeeds(learnt);
  } catch (error) {
    console.error('[gleaner] the reading speed was not learnt', error);
  }
}

/** The text from one place to a later one; empty when it is not later. */
function textBetween(text: HTMLElement, from: ReadingPlace, to: ReadingPlace): string {
  const blocks = [...text.children].slice(from.block, to.block + 1).map(({ textContent }) => textContent);
  return blocks
    .map((block, index) => {
      const start = index === 0 ? Math.round(from.fraction * block.length) : 0;
      const end = from.block + index === to.block ? Math.round(to.fraction * block.length) : block.length;
      return block.slice(start, end);
    })
    .join('\n')
    .trim();
}
