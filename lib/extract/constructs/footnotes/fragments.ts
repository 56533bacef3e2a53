/** Where in the page itself a link leads; `null` for a link to anywhere else. */
export function fragmentOf(link: Element): string | null {
  const href = link.getAttribute('href')?.trim() ?? '';
  const page = link.ownerDocument;
  const at = href.indexOf('#');
  if (at < 0 || at === href.length - 1) return null;
  if (at > 0) {
    const there = URL.parse(href, page.baseURI);
    const here = URL.parse(page.URL);
    if (!there || !here || there.host !== here.host || there.pathname !== here.pathname) return null;
  }
  try {
    return decodeURIComponent(href.slice(at + 1));
  } catch {
    return href.slice(at + 1);
  }
}

/** The element of that name: https://html.spec.whatwg.org/#find-a-potential-indicated-element */
export function elementAt(page: Document, fragment: string): Element | null {
  return page.getElementById(fragment) ?? page.getElementsByName(fragment)[0] ?? null;
}

/** The names under which an element can be reached: its own, and those of what is just around it or in it. */
export function namesOf(element: Element): string[] {
  const near = [element, ...element.querySelectorAll('[id], [name]')];
  for (
    let parent = element.parentElement;
    parent && near.length < 8 && isAround(parent, element);
    parent = parent.parentElement
  )
    near.push(parent);
  const before = element.previousElementSibling;
  if (before && (before.textContent ?? '').trim() === '') near.push(before);
  return near.flatMap((one) => [one.getAttribute('id'), one.getAttribute('name')]).filter((name) => name !== null);
}

function isAround(parent: Element, element: Element): boolean {
  return (parent.textContent ?? '').length <= (element.textContent ?? '').length + 8;
}
