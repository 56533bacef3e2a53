/** Elements within a line. */
const inline = new Set('span a b strong i em u s cite small time label abbr mark code q sub sup'.split(' '));

/** Sets something that is part of a line by its name, and a block by its style, on a line of its own. */
export function setApart(element: Element): void {
  const lineBreak = () => element.ownerDocument.createElement('br');
  if (isOfLine(solidFrom(element, 'previousSibling'))) element.before(lineBreak());
  if (isOfLine(solidFrom(element, 'nextSibling'))) element.after(lineBreak());
}

function solidFrom(element: Element, direction: 'previousSibling' | 'nextSibling'): Node | null {
  let node: Node | null = element[direction];
  while (
    node &&
    (node.nodeType === node.COMMENT_NODE || (node.nodeType === node.TEXT_NODE && !/\S/.test(node.nodeValue ?? '')))
  )
    node = node[direction];
  return node;
}

function isOfLine(node: Node | null): boolean {
  return node !== null && (node.nodeType === node.TEXT_NODE || inline.has((node as Element).localName));
}
