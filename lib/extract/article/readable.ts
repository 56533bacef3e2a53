import { Readability } from '@mozilla/readability';
import type { BlockTree } from './blocks';

/** Less than this, in characters, and Readability tries again with fewer scruples. Its own 500 takes three tries for a short report. */
const shortest = 200;
const mark = 'data-block';

/** A part of a page of which more than this share is links is a menu, and Readability is spared it: it takes two thirds of its time. */
const menuShare = 0.85;
const menuLength = 5;

/** For each block, whether Readability takes it for the article. It takes apart what it reads, so it is given a copy. */
export function readableBlocks(page: Document, { blocks, containers }: BlockTree): boolean[] {
  blocks.forEach(({ element }, index) => {
    element.setAttribute(mark, String(index));
  });
  const menus = menusOf({ blocks, containers });
  for (const menu of menus) menu.setAttribute(mark, 'menu');
  const copy = page.cloneNode(true) as Document;
  for (const { element } of blocks) element.removeAttribute(mark);
  for (const menu of menus) menu.removeAttribute(mark);
  for (const element of copy.body.querySelectorAll(`[${mark}="menu"], [data-overlay], [data-hidden], svg`))
    element.remove();
  const article = new Readability<Node>(copy, {
    serializer: (node) => node,
    charThreshold: shortest,
    disableJSONLD: true,
  }).parse();
  const taken = new Array<boolean>(blocks.length).fill(false);
  const content = article?.content as Element | null | undefined;
  for (const element of content ? [content, ...content.querySelectorAll(`[${mark}]`)] : []) {
    const index = Number(element.getAttribute(mark) ?? -1);
    if (index >= 0) taken[index] = true;
  }
  return taken;
}

/** The outermost elements that are lists of links. */
function menusOf({ blocks, containers }: BlockTree): Element[] {
  const menus: Element[] = [];
  let done = 0;
  for (const { element, from, to } of containers) {
    if (from < done || to - from < menuLength) continue;
    let text = 0;
    let linked = 0;
    for (let index = from; index < to; index++) {
      text += blocks[index]?.text.length ?? 0;
      linked += blocks[index]?.linked ?? 0;
    }
    if (linked <= menuShare * text) continue;
    menus.push(element);
    done = to;
  }
  return menus;
}
