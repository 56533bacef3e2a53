/** Where articles are offered on the pages of others. */
const offers = 'nav, aside, footer, header, [class*="related" i], [class*="recommend" i], [class*="sidebar" i]';

/** As many linked headings are a list, where there are not as many paragraphs. */
const fewestHeadings = 4;

/** In characters: a paragraph, and no teaser's first line. */
const longParagraph = 150;

const marks =
  'meta[property="og:type" i][content="article" i], meta[property="article:published_time" i], [itemtype*="Article"], [itemtype*="BlogPosting"]';

/** Whether a page says that it is an article. */
export function saysArticle(page: Document): boolean {
  return (
    allOf(page, marks).length > 0 ||
    allOf(page, 'script[type="application/ld+json"]').some(({ textContent }) =>
      /"@type"\s*:\s*\[?\s*"(\w*Article|BlogPosting|Report)"/.test(textContent ?? ''),
    )
  );
}

/** Whether a page is a list of articles: its next page has other articles. */
export function saysList(page: Document): boolean {
  if (saysArticle(page)) return false;
  const headings = allOf(page, ':is(h1, h2, h3, h4) a[href], a[href] :is(h1, h2, h3, h4)').filter(
    (heading) => !heading.closest(offers),
  );
  if (headings.length < fewestHeadings) return false;
  const paragraphs = allOf(page, 'p').filter(
    (paragraph) => (paragraph.textContent ?? '').length >= longParagraph && !paragraph.closest('a'),
  );
  return headings.length >= paragraphs.length;
}

function allOf(page: Document, selector: string): Element[] {
  return [...Document.prototype.querySelectorAll.call(page, selector)];
}
