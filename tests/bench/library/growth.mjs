/** @typedef {{ readonly size: number, readonly figures: readonly import('../report.mjs').Figure[] }} Run */

/**
 * How each figure grows with the library: the exponent `e` of the curve `size ** e` that lies closest to it. 0 is a figure that
 * does not grow, 1 one that doubles with the library. Prints them, and answers them.
 * @param {readonly Run[]} runs of libraries of several sizes
 */
export function growthOf(runs) {
  const growth = (runs.at(-1)?.figures ?? []).flatMap(({ name, unit }) => {
    const points = runs.flatMap(({ size, figures }) => {
      const value = figures.find((figure) => figure.name === name)?.value ?? Number.NaN;
      return value > 0 ? [{ size, value }] : [];
    });
    return points.length > 1 ? [{ name, unit, points, exponent: exponentOf(points) }] : [];
  });
  console.table(
    growth.map(({ name, unit, points, exponent }) => ({
      figure: name,
      ...Object.fromEntries(points.map(({ size, value }) => [size, `${Number(value.toPrecision(3))} ${unit}`])),
      exponent: Number(exponent.toFixed(2)),
    })),
  );
  return growth;
}

/** The slope of the line through the logarithms. @param {readonly { size: number, value: number }[]} points */
function exponentOf(points) {
  const logs = points.map(({ size, value }) => [Math.log(size), Math.log(value)]);
  const mean = (/** @type {0 | 1} */ axis) => logs.reduce((sum, log) => sum + (log[axis] ?? 0), 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  let [rise, run] = [0, 0];
  for (const [own = 0, value = 0] of logs) {
    rise += (own - x) * (value - y);
    run += (own - x) ** 2;
  }
  return rise / run;
}
