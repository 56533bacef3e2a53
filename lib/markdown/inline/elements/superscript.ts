import type { InlineRule } from '../../writing';
import { tagged } from './tagged';

/**
 * `[^1]` for the mark of a footnote, as far as its text is in the article too; `<sup>` for any other, and in a link, where
 * there is no place for another.
 */
export const superscript: InlineRule = (element, place, line) => {
  const label = element.getAttribute('data-footnote-ref');
  if (label !== null && !place.link && line.writing.footnotes.has(label)) line.addRaw(`[^${label}]`, false, place);
  else tagged(element, place, line);
};
