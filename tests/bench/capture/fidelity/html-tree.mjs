/** @typedef {import('../text.mjs').Node} Node */
/** @typedef {import('parse5').DefaultTreeAdapterTypes.Element} Element */

/** All text in it, as it stands there. @param {Node} node @returns {string} */
export function rawTextOf(node) {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if (node.nodeName === 'br') return '\n';
  return 'childNodes' in node ? node.childNodes.map(rawTextOf).join('') : '';
}

/** The first element below that is like that. @param {Node} node @param {(element: Element) => boolean} isLike @returns {Element | null} */
export function find(node, isLike) {
  for (const child of 'childNodes' in node ? node.childNodes : []) {
    if (!('tagName' in child)) continue;
    const found = isLike(child) ? child : find(child, isLike);
    if (found) return found;
  }
  return null;
}
