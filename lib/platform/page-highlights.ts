import { browser } from 'wxt/browser';
import type { Highlight, HighlightColour, TextQuote } from '../domain/highlight';
import css from './page-highlights.css?inline';
import { runInTab } from './run-in-tab';

/** What the highlighting script leaves in a page, in its own world, for the functions below. */
export interface PageHighlights {
  /** The words that are selected; `null`: none. */
  selected(): TextQuote | null;
  /** Paints passages in place of those before. Answers how many of them the page has. */
  paint(passages: readonly Passage[]): number;
}

interface Passage {
  readonly quote: TextQuote;
  readonly colour: HighlightColour;
}

type Place = { readonly gleanerHighlights?: PageHighlights };

/** Longer passages are no highlights: a page that selects itself for its readers is not to fill the library. */
const longestPassage = 100_000;
const longestContext = 1000;

/** What is selected in a tab that the reader has just pointed at (`activeTab`); `null`: nothing. */
export async function selectedIn(tabId: number): Promise<TextQuote | null> {
  await runInTab(tabId, { files: ['/highlighter.js'] });
  return toQuote(
    await runInTab<unknown>(tabId, { func: () => (globalThis as Place).gleanerHighlights?.selected() ?? null }),
  );
}

/**
 * Paints highlights over the page of a tab. The style goes with the extension's own, so the page's document stays as it is.
 * @returns how many of them the page has
 */
export async function paintIn(tabId: number, highlights: readonly Highlight[]): Promise<number> {
  await runInTab(tabId, { files: ['/highlighter.js'] });
  // A second time would change nothing, but add another sheet.
  await browser.scripting.removeCSS({ target: { tabId }, css });
  await browser.scripting.insertCSS({ target: { tabId }, css });
  const passages: readonly Passage[] = highlights.map(({ quote, colour }) => ({ quote, colour }));
  const painted = await runInTab<unknown>(tabId, {
    func: (...[json = '[]']) => (globalThis as Place).gleanerHighlights?.paint(JSON.parse(json)) ?? 0,
    args: [JSON.stringify(passages)],
  });
  return typeof painted === 'number' ? Math.min(Math.max(0, Math.floor(painted)), highlights.length) : 0;
}

/** Checks what came out of a page, as `toCapturedPage` does. */
export function toQuote(value: unknown): TextQuote | null {
  const { exact, prefix, suffix } = (value ?? {}) as Record<string, unknown>;
  if (typeof exact !== 'string' || typeof prefix !== 'string' || typeof suffix !== 'string') return null;
  const isPassage = exact.trim() !== '' && exact.length <= longestPassage;
  const isContext = prefix.length <= longestContext && suffix.length <= longestContext;
  return isPassage && isContext ? { exact, prefix, suffix } : null;
}
