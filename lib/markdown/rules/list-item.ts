import type { Rule } from 'turndown';
import { isList } from './list';

/** `- item` or `3. item`; everything below it is indented by the width of its marker. */
export const listItem: Rule = {
  filter: 'li',
  replacement: (content, node) => {
    const marker = markerOf(node as Element);
    const text = content.replace(/^\n+|\s+$/g, '').replace(/\n(?!\n|$)/g, `\n${' '.repeat(marker.length)}`);
    return `${marker}${text}\n`;
  },
};

function markerOf(item: Element): string {
  const parent = item.parentElement;
  const isOther = parent !== null && isSecondInARow(parent);
  if (parent?.nodeName !== 'OL') return isOther ? '* ' : '- ';
  const items = [...parent.children].filter(({ nodeName }) => nodeName === 'LI');
  const own = numberOf(item, 'value');
  const number = own ?? (numberOf(parent, 'start') ?? 1) + items.indexOf(item);
  return `${Math.max(0, number)}${isOther ? ')' : '.'} `;
}

/** Two lists in a row would be one: every other one gets the other sign. */
function isSecondInARow(list: Element): boolean {
  let count = 0;
  for (
    let before = list.previousElementSibling;
    isList(before) && before?.nodeName === list.nodeName;
    before = before.previousElementSibling
  )
    count++;
  return count % 2 === 1;
}

function numberOf(element: Element, attribute: string): number | null {
  const value = element.getAttribute(attribute);
  return value !== null && /^\s*\d{1,9}\s*$/.test(value) ? Number(value) : null;
}
