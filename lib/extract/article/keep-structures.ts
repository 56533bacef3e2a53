import type { Block, BlockTree, Container } from './blocks';
import type { NameKind, Names } from './names';

const structures = /^(TABLE|UL|OL|DL|BLOCKQUOTE|DETAILS)$/;

/** Names of what stands inside articles and is not of them. */
const foreign: readonly NameKind[] = ['related', 'promotion', 'social', 'comment', 'navigation', 'tags', 'dialog'];

/** More of a table or a list than this being links, it leads elsewhere. */
const linkShare = 0.5;

/**
 * A table, a list, a quotation says little for itself, word by word, but what stands among the paragraphs of an article is a
 * part of it. Taken whole, unless it is mostly links or goes by the name of something else; and the notes that a text refers to.
 */
export function keepStructures({ blocks, containers }: BlockTree, taken: boolean[]): void {
  const prose = new Set<Container>();
  blocks.forEach(({ parent, tag }, index) => {
    if (taken[index] && /^(P|H[1-6]|PRE)$/.test(tag)) prose.add(parent);
  });
  const last = taken.lastIndexOf(true);
  for (const container of containers) {
    const { element, tag, from, to } = container;
    if (from === to) continue;
    const isNotes = element.hasAttribute('data-footnotes') || element.getAttribute('role') === 'doc-endnotes';
    const isEmbed = element.hasAttribute('data-embed') && from <= last + 1 && stands(container, prose, blocks);
    if (isEmbed) taken.fill(true, from, to);
    const isStructure = structures.test(tag);
    if (!(isNotes || isStructure) || isForeign(container)) continue;
    const isInside = isStructure && from <= last + 1 && stands(container, prose, blocks);
    if (isNotes || (isInside && linkedShare(blocks, from, to) <= linkShare)) taken.fill(true, from, to);
  }
  blocks.forEach((block, index) => {
    const { tag, parent, text, linked } = block;
    const isItem = /^(TABLE|UL|OL|DL|BLOCKQUOTE|PRE)$/.test(tag) && prose.has(parent) && index <= last + 1;
    if (isItem && !isForeign(block) && linked <= linkShare * text.length) taken[index] = true;
  });
}

/** Whether it stands among taken paragraphs, or in a wrapper of its own that does. */
function stands(container: Container, prose: ReadonlySet<Container>, blocks: readonly Block[]): boolean {
  for (let above = container.parent; above; above = above.parent) {
    if (prose.has(above)) return true;
    if (isForeign(above) || above.tag === 'BODY') return false;
    // A wrapper has nothing else in it, or is a structure itself.
    const isWrapper = above.from === container.from && above.to === container.to;
    if (
      !isWrapper &&
      !structures.test(above.tag) &&
      !blocks
        .slice(above.from, above.to)
        .some(({ parent }) => parent === above && /^(CAPTION|FIGCAPTION|LI|DD)$/.test(parent.tag))
    )
      return false;
  }
  return false;
}

function isForeign({ element, names }: { readonly element: Element; readonly names: Names }): boolean {
  return (
    foreign.some((kind) => names.has(kind)) ||
    element.matches('nav, aside, footer, [data-hidden], [data-overlay], [role="navigation"]')
  );
}

function linkedShare(blocks: readonly Block[], from: number, to: number): number {
  let text = 0;
  let linked = 0;
  for (const block of blocks.slice(from, to)) {
    text += block.text.length;
    linked += block.linked;
  }
  return linked / (text || 1);
}
