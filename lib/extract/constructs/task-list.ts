import { findAny } from '../page/find-any';
import type { Construct } from './construct';

/** What stands for a box, besides the box: the first of these in an item that holds nothing before it. */
const boxes = 'input[type="checkbox" i], [role="checkbox"], .task-list-item-checkbox, .checkbox, .todo-checkbox';

/**
 * Tasks, as `<li data-task="done">` or `"open"`, whatever shows the box: `<input>`, ARIA, an attribute of an editor, or Org's
 * `[X]`. https://github.github.com/gfm/#task-list-items-extension-
 */
export const taskList: Construct = {
  name: 'task-list',
  standardise(page) {
    for (const box of findAny(page, boxes)) {
      const item = box.closest('li');
      if (!item || !page.contains(box) || hasTextBefore(item, box)) continue;
      item.setAttribute('data-task', isChecked(box) || item.getAttribute('data-checked') === 'true' ? 'done' : 'open');
      for (const other of item.querySelectorAll(boxes))
        if (other.closest('li') === item && !(other.textContent ?? '').trim()) other.remove();
    }
    for (const item of findAny(page, 'li[data-checked], li[data-list], ul[data-checked] > li')) readEditor(item);
    for (const code of findAny(
      page,
      'li.on > code:first-child, li.off > code:first-child, li.trans > code:first-child',
    )) {
      const sign = (code.textContent ?? '').replace(/\u00a0/g, ' ').trim();
      if (!/^\[[ xX-]\]$/.test(sign) || !code.parentElement) continue;
      code.parentElement.setAttribute('data-task', /x/i.test(sign) ? 'done' : 'open');
      code.remove();
    }
  },
};

/** Quill and others say it of the item, or of the list. */
function readEditor(item: Element): void {
  if (item.hasAttribute('data-task')) return;
  const state =
    item.getAttribute('data-checked') ??
    item.getAttribute('data-list') ??
    item.parentElement?.getAttribute('data-checked') ??
    '';
  if (/^(true|checked)$/.test(state)) item.setAttribute('data-task', 'done');
  if (/^(false|unchecked)$/.test(state)) item.setAttribute('data-task', 'open');
}

function isChecked(box: Element): boolean {
  return (
    box.hasAttribute('checked') ||
    (box as HTMLInputElement).checked === true ||
    box.getAttribute('aria-checked') === 'true' ||
    /(^|[\s_-])(is-)?checked(\s|$)/.test(box.getAttribute('class') ?? '')
  );
}

function hasTextBefore(item: Element, box: Element): boolean {
  const range = item.ownerDocument.createRange();
  range.setStart(item, 0);
  range.setEndBefore(box);
  return range.toString().trim() !== '';
}
