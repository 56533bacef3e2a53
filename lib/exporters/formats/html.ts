import type { ImageHash } from '../../domain/kept-image';
import { setDirections, toSafeFragment } from '../../markdown/render-markdown';
import { exportedText } from '../exported-text';
import type { DocumentExporter, ExportContext, ExportItem, ImageAddress } from '../exporter';
import { articleHead } from '../html/article-head';
import { escapeMarkup } from '../html/escape';
import { pageStyle } from '../html/style';

/**
 * One page that any browser opens: no script, no style sheet from elsewhere, and a policy that would stop any. Pictures stay where
 * they are, and are asked for without saying by whom; those that are kept are in the page, for who wants that.
 */
export const html: DocumentExporter = {
  kind: 'document',
  id: 'html',
  label: 'exporter_html',
  group: 'books',
  ending: 'html',
  mediaType: 'text/html',

  open(context) {
    const titles: string[] = [];
    return {
      begin: () => [headOf(context)],
      add(item) {
        const written = articleOf(item, context, titles.length + 1);
        titles.push(item.article.title.trim() || context.words.untitled);
        return written;
      },
      end: () => [contentsOf(titles, context), '</body>\n</html>\n'],
    };
  },
};

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src https: http: data:";

function headOf({ title, language }: ExportContext): string {
  return [
    `<!doctype html>\n<html lang="${escapeMarkup(language)}">\n<head>\n<meta charset="utf-8">\n`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">\n<meta name="referrer" content="no-referrer">\n`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>${escapeMarkup(title)}</title>\n`,
    `<style>\n${pageStyle}</style>\n</head>\n<body>\n`,
  ].join('');
}

function articleOf(item: ExportItem, context: ExportContext, number: number): (string | ImageAddress)[] {
  const { language, url } = item.article;
  const fragment = toSafeFragment(exportedText(item, 'html', context));
  setDirections(fragment);
  const article = fragment.ownerDocument.createElement('article');
  article.append(fragment);
  const kept = new Map(context.choices.hasImages ? item.images?.map(({ url, hash }) => [url, hash]) : []);
  const mark = markNotIn(article.innerHTML);
  const shown: ImageHash[] = [];
  for (const image of article.querySelectorAll('img')) {
    const hash = kept.get(image.getAttribute('src') ?? '');
    if (hash) {
      shown.push(hash);
      image.setAttribute('src', mark);
    } else image.setAttribute('loading', 'lazy');
    if (!image.alt) image.alt = context.words.image;
  }
  const lang = language ? ` lang="${escapeMarkup(language)}"` : '';
  const [first = '', ...rest] = article.innerHTML.split(mark);
  return [
    `<article id="article-${number}"${lang}>\n${articleHead(item, context, url)}${first}`,
    ...rest.flatMap((text, index) => [{ addressOf: shown[index] as ImageHash }, text]),
    '</article>\n',
  ];
}

/** Where the bytes of an image go, they are told apart from the text by what it does not have. */
function markNotIn(text: string): string {
  let mark = 'data:image';
  while (text.includes(mark)) mark += '-';
  return mark;
}

/** Behind the articles, since none of them is kept until all are known. */
function contentsOf(titles: readonly string[], { words }: ExportContext): string {
  if (titles.length < 2) return '';
  const items = titles.map((title, index) => `<li><a href="#article-${index + 1}">${escapeMarkup(title)}</a></li>\n`);
  return `<nav id="contents">\n<h2>${escapeMarkup(words.contents)}</h2>\n<ol>\n${items.join('')}</ol>\n</nav>\n`;
}
