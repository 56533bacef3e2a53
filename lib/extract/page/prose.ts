/** What is no prose, but once where one is in another. Asked one by one: of one name, browsers know where it is. */
const others = ['a', 'script', 'style', 'noscript', 'template'];

/** How much of an element's text, in characters, is neither code nor in links. */
export function proseLength(element: Element): number {
  let length = lengthOf(element);
  for (const name of others) for (const part of element.querySelectorAll(`${name}:not(a *)`)) length -= lengthOf(part);
  return length;
}

function lengthOf(element: Element): number {
  return element.textContent?.length ?? 0;
}
