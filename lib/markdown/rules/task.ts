import type { Block } from '../block';
import type { Place } from '../writing';

/**
 * `[x]` before the text of an item that is a task, as `lib/extract/constructs/task-list` has found it. GFM has it at the
 * start of a paragraph only; in a cell of a table the box itself stands there.
 * https://github.github.com/gfm/#task-list-items-extension-
 */
export function withTask(item: Element, blocks: readonly Block[], place: Place): readonly Block[] {
  const task = item.getAttribute('data-task');
  const [first, ...rest] = blocks;
  if (task === null || first?.kind !== 'paragraph') return blocks;
  const isDone = task === 'done';
  const box = place.inside === 'block' ? (isDone ? '[x]' : '[ ]') : isDone ? '☑' : '☐';
  return [{ ...first, markdown: `${box} ${first.markdown}` }, ...rest];
}
