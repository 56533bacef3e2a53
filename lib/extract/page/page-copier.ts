import { readAttributes } from './attributes';
import { cloneInto, type Pairs } from './clone';
import { drawingOf } from './drawing';
import { frameContentOf, settleAddresses } from './frame';
import { isKept, isKeptWithoutScript } from './kept';
import { setApart } from './lines';
import { type Light, marks, Onlooker } from './onlooker';
import { rename } from './rename';
import { settleImage } from './settle-image';
import { shadowRootOf } from './shadow';
import { fillDeclaredRoots, fillSlots, type ShadowCopy, unwrapSlots } from './slots';
import { settleStream } from './streaming';

/** Frames in frames. */
const mostFrames = 3;

/** A part of a page that is one tree: the page itself, a shadow root, the content of a frame. */
interface Part extends Pairs {
  readonly light: Light;
  readonly onlooker: Onlooker;
  /** Frames around. */
  readonly frames: number;
}

/**
 * Copies a page part by part: first the browser copies all of a part, then each element is looked at next to its copy. What
 * moves elements is noted, and done when all have been looked at.
 */
export class PageCopier {
  readonly #copy: Document;
  readonly #parts: Part[] = [];
  readonly #unseen: Element[] = [];
  readonly #apart: Element[] = [];
  readonly #replaced = new Map<Element, Element>();
  readonly #shadows: ShadowCopy[] = [];
  /** What holds the contents of frames, with what their addresses are relative to. */
  readonly #frames = new Map<Element, string>();

  constructor(copy: Document) {
    this.#copy = copy;
  }

  /**
   * @param root of the page
   * @param target its copy, to be filled
   */
  copy(root: Element, target: Element, onlooker: Onlooker): void {
    this.#parts.push({ ...cloneInto(root, target), light: 'open', onlooker, frames: 0 });
    // More come while one is looked at.
    for (const part of this.#parts) this.#lookThrough(part);
    for (const [element, other] of this.#replaced) element.replaceWith(other);
    for (const shadow of this.#shadows) fillSlots(shadow);
    for (const element of this.#unseen) element.remove();
    settleStream(target);
    fillDeclaredRoots(target);
    unwrapSlots(target);
    removeSilent(target);
    for (const element of this.#apart) {
      if (element.localName.includes('-')) rename(element, 'div');
      else setApart(element);
    }
    for (const [holder, base] of this.#frames) settleAddresses(holder, base);
  }

  #lookThrough({ live, made, light: around, onlooker, frames }: Part): void {
    /** What the surroundings are, up to where; those around them before. */
    const stretches: { readonly end: number; readonly light: Light }[] = [];
    let [end, light] = [made.length, around];
    for (let index = 0, next = 1, { length } = made; index < length; index = next++) {
      const element = made[index] as Element;
      while (index >= end) ({ end, light } = stretches.pop() as (typeof stretches)[number]);
      const name = element.localName;
      if (marks.has(name) && !element.hasAttributes()) continue;
      const shown = live[index] as Element;

      if (name === 'svg' || name === 'canvas' || !isKept(element)) {
        const isDrawing = isKept(element) && light !== 'settled';
        const drawing = isDrawing ? drawingOf(element) : null;
        if (drawing && onlooker.sees(shown)) this.#replaced.set(element, drawing);
        else this.#unseen.push(element);
        next += countIn(element);
        continue;
      }
      const said = readAttributes(element);
      const look = onlooker.look(shown, element, said, light);
      if (look.concealment) element.setAttribute('data-hidden', look.concealment);
      if (look.isOverlay) element.setAttribute('data-overlay', '');
      if (name === 'img') settleImage(element, shown as HTMLImageElement);
      else if (name === 'video' || name === 'audio') settleMedia(element, shown as HTMLMediaElement);
      else if (name === 'noscript' && !isKeptWithoutScript(element)) this.#unseen.push(element);
      else if (name === 'iframe' || name === 'frame') {
        if (!look.concealment && frames < mostFrames) this.#copyFrame(shown, element, frames);
      } else if (look.inside !== 'settled' && onlooker.standsApart(shown, name, said)) this.#apart.push(element);
      if (said.role === 'img') settleBackground(element, onlooker.backgroundOf(shown));

      const root = shadowRootOf(shown, name);
      if (root) this.#copyShadow(root, shown, element, { light: look.inside, onlooker, frames });
      if (look.inside !== light && element.firstElementChild) {
        stretches.push({ end, light });
        end = next + countIn(element);
        light = look.inside;
      }
    }
  }

  #copyShadow(root: ShadowRoot, live: Element, host: Element, place: Omit<Part, 'live' | 'made'>): void {
    const content = this.#copy.createElement('div');
    const pairs = cloneInto(root, content);
    const copies = new Map([...live.childNodes].map((node, index) => [node as Node, host.childNodes[index]]));
    const slots = new Map<Element, Node[]>();
    for (let index = 0; index < pairs.made.length; index++) {
      const slot = pairs.made[index];
      if (slot?.localName !== 'slot') continue;
      const assigned = (pairs.live[index] as HTMLSlotElement).assignedNodes();
      slots.set(
        slot,
        assigned.flatMap((node) => copies.get(node) ?? []),
      );
    }
    this.#shadows.push({ host, content, slots });
    this.#parts.push({ ...pairs, ...place });
  }

  #copyFrame(live: Element, element: Element, frames: number): void {
    const content = frameContentOf(live, this.#copy);
    if (!content) return;
    const holder = this.#copy.createElement('div');
    holder.setAttribute('data-frame', '');
    this.#replaced.set(element, holder);
    this.#frames.set(holder, content.base);
    const onlooker = new Onlooker(content.body, content.view, holder);
    this.#parts.push({ ...cloneInto(content.body, holder), light: 'open', onlooker, frames: frames + 1 });
  }
}

function countIn(element: Element): number {
  return element.getElementsByTagName('*').length;
}

/** A film or a recording without an address of its own has the one that it plays. */
function settleMedia(element: Element, { currentSrc }: HTMLMediaElement): void {
  if (!element.hasAttribute('src') && !element.querySelector('source') && /^https?:/.test(currentSrc))
    element.setAttribute('src', currentSrc);
}

/** A picture that a style draws, where `constructs/images` finds it. */
function settleBackground(element: Element, address: string | null): void {
  if (address && !element.querySelector('img')) element.setAttribute('data-bg', address);
}

/** Comments, and templates that nothing was made of. */
function removeSilent(copy: Element): void {
  for (const template of copy.querySelectorAll('template')) template.remove();
  const comments = copy.ownerDocument.createTreeWalker(copy, 128 /* NodeFilter.SHOW_COMMENT */);
  const found: Node[] = [];
  while (comments.nextNode()) found.push(comments.currentNode);
  for (const comment of found) comment.parentNode?.removeChild(comment);
}
