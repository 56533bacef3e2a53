import { emphasis } from '../inline/inline-text';
import type { BlockRule } from '../writing';

/**
 * A caption is a paragraph of its own below its picture, in emphasis, so that it is not taken for the text of the article.
 * `lib/extract/constructs/figures` has marked those that are captions of pictures.
 */
export const caption: BlockRule = (element, place, writing) =>
  writing.blocksIn(
    element.childNodes,
    element.hasAttribute('data-caption') ? { ...place, marks: place.marks | emphasis } : place,
  );
