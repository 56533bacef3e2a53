import type { LeftOut, LeftOutReason } from '../../domain/ledger';
import { lengthOfText } from '../../domain/text-length';

/** Characters of the beginning of a text that the ledger keeps. */
export const excerptLength = 200;

/** What the ledger has of a part of a page that is left out. */
export function entryOf(reason: LeftOutReason, text: string): LeftOut {
  return { reason, excerpt: text.slice(0, excerptLength).toWellFormed(), words: lengthOfText(text).words };
}
