import { Readability } from '@mozilla/readability';
import type { ArticleMetadata } from '../domain/article';
import type { ArticleSource, LeftOut } from '../domain/ledger';
import { constructs } from './constructs';
import { languageOf } from './metadata/language';
import { metadataOf, toNames, withoutSite } from './metadata/metadata';

/** Of `ArticleSource`: raised whenever a page is cleaned, or its article found, in another way than before. */
const version = 1;

/** An article as elements, with what the page says of it. */
export interface ExtractedArticle extends ArticleMetadata {
  readonly content: Element;
  /** Where the page says it lives, as written. */
  readonly canonical: string | null;
  readonly leftOut: readonly LeftOut[];
  readonly source: ArticleSource;
}
/** Readability always finds something; with less than this much text outside links it is a menu, a form or a teaser. */
const shortestArticle = 100;

/**
 * Finds the article in a page; `null` when there is none.
 * Readability takes apart the document it reads: pass a copy, never the live page.
 */
export function extractArticle(page: Document): ExtractedArticle | null {
  const metadata = metadataOf(page);
  for (const construct of constructs) construct.standardise(page);
  keepPresentation(page);
  const readable = new Readability<Node>(page, {
    serializer: (node) => node,
    keepClasses: true,
    charThreshold: thresholdOf(page),
  }).parse();
  const content = readable?.content as Element | null | undefined;
  if (!readable || !content || textWeight(content) < shortestArticle) return null;

  const { title: stated, canonical, declaredLanguages, ...rest } = metadata;
  const title = stated ?? withoutSite(readable.title?.trim() ?? '', metadata.siteName) ?? '';
  removeHeadline(content, title);
  return {
    ...rest,
    title,
    authors: metadata.authors.length > 0 ? metadata.authors : toNames(readable.byline ?? ''),
    language: languageOf(declaredLanguages, content.textContent ?? ''),
    content,
    canonical,
    leftOut: [],
    source: { html: content.innerHTML, version },
  };
}

/** The headline is the title already. Readability takes it out too, but compares by words between spaces. */
function removeHeadline(content: Element, title: string): void {
  const lettersOf = (text: string | null) =>
    (text ?? '')
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
  const headline = content.querySelector('h1, h2');
  if (headline && lettersOf(title) !== '' && lettersOf(headline.textContent) === lettersOf(title)) headline.remove();
}

/** Text that is not a link, in characters; a Han or Kana character says as much as two letters. */
function textWeight(content: Element): number {
  const weigh = (text: string) =>
    text.replace(/\s+/g, '').length +
    (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0);
  const links = [...content.querySelectorAll('a')].reduce((sum, { textContent }) => sum + weigh(textContent ?? ''), 0);
  return weigh(content.textContent ?? '') - links;
}

/** How many characters make an article for Readability. Its 500 are Latin ones; 200 Han characters say as much. */
function thresholdOf(page: Document): number {
  const sample = (page.body?.textContent ?? '').slice(0, 20_000);
  const han = sample.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  return han * 3 > sample.replace(/\s+/g, '').length ? 200 : 500;
}

/** Readability takes `style` and `align` away: what they say of the text is kept in another way. */
function keepPresentation(page: Document): void {
  for (const element of page.querySelectorAll('span[style*="font-weight" i], span[style*="font-style" i]')) {
    const style = element.getAttribute('style') ?? '';
    if (/font-weight\s*:\s*(bold|bolder|[6-9]00)/i.test(style)) wrapContent(element, 'strong');
    if (/font-style\s*:\s*(italic|oblique)/i.test(style)) wrapContent(element, 'em');
  }
  for (const cell of page.querySelectorAll(
    'td[align], th[align], td[style*="text-align" i], th[style*="text-align" i]',
  )) {
    const align = /text-align\s*:\s*(\w+)/i.exec(cell.getAttribute('style') ?? '')?.[1] ?? cell.getAttribute('align');
    cell.setAttribute('data-align', align ?? '');
  }
}

function wrapContent(element: Element, name: string): void {
  const wrapper = element.ownerDocument.createElement(name);
  wrapper.append(...element.childNodes);
  element.append(wrapper);
}
