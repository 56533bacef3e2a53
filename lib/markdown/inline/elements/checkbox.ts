import type { InlineRule } from '../../writing';

/**
 * `[x]` at the start of an item, which makes it a task (https://github.github.com/gfm/#task-list-items-extension-); elsewhere
 * in a list or a table the box itself. The boxes of a form are no text.
 */
export const checkbox: InlineRule = (element, place, line) => {
  if (element.getAttribute('type')?.toLowerCase() !== 'checkbox' || !element.closest('li, td, th')) return;
  const isChecked = element.hasAttribute('checked');
  if (line.isAtStart && place.inside === 'block' && element.closest('li')) {
    line.addRaw(isChecked ? '[x]' : '[ ]', false, { ...place, marks: 0 });
    line.addText(' ', { ...place, marks: 0 });
  } else line.addText(isChecked ? '☑' : '☐', place);
};
