import type { BlockShape } from '../../domain/site-choice';

/** Names that a program made up: they are others on the next page. */
const madeUp = /\d{3}|^[^a-z]*\d[^a-z]*$|^css-|^sc-|__[a-z\d]{5,}$|^js-|^(is|has)-/i;

/** More of them say nothing more. */
const mostClasses = 6;
const longestName = 60;

/** What an element is called on the pages of its site; `null` when it has no name, as most paragraphs. */
export function shapeOf(element: Element): BlockShape | null {
  const isName = (name: string) => name !== '' && name.length <= longestName && !madeUp.test(name);
  const classes = [...element.classList].filter(isName).slice(0, mostClasses);
  const ownId = element.getAttribute('id') ?? '';
  const id = isName(ownId) ? ownId : '';
  const role = element.getAttribute('role') ?? '';
  if (classes.length === 0 && id === '' && role === '') return null;
  return { tag: element.tagName.toLowerCase(), id, classes, role };
}

/** Whether an element is called so; it may be called more. */
export function hasShape(element: Element, { tag, id, classes, role }: BlockShape): boolean {
  return (
    element.tagName.toLowerCase() === tag &&
    (id === '' || element.getAttribute('id') === id) &&
    (element.getAttribute('role') ?? '') === role &&
    classes.every((name) => element.classList.contains(name))
  );
}
