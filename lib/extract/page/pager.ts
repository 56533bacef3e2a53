import type { Pager } from '../../domain/page-step';
import { getterOf } from './getter-of';
import { saysArticle, saysList } from './list-page';
import { type PageAddress, readingsOf } from './page-family';
import { saysNext, saysPage, saysWhole, totalIn } from './page-words';

/** What holds links to the pages of an article. */
const pagers =
  /pagin|pager|\bpages\b|page[-_]?(nav|num|no\b|link|bar|list|break|index|turn)|wp-link|nav-?links|multi-?page|fenye|ページ|分页/i;

/** How blogs number the pages of their lists, and few others those of an article. */
const listed = /\/page\/\d+\/?$/;

/** Where links to next pages are those of something else. */
const furniture =
  '[class*="comment" i], [id*="comment" i], [class*="related" i], [id*="disqus" i], [class*="carousel" i], [class*="gallery-nav" i]';

/** How far up from a link its pager may reach, and how much text it has at most. */
const pagerDepth = 3;
const pagerLength = 300;

interface PageLink {
  readonly element: Element;
  readonly address: string;
  readonly label: string;
  readonly readings: readonly PageAddress[];
  readonly isNext: boolean;
  readonly isPrevious: boolean;
}

/**
 * What a page says of the further pages of its article; `null` where it has none. Strict, since a wrong guess would put
 * another article below this one: of the same origin, the same address but for the number of the page, and that number the
 * next. “Next article” leads elsewhere. The page is asked through the prototypes: what its forms are named is no matter.
 *
 * @param known the article, where this page was come to from another page of it
 */
export function pagerOf(page: Document, address: string, known: string | null = null): Pager | null {
  const here = readingsOf(withoutFragment(address)).filter(({ article }) => known === null || article === known);
  const links = linksOf(page, address);
  if (known === null && saysList(page)) return null;
  for (const current of here) {
    const family = links.filter(({ readings }) => readings.some(({ article }) => article === current.article));
    const first = current.isNumbered ? firstOf(family, current) : null;
    const next = nextOf(page, family, current);
    // Of a page whose own address has a number, the first one must be linked: else it is the number of the article.
    if (known === null && current.isNumbered && !first && !(next && saysItIsPage(next, current))) continue;
    if (!next && !first) continue;
    return {
      article: current.article,
      here: withoutFragment(address),
      first: first?.address ?? null,
      next: next?.address ?? null,
      whole: wholeOf(page, address, current),
      of: countOf(family, current),
    };
  }
  return null;
}

/** Whether a page has a link back to an earlier page of an article. */
export function leadsBack(
  page: Document,
  address: string,
  { article, number }: Pick<PageAddress, 'article' | 'number'>,
): boolean {
  return linksOf(page, address).some(({ readings }) =>
    readings.some((there) => there.article === article && (there.isNumbered ? there.number : 0) < number),
  );
}

function linksOf(page: Document, address: string): PageLink[] {
  const { origin } = new URL(address);
  const links: PageLink[] = [];
  for (const element of Document.prototype.querySelectorAll.call(page, 'link[rel][href], a[href]')) {
    const there = URL.parse(element.getAttribute('href') ?? '', element.baseURI);
    if (there?.origin !== origin || withoutFragment(there.href) === withoutFragment(address)) continue;
    const rel = element.getAttribute('rel') ?? '';
    if (element.localName === 'link' && !/(^|\s)(next|prev|canonical)(\s|$)/i.test(rel)) continue;
    const readings = readingsOf(there.href);
    if (readings.length === 0) continue;
    links.push({
      element,
      address: withoutFragment(there.href),
      label: labelOf(element),
      readings,
      isNext: /(^|\s)next(\s|$)/i.test(rel),
      isPrevious: /(^|\s)prev(ious)?(\s|$)/i.test(rel),
    });
  }
  return links;
}

function labelOf(element: Element): string {
  const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  const name = element.getAttribute('aria-label') ?? element.getAttribute('title') ?? '';
  return /[\p{L}\p{N}]/u.test(text) || name === '' ? text : name;
}

function nextOf(page: Document, family: readonly PageLink[], current: PageAddress): PageLink | null {
  return (
    family.find((link) => {
      const number = numberOf(link, current);
      if (number === null || (listed.test(link.address) && !saysArticle(page))) return false;
      // The second page of some sites is `_1`.
      const isSecondAsOne = number === 1 && !current.isNumbered;
      if (!isSecondAsOne && number !== current.number + 1) return false;
      return isLabelledNext(link, isSecondAsOne ? 2 : number);
    }) ?? null
  );
}

