import { assertNever } from '../domain/assert-never';
import type { TextFailure } from '../domain/wanted-text';
import { sentenceOfState } from './capture-message';
import { formatNumber, t } from './messages';

/** Why a text could not be had, in one sentence. */
export function sentenceOfFailure(failure: TextFailure): string {
  switch (failure.kind) {
    case 'status':
      return sentenceOfStatus(failure.status);
    case 'front-page':
      return t('text_front_page');
    case 'other-site':
      return t('text_other_site');
    case 'unreachable':
      return t('text_unreachable');
    case 'too-slow':
      return t('text_too_slow');
    case 'nothing':
    case 'failed':
      return sentenceOfState(failure);
    default:
      return assertNever(failure);
  }
}

/** What the answer of a site means, with its number. */
export function sentenceOfStatus(status: number): string {
  const number = formatNumber(status);
  if (status === 404 || status === 410) return t('text_gone', number);
  if (status === 401 || status === 403) return t('text_refused', number);
  if (status === 429 || status === 503) return t('text_busy', number);
  return t('text_status', number);
}
