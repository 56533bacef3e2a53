import type { InlineRule } from '../../writing';

/**
 * `[x]` at the start of an item, which makes it a task (https://github.github.com/gfm/#task-list-items-extension-); elsewhere
 * in a list or a table the box itself. The boxes of a form are no text, and a box alone is for nothing.
 */
export const checkbox: InlineRule = (element, place, line) => {
  const holder = element.getAttribute('type')?.toLowerCase() === 'checkbox' ? element.closest('li, td, th') : null;
  const isLabelled = holder !== null && (holder.tagName !== 'LI' || /\S/.test(holder.textContent ?? ''));
  if (!isLabelled) return;
  const isChecked = element.hasAttribute('checked');
  if (line.isAtStart && place.inside === 'block' && holder.closest('li')) {
    line.addRaw(isChecked ? '[x]' : '[ ]', false, { ...place, marks: 0 });
    line.addText(' ', { ...place, marks: 0 });
  } else line.addText(isChecked ? '☑' : '☐', place);
};
