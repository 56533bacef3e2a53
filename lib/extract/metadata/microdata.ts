import { oneLine } from './text';

/** Where a property is of another thing than the article. */
const foreign = '[itemtype*="Comment"], [itemprop~="comment"], [class*="comment" i], [itemtype*="ItemList"] li';

/** The properties that a page gives in microdata, read once. */
export interface Microdata {
  /** The elements with a property, as far as it is not a comment's. */
  of(property: string): readonly Element[];
}

/** Reads the microdata of a page. */
export function microdataOf(page: Document): Microdata {
  const elements = new Map<string, Element[]>();
  for (const element of page.querySelectorAll('[itemprop]'))
    for (const property of (element.getAttribute('itemprop') ?? '').split(/\s+/)) {
      const named = elements.get(property);
      if (named) named.push(element);
      else elements.set(property, [element]);
    }
  return {
    of: (property) => (elements.get(property) ?? []).slice(0, 20).filter((element) => !element.closest(foreign)),
  };
}

/** What an element says of the property that it has. */
export function propertyValue(element: Element): string | null {
  return oneLine(element.getAttribute('content') ?? element.getAttribute('datetime') ?? element.textContent);
}
