/** The text of an element, cut at its `<br>`. */
export function textLines(element: Element): string[] {
  if (!element.firstElementChild) return [element.textContent ?? ''];
  const lines = [''];
  const walker = element.ownerDocument.createTreeWalker(element, 0x1 | 0x4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === 3) lines[lines.length - 1] += node.nodeValue ?? '';
    else if (node.nodeName === 'BR') lines.push('');
  }
  return lines;
}
