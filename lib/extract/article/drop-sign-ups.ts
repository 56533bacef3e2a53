import type { Block, BlockTree, Container } from './blocks';
import type { NameKind, Names } from './names';
import { isProse } from './sums';

/** Fields for an address of mail or the number of a telephone. */
const asking =
  'input:not([type="hidden" i]):is([type="email" i], [type="tel" i], [name*="mail" i], [placeholder*="mail" i])';

/** In characters: a box with a field for an address of mail has no more text than this. */
const longest = 900;

/** More of the article than this is not in it either. */
const largestShare = 0.25;

const boxes = /^(ASIDE|FIGURE|FORM|DIALOG|FIELDSET)$/;
const boxNames: readonly NameKind[] = ['promotion', 'dialog'];

/**
 * Where a reader's address is asked for, a newsletter is offered: leaves out the field, and the box around it with all that it
 * says. The box ends where paragraphs begin that it can't be told from.
 */
export function dropSignUps({ blocks, containers }: BlockTree, taken: boolean[]): void {
  const fields = containers[0]?.element.querySelectorAll(asking) ?? [];
  if (fields.length === 0) return;
  const [lengths, takenLengths] = [[0], [0]];
  blocks.forEach(({ text }, index) => {
    lengths.push((lengths[index] ?? 0) + text.length);
    takenLengths.push((takenLengths[index] ?? 0) + (taken[index] ? text.length : 0));
  });
  const within = (sums: readonly number[], { from, to }: Container) => (sums[to] ?? 0) - (sums[from] ?? 0);
  const articleLength = takenLengths.at(-1) ?? 0;
  const places = new Map(containers.map((container) => [container.element, container]));
  for (const field of fields) {
    let box: Container | null = null;
    let around = containerOf(field, places);
    for (; around?.parent; around = around.parent) {
      if (within(lengths, around) > longest || within(takenLengths, around) > largestShare * articleLength) break;
      if (!isBox(around) && hasProseBeside(box, around, blocks)) break;
      box = around;
    }
    if (box) taken.fill(false, box.from, box.to);
  }
}

function containerOf(field: Element, places: ReadonlyMap<Element, Container>): Container | null {
  for (let above = field.parentElement; above; above = above.parentElement) {
    const container = places.get(above);
    if (container) return container;
  }
  return null;
}

function isBox({ tag, names }: { readonly tag: string; readonly names: Names }): boolean {
  return boxes.test(tag) || boxNames.some((kind) => names.has(kind));
}

function hasProseBeside(box: Container | null, { from, to }: Container, blocks: readonly Block[]): boolean {
  return blocks
    .slice(from, to)
    .some((block, offset) => !(box && from + offset >= box.from && from + offset < box.to) && isProse(block));
}
