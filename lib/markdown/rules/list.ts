import type { Rule } from 'turndown';

/** Lists stand apart from what is around them, but a list at the end of an item goes on under it. */
export const list: Rule = {
  filter: (node) => isList(node),
  replacement: (content, node) => {
    const parent = (node as Element).parentElement;
    const isEndOfItem = parent?.nodeName === 'LI' && parent.lastElementChild === node;
    return isEndOfItem ? `\n${content}` : `\n\n${content}\n\n`;
  },
};

export function isList(node: Node | null | undefined): boolean {
  return node !== null && node !== undefined && /^(UL|OL|MENU|DIR)$/.test(node.nodeName);
}
