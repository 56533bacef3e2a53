// @ts-nocheck: arithmetic on indexed arrays, which TypeScript takes for possibly undefined at every step
// Gradient boosted decision trees for a probability: histograms of at most 63 bins, grown leaf by leaf, logistic loss.
// Friedman, “Greedy function approximation: a gradient boosting machine”, 2001; histograms and leaf-wise growth as in LightGBM.

/**
 * @param {Float32Array[]} rows numbers of each example
 * @param {ArrayLike<number>} targets between 0 and 1
 * @param {ArrayLike<number>} weights of each example
 * @returns {{base: number, trees: Tree[]}} a tree is `[feature, threshold, left, right]` or a number; `value <= threshold` goes left
 */
export function train(
  rows,
  targets,
  weights,
  { trees = 80, leaves = 16, rate = 0.1, smallest = 40, features = 0.5, examples = 0.8, damping = 3, seed = 1 } = {},
) {
  const random = generator(seed);
  const width = rows[0].length;
  const bins = Array.from({ length: width }, (_, feature) => binned(rows, feature));
  const mean = sum(targets, (target, index) => target * weights[index]) / sum(weights, (weight) => weight);
  const base = Math.log(mean / (1 - mean));
  const scores = new Float64Array(rows.length).fill(base);
  const gradient = new Float64Array(rows.length);
  const curvature = new Float64Array(rows.length);
  const grown = [];
  for (let round = 0; round < trees; round++) {
    for (let index = 0; index < rows.length; index++) {
      const guess = 1 / (1 + Math.exp(-scores[index]));
      gradient[index] = weights[index] * (guess - targets[index]);
      curvature[index] = weights[index] * Math.max(1e-6, guess * (1 - guess));
    }
    const chosen = [...bins.keys()].filter(() => random() < features);
    const members = Uint32Array.from([...rows.keys()].filter(() => random() < examples));
    const tree = grow(members, chosen);
    grown.push(tree);
    for (let index = 0; index < rows.length; index++) scores[index] += leafOf(tree, rows[index]);
  }
  return { base, trees: grown };

  function grow(members, chosen) {
    const root = { members, histogram: histogramOf(members, chosen) };
    root.split = bestSplit(root, chosen);
    const open = [root];
    for (let count = 1; count < leaves; count++) {
      const leaf = open.reduce(
        (best, node) => (node.split && node.split.gain > (best?.split.gain ?? 0) ? node : best),
        null,
      );
      if (!leaf) break;
      const { feature, bin } = leaf.split;
      const column = bins[feature].values;
      const left = { members: leaf.members.filter((index) => column[index] <= bin) };
      const right = { members: leaf.members.filter((index) => column[index] > bin) };
      const [small, large] = left.members.length < right.members.length ? [left, right] : [right, left];
      small.histogram = histogramOf(small.members, chosen);
      large.histogram = leaf.histogram.map((value, index) => value - small.histogram[index]);
      for (const node of [left, right]) node.split = bestSplit(node, chosen);
      Object.assign(leaf, { left, right, histogram: null, members: null });
      open.splice(open.indexOf(leaf), 1, left, right);
    }
    return finish(root);
  }

  function finish(node) {
    if (!node.left) {
      const g = sum(node.members, (index) => gradient[index]);
      const h = sum(node.members, (index) => curvature[index]);
      return (-g / (h + damping)) * rate;
    }
    const { feature, bin } = node.split;
    return [feature, bins[feature].edges[bin], finish(node.left), finish(node.right)];
  }

  /** For each chosen feature and bin: gradient, curvature, number. */
  function histogramOf(members, chosen) {
    const histogram = new Float64Array(chosen.length * 64 * 3);
    chosen.forEach((feature, place) => {
      const column = bins[feature].values;
      const start = place * 64 * 3;
      for (const index of members) {
        const at = start + column[index] * 3;
        histogram[at] += gradient[index];
        histogram[at + 1] += curvature[index];
        histogram[at + 2]++;
      }
    });
    return histogram;
  }

  function bestSplit({ members, histogram }, chosen) {
    if (members.length < 2 * smallest) return null;
    let g = 0;
    let h = 0;
    for (let bin = 0; bin < 64; bin++) {
      g += histogram[bin * 3];
      h += histogram[bin * 3 + 1];
    }
    const worth = (a, b) => (a * a) / (b + damping);
    let best = null;
    chosen.forEach((feature, place) => {
      let leftG = 0;
      let leftH = 0;
      let number = 0;
      for (let bin = 0; bin < bins[feature].edges.length; bin++) {
        const at = place * 64 * 3 + bin * 3;
        leftG += histogram[at];
        leftH += histogram[at + 1];
        number += histogram[at + 2];
        if (number < smallest || members.length - number < smallest) continue;
        const gain = worth(leftG, leftH) + worth(g - leftG, h - leftH) - worth(g, h);
        if (gain > (best?.gain ?? 1e-6)) best = { gain, feature, bin };
      }
    });
    return best;
  }
}

/** The score of a row: a logarithm of odds. */
export function scoreOf({ base, trees }, row) {
  return trees.reduce((score, tree) => score + leafOf(tree, row), base);
}

function leafOf(tree, row) {
  let node = tree;
  while (typeof node !== 'number') node = row[node[0]] <= node[1] ? node[2] : node[3];
  return node;
}

/** The numbers of a feature as bins, and the upper edge of each bin but the last. */
function binned(rows, feature) {
  const distinct = [...new Set(Float32Array.from(rows, (row) => row[feature]))].sort((a, b) => a - b);
  const edges = [];
  if (distinct.length <= 63)
    for (let index = 0; index + 1 < distinct.length; index++) edges.push((distinct[index] + distinct[index + 1]) / 2);
  else {
    const sorted = Float32Array.from(rows, (row) => row[feature]).sort();
    for (let part = 1; part < 63; part++) {
      const edge = sorted[Math.floor((part * sorted.length) / 63)];
      if (edge !== edges.at(-1) && edge < sorted.at(-1)) edges.push(edge);
    }
  }
  const rounded = [...new Set(edges.map((edge) => Number(edge.toPrecision(3))))].sort((a, b) => a - b);
  const values = Uint8Array.from(rows, (row) => {
    let low = 0;
    let high = rounded.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (row[feature] <= rounded[middle]) high = middle;
      else low = middle + 1;
    }
    return low;
  });
  return { edges: rounded, values };
}

function sum(list, valueAt) {
  let total = 0;
  for (let index = 0; index < list.length; index++) total += valueAt(list[index], index);
  return total;
}

/** Mulberry32: numbers from 0 to 1, the same ones for a seed. */
export function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}
