import { hostOf } from '../../domain/canonical-url';
import { toPlainDateTime } from '../../domain/date-time';
import type { ExportContext, ExportItem } from '../exporter';
import { escapeMarkup } from './escape';

/** Title, who wrote it, when and where, as HTML that is XML too. */
export function articleHead({ article, details }: ExportItem, { words }: ExportContext, address: string): string {
  const { title, authors, siteName, publishedAt, url } = article;
  const by = [
    ...authors.map(escapeMarkup),
    ...(publishedAt ? [escapeMarkup(toPlainDateTime(publishedAt).slice(0, 10))] : []),
    `<a href="${escapeMarkup(address)}">${escapeMarkup(siteName ?? hostOf(url))}</a>`,
  ];
  return [
    `<h1 dir="auto">${escapeMarkup(title.trim() || words.untitled)}</h1>\n`,
    details?.subtitle ? `<p class="subtitle" dir="auto">${escapeMarkup(details.subtitle)}</p>\n` : '',
    `<p class="by" dir="auto">${by.join(' · ')}</p>\n`,
  ].join('');
}
