import type { InlineRule, LinkTarget, Writing } from '../../writing';

/** `[text](address)`. A link in a link is none, and neither is one that leads nowhere. */
export const anchor: InlineRule = (element, place, line) => {
  const target = place.link ? null : targetOf(element, line.writing);
  if (target) line.inLink(target, place, (inside) => line.readChildren(element, inside));
  else line.readChildren(element, place);
};

/** Where a link leads, if a reader could follow it. */
export function targetOf(element: Element, writing: Writing): LinkTarget | null {
  const address = element.getAttribute('href');
  const url = address === null ? null : writing.resolve(address);
  return url === null ? null : { url, title: element.getAttribute('title') ?? '' };
}
