/** How much of an element's text, in characters, is neither code nor in links. */
export function proseLength(element: Element): number {
  const all = element.querySelectorAll('a, script, style, noscript, template');
  let length = lengthOf(element);
  // Nothing is asked of what a part is in: a live form may have a control that is called `closest`.
  for (const part of all) if (!part.matches('a *')) length -= lengthOf(part);
  return length;
}

function lengthOf(element: Element): number {
  return element.textContent?.length ?? 0;
}
