import { canBeVertical, isRightToLeft } from '../../domain/reading-style';
import { toSafeFragment } from '../../markdown/render-markdown';
import { exportedText } from '../exported-text';
import type { ExportContext, ExportItem } from '../exporter';
import { articleHead } from '../html/article-head';
import { escapeMarkup } from '../html/escape';
import { toBookAddress } from './address';
import type { BookImage } from './images';
import { languageOf } from './language';
import { toStrictHtml } from './strict-html';

/** An article as a chapter of a book: XHTML, with its own language and direction. */
export function chapterOf(item: ExportItem, context: ExportContext, images: ReadonlyMap<string, BookImage>): string {
  const { title, url, language } = item.article;
  const lang = languageOf(language) ?? languageOf(context.language) ?? 'en';
  const direction = isRightToLeft(lang) ? ' dir="rtl"' : '';
  const lines = context.choices.isVertical && canBeVertical(lang) ? ' class="vertical"' : '';
  const page = toSafeFragment(exportedText(item, 'html', context));
  const section = page.ownerDocument.createElement('section');
  section.append(page);
  toStrictHtml(section, context.words.image, new Map([...images].map(([url, { name }]) => [url, `../${name}`])));
  const body = new XMLSerializer().serializeToString(section).replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '');

  return [
    `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" lang="${lang}" xml:lang="${lang}"${direction}${lines}>\n`,
    `<head>\n<title>${escapeMarkup(title.trim() || context.words.untitled)}</title>\n`,
    `<link rel="stylesheet" type="text/css" href="../style.css"/>\n</head>\n<body>\n`,
    `${articleHead(item, context, toBookAddress(url) ?? url)}${body}\n</body>\n</html>\n`,
  ].join('');
}
