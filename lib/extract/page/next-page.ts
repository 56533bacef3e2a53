import { type PageAddress, readingsOf } from './page-family';

/** What stands on a link to the next page of an article, in the languages whose papers do it most. */
const nextWords =
  /^\W*(next( page)?|continue( reading)?|(go )?to page \d+|下一[页頁]|下[页頁]|后一页|後一頁|次の?ページ(へ)?|次へ|다음( ?페이지)?|(nächste|naechste) seite|weiter|volgende( pagina)?|nästa( sida)?|neste( side)?|næste( side)?|(page )?suivante?|(página )?siguiente|próxima( página)?|(pagina )?successiva|avanti|(следующая|далее)( страница)?|następna( strona)?|sonraki( sayfa)?|الصفحة التالية|التالي)?\W*$/iu;

/** What holds links to the pages of an article. */
const pagers = /pag(e|er|ing|ination|inator|es)|wp-link|nav-?links|multi-?page|fenye|ページ|分页/i;

/** How blogs number the pages of their lists, and few others those of an article. */
const listed = /\/page\/\d+\/?$/;

/** Where links to next pages are those of something else. */
const furniture =
  '[class*="comment" i], [id*="comment" i], [class*="related" i], [id*="disqus" i], [class*="carousel" i], [class*="gallery-nav" i]';

/**
 * The address of the next page of the article in a page; `null` where there is none. Strict, since a wrong guess would put
 * another article below this one: of the same origin, the same address but for the number of the page, and that number the
 * next. “Next article” leads elsewhere.
 * @param copy of the page
 */
export function nextPageOf(copy: Document, address: string): string | null {
  const here = readingsOf(withoutFragment(address));
  const links = [...copy.querySelectorAll('link[rel~="next" i][href], a[href]')];
  const base = copy.querySelector('base[href]') ? copy.baseURI : address;
  const addressOf = (link: Element) => URL.parse(link.getAttribute('href') ?? '', base)?.href ?? '';
  /** Of a page whose own address has a number, the first page must be linked: else it is the number of the article. */
  const isPart = (page: PageAddress) =>
    !page.isNumbered ||
    links.some((link) =>
      readingsOf(addressOf(link)).some(({ article, number }) => article === page.article && number === 1),
    );

  for (const link of links) {
    const there = withoutFragment(addressOf(link));
    if (there === '' || there === withoutFragment(address)) continue;
    const next = readingsOf(there).find(
      (page) =>
        page.isNumbered && here.some(({ article, number }) => article === page.article && number + 1 === page.number),
    );
    if (!next || !saysNext(link, next.number) || (listed.test(there) && !saysArticle(copy))) continue;
    const current = here.find(({ article, number }) => article === next.article && number + 1 === next.number);
    if (current && isPart(current)) return there;
  }
  return null;
}

function saysArticle(copy: Document): boolean {
  return (
    copy.querySelector(
      'meta[property="og:type"][content="article"], [itemtype*="Article"], [itemtype*="BlogPosting"]',
    ) !== null
  );
}

function saysNext(link: Element, number: number): boolean {
  if (/(^|\s)next(\s|$)/i.test(link.getAttribute('rel') ?? '')) return true;
  if (link.closest(furniture)) return false;
  const text = (link.textContent ?? '').replace(/\s+/g, ' ').trim();
  if (text === String(number)) return isInPager(link, number);
  const label = text || (link.getAttribute('aria-label') ?? link.getAttribute('title') ?? '');
  return label !== '' && nextWords.test(label);
}

/** A number alone says little: others stand beside it, or what holds it is called so. */
function isInPager(link: Element, number: number): boolean {
  let around = link.parentElement;
  for (let level = 0; level < 3 && around; level++, around = around.parentElement) {
    if (pagers.test(`${around.getAttribute('class') ?? ''} ${around.id}`)) return true;
    const numbers = (around.textContent ?? '').match(/\d+/g)?.map(Number) ?? [];
    if ((around.textContent ?? '').length < 200 && numbers.includes(number - 1)) return true;
  }
  return false;
}

function withoutFragment(address: string): string {
  return address.replace(/#.*$/s, '');
}
