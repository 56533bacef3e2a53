/** What stands on a link to the next page of an article, in the languages whose papers do it most. */
const next =
  /^(next( page)?|continue( reading)?|(go )?(to )?page \d+|下一[页頁]|下[页頁]|[后後]一?[页頁]|次の?ページ(へ)?|次へ|다음( ?페이지)?|nächste( seite)?|naechste seite|weiter|volgende( pagina)?|nästa( sida)?|neste( side)?|næste( side)?|(page )?suivante?|(página )?siguiente|próxima( página)?|(pagina )?successiva|avanti|(следующая|далее)( страница)?|następna( strona)?|sonraki( sayfa)?|الصفحة التالية|التالي)$/iu;

/** “Page 2 of 5”, as a line of its own. */
const pageNumber =
  /^((page|seite|página|pagina|strona|sida|side|страница|ページ) ?\d{1,2}( ?(of|von|de|di|sur|из|z|av) ?\d{1,2})?|\d{1,2} ?of ?\d{1,2}|第? ?\d{1,2} ?[页頁]( ?共 ?\d{1,2} ?[页頁])?|共 ?\d{1,2} ?[页頁]( ?第 ?\d{1,2} ?[页頁])?)$/iu;

/** What a page says of how many there are. */
const total =
  /(?:page|seite|página|pagina|strona|sida|side|страница)\s*\d{1,2}\s*(?:of|von|de|di|sur|из|z|av|\/)\s*(\d{1,2})\b|共\s*(\d{1,2})\s*[页頁]|\b\d{1,2}\s*\/\s*(\d{1,2})\s*(?:[页頁]|ページ)/iu;

/** What stands on a link to the whole article on one page. */
const whole =
  /^((view|read|show|display) (all|(the )?(entire|whole|full) (article|story)|(it )?(all )?(as|on|in) (one|a single|1) page)|(view|read|show)( as| on)? single page|single[- ]page( view| version)?|all (on|in) one page|on one page|auf einer seite( lesen)?|alles auf einer seite|artikel auf einer seite lesen|lire sur une (seule )?page|todo en una página|全文阅读|全文閱讀|阅读全文|閱讀全文|在本页阅读全文|单页阅读|單頁閱讀|单页显示|显示全文|全文を1ページで読む)$/iu;

/** The word “page” on a link says more than “next” alone. */
const page = /page|页|頁|ページ|페이지|seite|página|pagina|страниц|strona|sayfa|\bsid[ae]\b/iu;

/** Signs for onward, where a link has no words. */
const arrow = /^[>›»→⟩≫▶]+$/u;

export function saysNext(text: string): boolean {
  return arrow.test(text.trim()) || next.test(wordsOf(text));
}

/** Whether a link to a next thing says that it is a page. */
export function saysPage(text: string): boolean {
  return page.test(text);
}

export function saysWhole(text: string): boolean {
  return whole.test(wordsOf(text));
}

/** Whether a line is nothing but the number of its page. */
export function isPageNumber(line: string): boolean {
  return pageNumber.test(wordsOf(line));
}

/** How many pages a pager says there are. */
export function totalIn(text: string): number | null {
  const found = total
    .exec(text)
    ?.slice(1)
    .find((number) => number !== undefined);
  return found === undefined ? null : Number(found);
}

/** Without arrows, brackets and stops around and between. */
function wordsOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}\p{M}-]+/gu, ' ').replace(/^[\s-]+|[\s-]+$/g, '');
}

/** A title without the number of its page: “The rain (2)”, “The rain – page 2 of 3”. */
export function withoutPageNumber(title: string): string {
  return title.replace(
    /[\s([（【|·:–—-]+(?:page|seite|part|第)?\s*\d{1,2}(?:\s*(?:\/|of|von)\s*\d{1,2})?\s*[页頁]?[\s)\]）】]*$/iu,
    '',
  );
}
