/** Says how far a long run is, on a line of its own in a terminal and every tenth elsewhere. @param {number} total @param {string} unit */
export function progressOf(total, unit) {
  let done = 0;
  let said = 0;
  return (/** @type {number} */ count = 1) => {
    done += count;
    const isDue = process.stderr.isTTY || done === total || (done - said) * 10 >= total;
    if (!isDue) return;
    said = done;
    const end = !process.stderr.isTTY || done === total ? '\n' : '';
    process.stderr.write(`${process.stderr.isTTY ? '\r' : ''}${done} of ${total} ${unit}${end}`);
  };
}
