/** A page that nobody has opened, from its text. Its scripts don't run, and nothing of it is loaded. */
export function parseFetchedPage(html: string, address: string): Document {
  const page = new DOMParser().parseFromString(html, 'text/html');
  // A text that was parsed has the address of the page that parsed it. Names on it may hide properties: see `getter-of`.
  const find = (selector: string) => Document.prototype.querySelector.call(page, selector);
  const base = find('base[href]') ?? Document.prototype.createElement.call(page, 'base');
  base.setAttribute('href', URL.parse(base.getAttribute('href') ?? '', address)?.href ?? address);
  if (!base.parentNode) find('head')?.prepend(base);
  return page;
}
