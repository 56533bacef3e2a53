import { cleanFragment } from './clean-fragment';

/** A shadow tree and the copies that make it up. https://dom.spec.whatwg.org/#shadow-trees */
export interface ShadowCopy {
  /** The copy of the host, with what was in it. */
  readonly host: Element;
  /** Holds the copy of what is in the root. */
  readonly content: Element;
  /** The copies of slots, each with the copies of the nodes assigned to it. */
  readonly slots: ReadonlyMap<Element, readonly Node[]>;
}

/** Puts a shadow tree in its host, what the host has in the slots, and nothing in the place of what has no slot. */
export function fillSlots({ host, content, slots }: ShadowCopy): void {
  for (const [slot, assigned] of slots) {
    if (assigned.length > 0) slot.replaceChildren(...assigned);
  }
  host.replaceChildren(...content.childNodes);
}

/** Makes the shadow roots that a page only declares: https://html.spec.whatwg.org/#attr-template-shadowrootmode */
export function fillDeclaredRoots(copy: Element): void {
  const nextTemplate = () => copy.querySelector<HTMLTemplateElement>('template[shadowrootmode]');
  for (let template = nextTemplate(); template; template = nextTemplate()) {
    const host = template.parentElement as Element;
    template.remove();
    const content = copy.ownerDocument.createElement('div');
    content.append(template.content);
    cleanFragment(content);
    const light = [...host.childNodes];
    const slots = new Map<Element, Node[]>();
    for (const slot of content.querySelectorAll('slot')) {
      const name = slot.getAttribute('name') ?? '';
      slots.set(
        slot,
        light.filter((node) => slotNameOf(node) === name),
      );
    }
    fillSlots({ host, content, slots });
  }
}

/** A slot is no box of its own: what is in it stands in its place. */
export function unwrapSlots(copy: Element): void {
  for (const slot of copy.querySelectorAll('slot')) slot.replaceWith(...slot.childNodes);
}

function slotNameOf(node: Node): string {
  return node.nodeType === node.ELEMENT_NODE ? ((node as Element).getAttribute('slot') ?? '') : '';
}
