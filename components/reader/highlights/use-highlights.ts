import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { ArticleId } from '../../../lib/domain/article';
import { fingerprintOf } from '../../../lib/domain/fingerprint';
import { type Highlight, isNoted } from '../../../lib/domain/highlight';
import type { PlacedText } from '../../../lib/highlights/placed-text';
import { highlightsOf } from '../../../lib/store/highlights';
import { settledHighlights } from '../../../lib/usecases/settle-highlights';
import { act } from '../../act';
import { valueOr } from '../../live';
import { useLive } from '../../use-live';
import type { Reading } from '../reading';
import { paintHighlights, unpaintHighlights } from './paint';

const none: readonly Highlight[] = [];

/** What is marked in an article that is open. */
interface ShownHighlights {
  /** Where they are in its text. */
  readonly highlights: readonly Highlight[];
  /** Whether any has a note that stands at its words: already while they are looked for in another text. */
  readonly hasNotes: boolean;
}

/**
 * The highlights of an article that is open; they are painted over its text.
 * @param known those of a moment ago
 */
export function useHighlights(
  { article, markdown }: Reading,
  known: readonly Highlight[],
  readText: () => PlacedText | null,
): ShownHighlights {
  const stored = valueOr(useLive<ArticleId, readonly Highlight[]>(article.id, highlightsOf, known).value, none);
  const stamp = fingerprintOf(markdown);
  const settled = stored.filter(({ settledIn }) => settledIn === stamp);
  const isSettled = settled.length === stored.length;

  useEffect(() => {
    if (!isSettled) void act(() => settledHighlights(article.id, markdown));
  }, [isSettled, stamp]);

  useLayoutEffect(() => {
    const text = settled.length > 0 ? readText() : null;
    if (text) paintHighlights(text, settled);
    else unpaintHighlights();
  });
  useLayoutEffect(() => unpaintHighlights, []);
  return { highlights: settled, hasNotes: stored.some(isNoted) };
}
