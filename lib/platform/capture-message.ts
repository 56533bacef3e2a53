import type { ArticlePages } from '../domain/article-pages';
import { assertNever } from '../domain/assert-never';
import type { CaptureState, NothingReason, PageProgress, SaveReport } from '../domain/capture-state';
import { isWhole, type ProofSummary } from '../domain/proof';
import { sentenceOf } from './error-message';
import { formatNumber, type MessageKey, t, tCount } from './messages';
import { sentenceOfProof } from './proof-message';

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
      return state.progress ? sentenceOfProgress(state.progress) : t('capture_reading');
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

function sentenceOfProgress({ page, of }: PageProgress): string {
  return of === null
    ? t('capture_reading_next', formatNumber(page))
    : t('capture_reading_page', formatNumber(page), formatNumber(of));
}

/** “1,245 words · 4 pages · 3 images · 5 min”, or “1,245 of 1,245 words kept · …” where that was proved. */
export function lengthOf({
  words,
  imageCount,
  minutes,
  proof = null,
  pages = null,
}: Pick<SaveReport, 'words' | 'imageCount' | 'minutes'> & {
  readonly proof?: ProofSummary | null;
  readonly pages?: ArticlePages | null;
}): string {
  const parts = [
    // Every word of what was read is not every word of the article.
    proof && isWhole(proof) && !pages?.missing ? sentenceOfProof(proof) : tCount('length_words', words),
    pages && pages.missing === null && pages.read > 1 ? tCount('length_pages', pages.read) : null,
    imageCount > 0 ? tCount('length_images', imageCount) : null,
    tCount('length_minutes', minutes),
  ];
  return parts.filter((part) => part !== null).join(' · ');
}
