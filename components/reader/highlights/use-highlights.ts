import { useEffect, useLayoutEffect } from 'preact/hooks';
import { fingerprintOf } from '../../../lib/domain/fingerprint';
import type { Highlight } from '../../../lib/domain/highlight';
import type { PlacedText } from '../../../lib/highlights/placed-text';
import { highlightsOf } from '../../../lib/store/highlights';
import { settledHighlights } from '../../../lib/usecases/settle-highlights';
import { act } from '../../act';
import { valueOr } from '../../live';
import { useLive } from '../../use-live';
import type { Reading } from '../reading';
import { paintHighlights, unpaint } from './paint';

const none: readonly Highlight[] = [];

/** The highlights of an article that is open, where they are in its text; they are painted over it. */
export function useHighlights({ article, markdown }: Reading, readText: () => PlacedText | null): readonly Highlight[] {
  const stored = valueOr(useLive(article.id, highlightsOf).value, none);
  const stamp = fingerprintOf(markdown);
  const settled = stored.filter(({ settledIn }) => settledIn === stamp);
  const isSettled = settled.length === stored.length;

  useEffect(() => {
    if (!isSettled) void act(() => settledHighlights(article.id, markdown));
  }, [isSettled, stamp]);

  useLayoutEffect(() => {
    const text = settled.length > 0 ? readText() : null;
    if (text) paintHighlights(text, settled);
    else unpaint();
  });
  useLayoutEffect(() => unpaint, []);
  return settled;
}
