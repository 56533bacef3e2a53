/** A decision: the number of a feature, a threshold, where to go if it is not above it, and where if it is. A leaf is a number. */
export type Tree = number | readonly [feature: number, threshold: number, notAbove: Tree, above: Tree];

/** Boosted trees: their leaves add up to the logarithm of the odds. */
export interface Forest {
  readonly base: number;
  readonly trees: readonly Tree[];
}

/** A probability, from 0 to 1. */
export function judge({ base, trees }: Forest, row: ArrayLike<number>): number {
  let sum = base;
  for (let index = 0, { length } = trees; index < length; index++) {
    let node = trees[index] as Tree;
    while (typeof node !== 'number') node = (row[node[0]] ?? 0) <= node[1] ? node[2] : node[3];
    sum += node;
  }
  return 1 / (1 + Math.exp(-sum));
}
