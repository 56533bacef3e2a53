import type { InlineRule } from '../../writing';

/** What plays in a frame can't be kept as text: a link to it, under its title or its host, can. */
export const embed: InlineRule = (element, place, line) => {
  const address = element.getAttribute('src') ?? element.querySelector('source[src]')?.getAttribute('src');
  const url = address ? line.writing.resolve(address) : null;
  if (!url?.startsWith('http') || place.link) return;
  const label =
    element.getAttribute('title')?.trim() || element.getAttribute('aria-label')?.trim() || new URL(url).hostname;
  line.inLink({ url, title: '' }, place, (inside) => line.addText(label, inside));
};
