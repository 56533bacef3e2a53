/** Less visible text than this, and a page is waiting for scripts that did not come. In characters. */
const little = 400;

/** Some sites (forums above all) give readers without scripts the whole text, and everybody else an empty frame to be filled. */
export function unwrapNoscript(page: Document): void {
  const noscripts = [...page.body.querySelectorAll('noscript')];
  const inside = noscripts.reduce((sum, { textContent }) => sum + (textContent ?? '').length, 0);
  if (inside < 2 * little) return;
  const all = (page.body.textContent ?? '').replace(/\s+/g, ' ').length;
  if (all - inside > little) return;
  for (const noscript of noscripts) {
    const parsed = new DOMParser().parseFromString(noscript.textContent ?? '', 'text/html');
    const holder = page.createElement('div');
    holder.append(...[...parsed.body.childNodes].map((node) => page.importNode(node, true)));
    for (const element of holder.querySelectorAll('script, style')) element.remove();
    noscript.replaceWith(holder);
  }
}
