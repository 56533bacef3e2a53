/** A stretch that differs: of the first list from `fromA` up to `toA`, of the second from `fromB` up to `toB`. */
export interface Difference {
  fromA: number;
  toA: number;
  fromB: number;
  toB: number;
}

/** How far two lists may be apart to be compared thoroughly; memory grows with its square. */
const furthest = 1500;

/** Lists that are further apart are cut where both have the same so many items, this often at most. */
const sharedRun = 6;
const deepest = 12;

/**
 * What differs between two lists, as little as possible: E. Myers, An O(ND) Difference Algorithm (1986). Long lists that differ
 * in many places are compared part by part; those that have hardly anything in common differ as a whole.
 */
export function differences(a: readonly string[], b: readonly string[]): Difference[] {
  return differencesWithin(a, b, { fromA: 0, toA: a.length, fromB: 0, toB: b.length }, 0);
}

function differencesWithin(a: readonly string[], b: readonly string[], all: Difference, depth: number): Difference[] {
  const whole = { ...all };
  while (whole.fromA < whole.toA && whole.fromB < whole.toB && a[whole.fromA] === b[whole.fromB]) {
    whole.fromA++;
    whole.fromB++;
  }
  while (whole.toA > whole.fromA && whole.toB > whole.fromB && a[whole.toA - 1] === b[whole.toB - 1]) {
    whole.toA--;
    whole.toB--;
  }
  const { fromA, toA, fromB, toB } = whole;
  if (fromA === toA && fromB === toB) return [];
  if (fromA === toA || fromB === toB) return [whole];
  const edit = shortestEdit(a, b, whole);
  const cut = edit || depth === deepest ? null : meetingOf(a, b, whole);
  if (!cut) return edit ?? [whole];
  return [
    ...differencesWithin(a, b, { fromA, toA: cut.inA, fromB, toB: cut.inB }, depth + 1),
    ...differencesWithin(a, b, { fromA: cut.inA, toA, fromB: cut.inB, toB }, depth + 1),
  ];
}

/** The place nearest to the middle at which both say something that each says once; `null` when there is none. */
function meetingOf(
  a: readonly string[],
  b: readonly string[],
  { fromA, toA, fromB, toB }: Difference,
): { readonly inA: number; readonly inB: number } | null {
  const [runsInA, runsInB] = [runsOf(a, fromA, toA), runsOf(b, fromB, toB)];
  const middle = (fromA + toA) / 2;
  let nearest: { inA: number; inB: number } | null = null;
  for (const [run, inA] of runsInA) {
    const inB = runsInB.get(run) ?? -1;
    if (inA < 0 || inB < 0 || (nearest && Math.abs(inA - middle) >= Math.abs(nearest.inA - middle))) continue;
    nearest = { inA, inB };
  }
  return nearest;
}

/** Where each run of items begins; `-1` for one that comes more than once. */
function runsOf(list: readonly string[], from: number, to: number): ReadonlyMap<string, number> {
  const runs = new Map<string, number>();
  for (let at = from; at + sharedRun <= to; at++) {
    const run = list.slice(at, at + sharedRun).join('\n');
    runs.set(run, runs.has(run) ? -1 : at);
  }
  return runs;
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