function isLabelledNext(link: PageLink, position: number): boolean {
  if (link.element.closest(furniture)) return false;
  if (link.isNext || saysNext(link.label)) return true;
  return [position, position + 1].map(String).includes(link.label) && isInPager(link.element, Number(link.label));
}

/** A number alone says little: others stand beside it, or what holds it is called so. */
function isInPager(link: Element, number: number): boolean {
  return aroundOf(link).some(
    ({ name, text }) =>
      pagers.test(name) || (text.length < pagerLength && (text.match(/\d+/g) ?? []).map(Number).includes(number - 1)),
  );
}

/** The link to the first page that a page with a number in its address has. */
function firstOf(family: readonly PageLink[], current: PageAddress): PageLink | null {
  const firsts = family.filter((link) =>
    link.readings.some(({ article, number, isNumbered }) => {
      const isFirst = !isNumbered || number === 1;
      return article === current.article && isFirst && !(isNumbered && number === current.number);
    }),
  );
  const isSaid = ({ label, isPrevious, element }: PageLink) =>
    label === '1' ||
    (isPrevious && current.number <= 2) ||
    (saysPage(label) && !/^首[页頁]$/.test(label) && isInPager(element, 2));
  // `_1` may be the second: the address without a number is the first wherever there is one.
  const said = firsts.filter(isSaid);
  const bare = said.find(({ readings }) => readings[0]?.article === current.article);
  return bare ?? said[0] ?? null;
}

/** What leads on from “1” says that it leads to a page, or stands among the numbers of pages. */
function saysItIsPage({ label, element }: PageLink, { number }: PageAddress): boolean {
  return number === 1 && (saysPage(label) || isInPager(element, number + 1)) && !/[篇章]/.test(label);
}

/** The number of a link as one of the pages of an article. */
function numberOf({ readings }: PageLink, { article }: PageAddress): number | null {
  return readings.find((there) => there.article === article && there.isNumbered)?.number ?? null;
}

/** The highest number on a link, or what the pager says in words. */
function countOf(family: readonly PageLink[], current: PageAddress): number | null {
  let count: number | null = null;
  let own = current.isNumbered ? current.number : 1;
  for (const link of family) {
    const { element, label, isNext } = link;
    const number = numberOf(link, current);
    if (number === null || element.closest(furniture)) continue;
    const shift = /^\d{1,2}$/.test(label) ? Number(label) - number : -1;
    if ((shift === 0 || shift === 1) && isInPager(element, 2)) {
      count = Math.max(count ?? 0, number + shift);
      if (current.isNumbered) own = current.number + shift;
    }
    if (count === null && (isNext || saysNext(label))) count = totalAround(element);
  }
  return count === null ? null : Math.max(count, own);
}

function totalAround(link: Element): number | null {
  for (const { text } of aroundOf(link)) {
    const count = text.length < pagerLength ? totalIn(text) : null;
    if (count !== null) return count;
  }
  return null;
}

/** What holds a link, from inside out. */
function aroundOf(link: Element): { readonly name: string; readonly text: string }[] {
  const [parentOf, textOf] = [getterOf(link, 'parentElement'), getterOf(link, 'textContent')];
  const around: { name: string; text: string }[] = [];
  let element = link.parentElement;
  for (let level = 0; level < pagerDepth && element; level++, element = parentOf.call(element)) {
    const attributeOf = (name: string) => link.getAttribute.call(element, name) ?? '';
    around.push({ name: `${attributeOf('class')} ${attributeOf('id')}`, text: textOf.call(element) ?? '' });
  }
  return around;
}

/** A link that offers all of the article on one page, under its own address. */
function wholeOf(page: Document, address: string, { article }: PageAddress): string | null {
  const [start = ''] = article.split('?');
  for (const element of Document.prototype.querySelectorAll.call(page, 'a[href]')) {
    if (!saysWhole(labelOf(element)) || element.closest(furniture)) continue;
    const there = URL.parse(element.getAttribute('href') ?? '', element.baseURI)?.href ?? '';
    if (there.startsWith(start) && /^[/?&._-]/.test(there.slice(start.length)) && there !== address)
      return withoutFragment(there);
  }
  return null;
}

function withoutFragment(address: string): string {
  return address.replace(/#.*$/s, '');
}
