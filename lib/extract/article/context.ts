import type { Block, Container } from './blocks';

/** How far apart two blocks count as, at most. */
const far = 40;

export const contextNames: readonly string[] = [
  'score',
  ...[-1, -2, -3, 1, 2, 3].map((offset) => `score.${offset}`),
  ...['parent', 'grandparent', 'above'].flatMap((of) => [`${of}.score`, `${of}.mass`]),
  'siblings.score',
  'fromTaken',
  'toTaken',
  'massBefore',
  'page.mass',
  'page.taken',
  'near.score',
  'around.score',
  'alike.score',
  'shape.score',
];

/** The second look: what the neighbours of each block were thought to be at the first. One row of numbers for each block. */
export function contextOf(blocks: readonly Block[], scores: readonly number[]): number[][] {
  const count = blocks.length;
  const sizes = blocks.map(({ text }) => 1 + text.length / 5);
  const massTo = [0];
  const sizeTo = [0];
  for (let index = 0; index < count; index++) {
    massTo.push((massTo[index] ?? 0) + (scores[index] ?? 0) * (sizes[index] ?? 0));
    sizeTo.push((sizeTo[index] ?? 0) + (sizes[index] ?? 0));
  }
  const between = (sums: readonly number[], from: number, to: number) => (sums[to] ?? 0) - (sums[from] ?? 0);
  const mean = (from: number, to: number) => between(massTo, from, to) / Math.max(1e-9, between(sizeTo, from, to));
  const whole = Math.max(1e-9, massTo[count] ?? 0);
  const taken = scores.filter((score) => score > 0.5).length / Math.max(1, count);
  const ofContainer = (container: Container | null | undefined) =>
    container ? [mean(container.from, container.to), between(massTo, container.from, container.to) / whole] : [-1, -1];

  const fromTaken: number[] = [];
  for (let index = 0, last = -1000; index < count; index++) {
    fromTaken.push(Math.min(far, index - last));
    if ((scores[index] ?? 0) > 0.6) last = index;
  }
  const toTaken: number[] = [];
  for (let index = count - 1, next = 1e6; index >= 0; index--) {
    toTaken[index] = Math.min(far, next - index);
    if ((scores[index] ?? 0) > 0.6) next = index;
  }
  const alike = averages(
    blocks,
    scores,
    sizes,
    ({ parent, element }) => `${parent.from}-${parent.to}|${element.tagName}`,
  );
  const shapes = averages(
    blocks,
    scores,
    sizes,
    ({ parent, element }) =>
      `${parent.element.getAttribute('class')}|${element.getAttribute('class')}|${element.tagName}`,
  );

  return blocks.map((block, index) => {
    const { parent } = block;
    const size = sizes[index] ?? 0;
    const others = between(sizeTo, parent.from, parent.to) - size;
    return [
      scores[index] ?? 0,
      ...[-1, -2, -3, 1, 2, 3].map((offset) => scores[index + offset] ?? -1),
      ...ofContainer(parent),
      ...ofContainer(parent.parent),
      ...ofContainer(parent.parent?.parent),
      parent.to - parent.from > 1
        ? (between(massTo, parent.from, parent.to) - (scores[index] ?? 0) * size) / Math.max(1e-9, others)
        : -1,
      fromTaken[index] ?? far,
      toTaken[index] ?? far,
      (massTo[index] ?? 0) / whole,
      whole,
      taken,
      mean(Math.max(0, index - 4), Math.min(count, index + 5)),
      mean(Math.max(0, index - 10), Math.min(count, index + 11)),
      alike[index] ?? 0,
      shapes[index] ?? 0,
    ];
  });
}

/** The mean score of all blocks that have the same key. */
function averages(
  blocks: readonly Block[],
  scores: readonly number[],
  sizes: readonly number[],
  keyOf: (block: Block) => string,
): number[] {
  const groups = new Map<string, { mass: number; size: number }>();
  const keys = blocks.map(keyOf);
  keys.forEach((key, index) => {
    const group = groups.get(key) ?? { mass: 0, size: 0 };
    group.mass += (scores[index] ?? 0) * (sizes[index] ?? 0);
    group.size += sizes[index] ?? 0;
    groups.set(key, group);
  });
  return keys.map((key) => {
    const { mass = 0, size = 1 } = groups.get(key) ?? {};
    return mass / size;
  });
}
