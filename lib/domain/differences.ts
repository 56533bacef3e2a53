/** A stretch that differs: of the first list from `fromA` up to `toA`, of the second from `fromB` up to `toB`. */
export interface Difference {
  fromA: number;
  toA: number;
  fromB: number;
  toB: number;
}

/** How far two lists may be apart to be compared thoroughly; memory grows with its square. */
const furthest = 1500;

/**
 * What differs between two lists, as little as possible: E. Myers, An O(ND) Difference Algorithm (1986). Lists that have
 * hardly anything in common differ as a whole.
 */
export function differences(a: readonly string[], b: readonly string[]): Difference[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  if (start === endA && start === endB) return [];
  const whole = { fromA: start, toA: endA, fromB: start, toB: endB };
  if (start === endA || start === endB) return [whole];
  return shortestEdit(a, b, whole) ?? [whole];
}

/** `null` when it is longer than `furthest`. */
function shortestEdit(a: readonly string[], b: readonly string[], whole: Difference): Difference[] | null {
  const { fromA, fromB } = whole;
  const sizeA = whole.toA - fromA;
  const sizeB = whole.toB - fromB;
  // How far in `a` each diagonal reaches, for every number of steps.
  const reached: Int32Array[] = [];
  for (let steps = 0; steps <= Math.min(furthest, sizeA + sizeB); steps++) {
    const reach = new Int32Array(2 * steps + 1);
    reached.push(reach);
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      let x = steps === 0 ? 0 : stepTo(reached[steps - 1] as Int32Array, diagonal, steps).x;
      while (x < sizeA && x - diagonal < sizeB && a[fromA + x] === b[fromB + x - diagonal]) x++;
      reach[diagonal + steps] = x;
      if (x === sizeA && x - diagonal === sizeB) return traceBack(reached, whole);
    }
  }
  return null;
}

/** Where a step onto a diagonal arrives, and from which one it comes: down it adds something of `b`, aside it skips something of `a`. */
function stepTo(before: Int32Array, diagonal: number, steps: number): { x: number; from: number } {
  const above = before[diagonal + steps] ?? -1;
  const beside = before[diagonal + steps - 2] ?? -1;
  const isDown = diagonal === -steps || (diagonal !== steps && beside < above);
  return isDown ? { x: above, from: diagonal + 1 } : { x: beside + 1, from: diagonal - 1 };
}

function traceBack(reached: readonly Int32Array[], { fromA, toA, fromB, toB }: Difference): Difference[] {
  const found: Difference[] = [];
  let diagonal = toA - fromA - (toB - fromB);
  for (let steps = reached.length - 1; steps > 0; steps--) {
    const { x, from } = stepTo(reached[steps - 1] as Int32Array, diagonal, steps);
    const isDown = from > diagonal;
    const endA = fromA + x;
    const endB = fromB + x - diagonal;
    const step = { fromA: isDown ? endA : endA - 1, toA: endA, fromB: isDown ? endB - 1 : endB, toB: endB };
    const next = found.at(-1);
    if (next && next.fromA === step.toA && next.fromB === step.toB) {
      next.fromA = step.fromA;
      next.fromB = step.fromB;
    } else found.push(step);
    diagonal = from;
  }
  return found.reverse();
}
