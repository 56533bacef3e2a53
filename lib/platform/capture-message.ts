import { assertNever } from '../domain/assert-never';
import type { CaptureState, NothingReason, SaveReport } from '../domain/capture-state';
import { sentenceOf } from './error-message';
import { type MessageKey, t, tCount } from './messages';

const reasons: Record<NothingReason, MessageKey> = {
  'browser-page': 'nothing_browser_page',
  'store-page': 'nothing_store_page',
  'local-file': 'nothing_local_file',
  pdf: 'nothing_pdf',
  'not-a-page': 'nothing_not_a_page',
  'empty-page': 'nothing_empty_page',
  'no-selection': 'nothing_no_selection',
};

/** One sentence about a save, for the popup, the notice and the tooltip. */
export function sentenceOfState(state: CaptureState): string {
  switch (state.kind) {
    case 'reading':
      return t('capture_reading');
    case 'saving':
      return t('capture_saving');
    case 'saved':
      return t(state.report.kind === 'added' ? 'capture_added' : 'capture_updated');
    case 'undone':
      return t('capture_undone');
    case 'nothing':
      return t(reasons[state.reason]);
    case 'failed':
      return sentenceOf(state.code);
    case 'interrupted':
      return sentenceOf('capture-interrupted');
    default:
      return assertNever(state);
  }
}

/** “1,245 words · 3 images · 5 min” */
export function lengthOf({ words, imageCount, minutes }: Pick<SaveReport, 'words' | 'imageCount' | 'minutes'>): string {
  const parts = [
    tCount('length_words', words),
    imageCount > 0 ? tCount('length_images', imageCount) : null,
    tCount('length_minutes', minutes),
  ];
  return parts.filter((part) => part !== null).join(' · ');
}
