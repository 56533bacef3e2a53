import { readAttributes, unclobber } from './attributes';
import { isKept } from './kept';
import { settleImage } from './settle-image';

/** Makes of a part that the browser copied, as what is selected is, what `copyPage` makes of a page. */
export function cleanFragment(copy: ParentNode): void {
  for (const element of copy.querySelectorAll('*')) {
    if (!isKept(element)) element.remove();
    else readAttributes(element);
    if (element.localName === 'img') settleImage(element, null);
  }
  unclobber(copy);
}
