import type { InlineRule } from '../../writing';
import { escapeText } from '../escape';
import { linkDestination, linkTitle } from '../link-destination';

/** `![description](address "title")`. An image that is only data is not kept. */
export const image: InlineRule = (element, place, line) => {
  const address = element.getAttribute('src');
  const url = address ? line.writing.resolve(address) : null;
  if (!url) return;
  const alt = (element.getAttribute('alt') ?? '').toWellFormed().replace(/\s+/g, ' ').trim();
  line.writing.onImage({ url, alt });
  const label = escapeText(alt, { isLineStart: false, isContinued: true, isInLink: true, isBeforeLink: false });
  line.addRaw(`![${label}](${linkDestination(url)}${linkTitle(element.getAttribute('title') ?? '')})`, false, place);
};
