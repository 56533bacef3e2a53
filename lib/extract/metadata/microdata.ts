import { isBeside } from './marks';
import { oneLine } from './text';

/** Where a property is of another thing than the article. */
const ofOther = ', [itemtype*="Comment"], [itemprop~="comment"], [itemtype*="ItemList"] li';

/** The properties that a page gives in microdata, read once. */
export interface Microdata {
  /** The elements with a property, as far as it is the article's: of several things, of the one that holds the headline. */
  of(property: string): readonly Element[];
}

/** Reads the microdata of a page. */
export function microdataOf(page: Document, headline: Element | null): Microdata {
  const elements = [...page.querySelectorAll('[itemprop]')];
  return {
    of: (property) => {
      const named = elements
        .filter((element) => ` ${element.getAttribute('itemprop')} `.includes(` ${property} `))
        .slice(0, 20)
        .filter((element) => !isBeside(element, ofOther));
      const own = named.map((element) => element.closest('[itemscope]')).find((thing) => thing?.contains(headline));
      return own ? named.filter((element) => own.contains(element)) : named;
    },
  };
}

/** What an element says of the property that it has. */
export function propertyValue(element: Element): string | null {
  return oneLine(element.getAttribute('content') ?? element.getAttribute('datetime') ?? element.textContent);
}
