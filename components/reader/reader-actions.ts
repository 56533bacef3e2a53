import type { Article } from '../../lib/domain/article';
import { citeArticle } from '../../lib/domain/cite';
import { copyText } from '../../lib/platform/clipboard';
import { pageDateOf } from '../../lib/platform/date-message';
import { t } from '../../lib/platform/messages';
import { act } from '../act';
import { showToast } from '../ui/toast-state';

/** Puts a passage on the clipboard with where it is from, or the article as a reference. */
export function copyCitation(article: Article, passage: string): Promise<void> {
  return act(async () => {
    await copyText(citeArticle(article, passage, pageDateOf));
    showToast({ message: t(passage.trim() ? 'toast_quotation_copied' : 'toast_reference_copied') });
  });
}

/** Whether the system has somewhere to share to. */
export const canShare = 'share' in navigator;

/**
 * Hands the address of an article to another application; where the system shares nothing, puts it on the clipboard. Nothing is sent
 * before the reader has chosen which.
 */
export function shareArticle({ title, url }: Article): Promise<void> {
  return act(async () => {
    if (!canShare) {
      await copyText(url);
      showToast({ message: t('toast_link_copied') });
      return;
    }
    try {
      await navigator.share({ title, url });
    } catch (error) {
      // Who closes the dialog has changed their mind.
      if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
    }
  });
}
