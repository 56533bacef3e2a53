/** Where a page has other things than its article. */
const others =
  'nav, footer, form, dialog, [class*="comment" i], [id*="comment" i], [class*="related" i], [class*="teaser" i], [class*="recommend" i], [class*="sidebar" i], [class*="popular" i]';

/** What a template says in its attributes that an element is for. */
export function marksOf(element: Element): string {
  return ['class', 'id', 'rel', 'itemprop', 'data-testid'].map((name) => element.getAttribute(name) ?? '').join(' ');
}

/**
 * Whether an element belongs to something else than the article. What also holds the headline does not count: templates write
 * down for the whole page that it has a sidebar, or comments.
 */
export function isBeside(element: Element, more = ''): boolean {
  const other = element.closest(others + more);
  return other !== null && !other.querySelector('h1');
}
