import { pictureFile } from '../constructs/images/images';
import { pictureKey } from '../constructs/images/picture-key';
import type { Block, BlockTree, Container } from './blocks';

/** How many blocks above the headline, or below the text, a picture of the article may be. */
const reach = 3;

/** In characters: more text than this beside a picture, that is not the article's, is another text's. */
const otherText = 400;

/** In pixels: a smaller picture is a portrait or an icon. */
const smallest = 90;

/**
 * A picture says nothing that could be weighed, so it goes by its place: between headline and end it is the article's, unless it
 * is on a card that leads elsewhere, or an icon. The one that the page names as its own is the article's wherever it stands above
 * the end. Captions go with their pictures.
 * @param lead address of the picture that the page names
 */
export function takeFigures({ blocks }: BlockTree, taken: boolean[], headline: number, lead: string | null): void {
  const first = taken.indexOf(true);
  const last = taken.lastIndexOf(true);
  if (first === -1) return;
  for (const [index, block] of blocks.entries()) if (taken[index] && isIcon(block)) taken[index] = false;
  takeLead(blocks, taken, last, lead);
  const from = headline !== -1 && headline < first ? headline : first;
  const before = [...taken];
  const companyOf = companyFinder(blocks);
  for (let index = Math.max(0, from - reach); index < Math.min(blocks.length, last + reach); index++) {
    const block = blocks[index];
    if (!block || before[index] || !isFigurePart(block) || !isShown(block.element) || isIcon(block)) continue;
    const isOutside = index < from || index > last;
    if (isOutside && !isNearTo(block, blocks[index < from ? from : last])) continue;
    const company = companyOf(block);
    if (!company.some((other) => before[other]) && isElsewhere(company.map((other) => blocks[other]))) continue;
    taken[index] = true;
  }
}

function takeLead(blocks: readonly Block[], taken: boolean[], last: number, lead: string | null): void {
  if (lead === null) return;
  const key = pictureKey(lead, lead);
  const base = blocks[0]?.element.baseURI ?? '';
  const isLead = ({ element, hasMedia }: Block) =>
    hasMedia &&
    [element, ...element.querySelectorAll('img')].some(
      (image) => image.hasAttribute('src') && pictureKey(image.getAttribute('src') ?? '', base) === key,
    );
  const places = blocks.slice(0, last + 1).flatMap((block, index) => (isLead(block) ? index : []));
  if (places.some((index) => taken[index])) return;
  const place = places.find(
    (index) => isFigurePart(blocks[index] as Block) && isShown((blocks[index] as Block).element),
  );
  if (place === undefined) return;
  const figure = blocks[place]?.element.closest('figure');
  blocks.forEach(({ element }, index) => {
    if (index === place || (figure && element.closest('figure') === figure)) taken[index] = true;
  });
}

/** A picture without text, or a text in a `<figure>`: its caption. Where something is to be filled in, it is none. */
function isFigurePart({ element, text, hasMedia }: Block): boolean {
  if (hasMedia && text === '') return true;
  const figure = element.closest('figure');
  return figure !== null && figure.querySelector('input') === null;
}

/** A sign by itself, and not a small picture that leads to its large one. */
function isIcon({ element, text, hasMedia }: Block): boolean {
  if (text !== '' || !hasMedia || !(element.matches('[data-icon]') || element.querySelector('[data-icon]')))
    return false;
  const link = element.closest('a') ?? element.querySelector('a');
  const other = element.querySelector('iframe, video, audio, object, embed, math, img:not([data-icon])');
  return other === null && !pictureFile.test(link?.getAttribute('href') ?? '');
}

function isShown(element: Element): boolean {
  if (element.closest('[data-hidden], [data-overlay], nav, footer, [role="banner"], [role="navigation"]')) return false;
  const image = element.matches('img') ? element : element.querySelector('img');
  return ['width', 'height'].every((side) => {
    const given = image?.getAttribute(side) ?? '';
    return !/^\d+$/.test(given) || Number(given) >= smallest || Number(given) === 0;
  });
}

/** Whether two blocks have a container in common that is not the page's. */
function isNearTo(block: Block, other: Block | undefined): boolean {
  const above = block.parent.parent?.element ?? block.parent.element;
  return above.tagName !== 'BODY' && above.contains(other?.element ?? null);
}

/** Cards are mostly links; other texts are long. */
function isElsewhere(company: readonly (Block | undefined)[]): boolean {
  const length = company.reduce((sum, block) => sum + (block?.text.length ?? 0), 0);
  const linked = company.reduce((sum, block) => sum + (block?.linked ?? 0), 0);
  return length > otherText || linked > length / 2;
}

/** Finds the texts, other than captions, in the smallest container around a picture that has any. Numbers of blocks. */
function companyFinder(blocks: readonly Block[]): (block: Block) => readonly number[] {
  const known = new Map<Container, readonly number[]>();
  const textsIn = (container: Container): readonly number[] => {
    const found: number[] = [];
    for (let index = container.from; index < container.to; index++) {
      const other = blocks[index];
      if (other && other.text !== '' && !isFigurePart(other)) found.push(index);
    }
    known.set(container, found);
    return found;
  };
  return ({ parent }) => {
    for (let container: Container | null = parent; container; container = container.parent) {
      const found = known.get(container) ?? textsIn(container);
      if (found.length > 0) return found;
    }
    return [];
  };
}
