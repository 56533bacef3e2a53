/** Puts an element of another name in the place of one, with its attributes and all that is in it. */
export function rename(element: Element, name: string): Element {
  const made = element.ownerDocument.createElement(name);
  for (const { name: attribute, value } of element.attributes) made.setAttribute(attribute, value);
  made.append(...element.childNodes);
  element.replaceWith(made);
  return made;
}
