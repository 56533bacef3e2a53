/**
 * What any of several selectors finds, in the order of the page. Browsers hold each element against the whole of a list, but
 * know at once that a single name is nowhere: so a list of rare names is asked one by one.
 * @param selectors a list without commas in its parts
 */
export function findAny(page: ParentNode, selectors: string): Iterable<Element> {
  const found = selectors.split(', ').map((selector) => page.querySelectorAll(selector));
  const [some, others] = found.filter(({ length }) => length > 0);
  return others ? page.querySelectorAll(selectors) : (some ?? []);
}
