import { type Block, blocksOf } from '../block';
import { marksOf } from '../inline/marks';
import type { BlockRule, Place, Writing } from '../writing';
import { footnotes, isFootnote } from './footnotes';
import { writeItem } from './list-item';
import { numbersOf, typeOf } from './list-numbers';
import { letteredList, listInCell } from './list-tags';
import { isTooDeep } from './nesting';
import { withTask } from './task';

/** An item as it is written, with the number that the page shows before it. */
export interface WrittenItem {
  readonly item: Element;
  readonly number: number;
  readonly blocks: readonly Block[];
}

/** A list, tight. Items without anything in them go; the numbers of the others stay. */
export const list: BlockRule = (element, place, writing) => {
  const { before, items } = partsOf(element);
  if (items.length === 0 || isTooDeep(place) || place.inside === 'heading')
    return writing.blocksIn(element.childNodes, { ...place, level: place.level + 1 });

  const inside = { ...place, level: place.level + 1 };
  const numbers = numbersOf(
    element,
    items.map(({ item }) => item),
  );
  const written = items.map(({ item, strays }, index) => {
    const nodes = [...item.childNodes, ...strays];
    const blocks = writing.blocksIn(nodes, { ...inside, marks: marksOf(item, place.marks) });
    return { item, number: numbers[index] ?? 0, blocks: withTask(item, blocks, place) };
  });
  const full = written.filter(({ blocks }) => blocks.length > 0);
  return [...writing.blocksIn(before, place), ...writeList(element, full, place, writing)];
};

/** An item without a list: browsers show it with a bullet. */
export const looseItem: BlockRule = (item, place, writing) => {
  const blocks = writing.blocksIn(item.childNodes, { ...place, level: place.level + 1 });
  if (place.inside !== 'block' || isTooDeep(place) || blocks.length === 0) return blocks;
  return [{ markdown: writeItem('-', blocks), kind: 'item' }];
};

function writeList(list: Element, items: readonly WrittenItem[], place: Place, writing: Writing): readonly Block[] {
  if (items.length === 0) return [];
  if (place.inside === 'cell') return blocksOf(listInCell(list.tagName === 'OL', items));
  if (items.some(({ item }) => isFootnote(item, writing))) return footnotes(items, writing);
  if (list.tagName !== 'OL') return blocksOf(items.map(({ blocks }) => writeItem('-', blocks)).join('\n'), 'list');
  const type = typeOf(list);
  return type === null ? orderedLists(items) : blocksOf(letteredList(type, items));
}

/** Markdown counts on from the first number: where the page's numbers jump, another list begins. */
function orderedLists(items: readonly WrittenItem[]): Block[] {
  const lists: { readonly items: string[]; last: number }[] = [];
  for (const { number, blocks } of items) {
    const item = writeItem(`${Math.max(0, number)}.`, blocks);
    const current = lists.at(-1);
    if (current && number === current.last + 1) {
      current.items.push(item);
      current.last = number;
    } else lists.push({ items: [item], last: number });
  }
  return lists.map((list) => ({ markdown: list.items.join('\n'), kind: 'list' }));
}

interface Item {
  readonly item: Element;
  /** What stands in the list behind the item, as a list directly in a list: browsers show it as a part of the item. */
  readonly strays: Node[];
}

/** The items of a list, also where the page has wrapped them in something, and what stands before the first. */
function partsOf(list: Element): { readonly before: Node[]; readonly items: Item[] } {
  const before: Node[] = [];
  const items: Item[] = [];
  const visit = (parent: Element) => {
    for (const child of parent.childNodes) {
      const element = child.nodeType === 1 ? (child as Element) : null;
      if (element?.tagName === 'LI') items.push({ item: element, strays: [] });
      else if (element && !isList(element) && element.querySelector(':scope > li')) visit(element);
      else (items.at(-1)?.strays ?? before).push(child);
    }
  };
  visit(list);
  return { before, items };
}

function isList({ tagName }: Element): boolean {
  return /^(UL|OL|MENU|DIR)$/.test(tagName);
}
