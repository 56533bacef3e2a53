import type { Article, IsoDateTime } from '../../domain/article';
import { hostOf } from '../../domain/canonical-url';
import { toPlainDateTime } from '../../domain/date-time';
import { canBeVertical, isRightToLeft } from '../../domain/reading-style';
import type { ExportContext } from '../exporter';
import { escapeMarkup } from '../html/escape';
import type { BookImage } from './images';
import { languageOf } from './language';

/** A chapter as the book itself knows it. */
export interface BookChapter {
  readonly name: string;
  readonly article: Article;
}

/** The table of contents: https://www.w3.org/TR/epub-33/#sec-nav */
export function navigationOf(chapters: readonly BookChapter[], context: ExportContext): string {
  const { words } = context;
  const lang = languageOf(context.language) ?? 'en';
  const items = chapters.map(({ name, article }) => {
    const title = escapeMarkup(article.title.trim() || words.untitled);
    return `<li><a href="${name}" dir="auto">${title}</a></li>\n`;
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n',
    `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${lang}" xml:lang="${lang}">\n`,
    `<head>\n<title>${escapeMarkup(words.contents)}</title>\n<link rel="stylesheet" type="text/css" href="style.css"/>\n</head>\n<body>\n`,
    `<nav epub:type="toc" id="toc">\n<h1>${escapeMarkup(words.contents)}</h1>\n<ol>\n`,
    items.join('') || `<li><a href="nav.xhtml">${escapeMarkup(titleOf(chapters, context))}</a></li>\n`,
    '</ol>\n</nav>\n</body>\n</html>\n',
  ].join('');
}

/** What the book consists of, and in which order: https://www.w3.org/TR/epub-33/#sec-package-doc */
export function packageOf(
  chapters: readonly BookChapter[],
  images: readonly BookImage[],
  context: ExportContext,
  id: string,
): string {
  const articles = chapters.map(({ article }) => article);
  const languages = [
    ...new Set([...articles.map(({ language }) => languageOf(language)), languageOf(context.language)]),
  ];
  const spoken = languages.filter((language) => language !== null);
  const [only] = articles.length === 1 ? articles : [];
  const modified =
    articles
      .map(({ updatedAt }) => toUtc(updatedAt))
      .toSorted()
      .at(-1) ?? longAgo;
  const creators = [...new Set(articles.flatMap(({ authors }) => authors.map((author) => author.trim())))].filter(
    Boolean,
  );
  const metadata = [
    `<dc:identifier id="id">${escapeMarkup(id)}</dc:identifier>`,
    `<dc:title>${escapeMarkup(titleOf(chapters, context))}</dc:title>`,
    ...(spoken.length > 0 ? spoken : ['en']).map((language) => `<dc:language>${language}</dc:language>`),
    ...creators.slice(0, 50).map((author) => `<dc:creator>${escapeMarkup(author)}</dc:creator>`),
    ...(only?.publishedAt
      ? [`<dc:date>${escapeMarkup(toPlainDateTime(only.publishedAt).slice(0, 10))}</dc:date>`]
      : []),
    ...(only ? [`<dc:source>${escapeMarkup(only.url)}</dc:source>`] : []),
    ...(only ? [`<dc:publisher>${escapeMarkup(only.siteName?.trim() || hostOf(only.url))}</dc:publisher>`] : []),
    ...(only?.excerpt?.trim() ? [`<dc:description>${escapeMarkup(only.excerpt)}</dc:description>`] : []),
    ...(only?.tags ?? []).map((tag) => `<dc:subject>${escapeMarkup(tag)}</dc:subject>`),
    `<meta property="dcterms:modified">${modified}</meta>`,
  ];
  const manifest = chapters.map(
    ({ name }, index) => `<item id="c${index + 1}" href="${name}" media-type="application/xhtml+xml"/>`,
  );
  const spine = chapters.map((_, index) => `<itemref idref="c${index + 1}"/>`);
  const [main = 'en'] = spoken;
  const turnsLeft = isRightToLeft(main) || (context.choices.isVertical && canBeVertical(main));
  const direction = turnsLeft ? ' page-progression-direction="rtl"' : '';
  return [
    '<?xml version="1.0" encoding="utf-8"?>\n',
    '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">\n',
    `<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n${metadata.join('\n')}\n</metadata>\n`,
    '<manifest>\n<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>\n',
    '<item id="style" href="style.css" media-type="text/css"/>\n',
    images
      .map(({ name, mediaType }, index) => `<item id="i${index + 1}" href="${name}" media-type="${mediaType}"/>\n`)
      .join(''),
    `${manifest.join('\n')}\n</manifest>\n`,
    `<spine${direction}>\n<itemref idref="nav"/>\n${spine.join('\n')}\n</spine>\n</package>\n`,
  ].join('');
}

function titleOf(chapters: readonly BookChapter[], { title, words }: ExportContext): string {
  const [first] = chapters;
  if (chapters.length !== 1 || !first) return title.trim() || words.untitled;
  return first.article.title.trim() || words.untitled;
}

function toUtc(iso: IsoDateTime): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? longAgo : `${date.toISOString().slice(0, 19)}Z`;
}

const longAgo = '1980-01-01T00:00:00Z';
