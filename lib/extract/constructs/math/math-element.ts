/** The form that `lib/markdown` knows: TeX, in an element that says that it is a formula. */
export function mathElement(page: Document, tex: string, isDisplay: boolean): Element {
  const made = page.createElementNS('http://www.w3.org/1998/Math/MathML', 'math');
  if (isDisplay) made.setAttribute('display', 'block');
  made.textContent = tex;
  return made;
}
