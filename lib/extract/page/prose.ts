/** How much of an element's text, in characters, is neither code nor in links. */
export function proseLength(element: Element): number {
  const all = element.querySelectorAll('a, script, style, noscript, template');
  let length = lengthOf(element);
  for (const part of all) if (!part.parentElement?.closest('a')) length -= lengthOf(part);
  return length;
}

function lengthOf(element: Element): number {
  return element.textContent?.length ?? 0;
}
