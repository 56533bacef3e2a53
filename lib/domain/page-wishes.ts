import type { Repair } from './ledger';
import type { SiteChoice } from './site-choice';

/** What the reader wants of a page that is captured: plain JSON, since it crosses a process. */
export interface PageWishes {
  /** For its site. */
  readonly choices: readonly SiteChoice[];
  /** What they changed of its article before, oldest first. */
  readonly repairs: readonly Repair[];
}

export const noWishes: PageWishes = { choices: [], repairs: [] };
