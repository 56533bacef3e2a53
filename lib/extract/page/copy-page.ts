import { getterOf } from './getter-of';
import { Onlooker } from './onlooker';
import { PageCopier } from './page-copier';

/**
 * A copy of a page as a reader sees it, to be taken apart. The page itself is only looked at: whatever its scripts watch,
 * they see nothing.
 *
 * In the copy, `data-hidden` marks what is not to be seen (`display`, `visibility` or `clip`: how), `data-overlay` what lies
 * over the page, and `data-frame` what is the content of a frame. A part that a reader would unfold is not hidden.
 */
export function copyPage(page: Document): Document {
  const copy = new DOMParser().parseFromString('<!doctype html><title></title>', 'text/html');
  const root = getterOf(copy, 'documentElement').call(page);
  const body = getterOf(copy, 'body').call(page);
  // A drawing or other XML by itself, or a page whose script took its body away: there is nothing to read.
  if (!root || !body) {
    copy.title = getterOf(copy, 'title').call(page);
    return copy;
  }
  const onlooker = new Onlooker(body, getterOf(copy, 'defaultView').call(page), copy.documentElement);
  const target = copy.importNode(root, false);
  new PageCopier(copy).copy(root, target, onlooker);
  // Last: of what comes into a document, a browser reads the styles and starts the scripts, if only to find them inert.
  copy.replaceChild(target, copy.documentElement);
  return copy;
}
