import type { Construct } from './construct';

/** Elements that say nothing by themselves, with a class that does: Bootstrap, Tailwind, Bulma, and plain words. */
const styled: readonly (readonly [name: string, classes: readonly string[]])[] = [
  [
    'strong',
    [
      'bold',
      'strong',
      'font-bold',
      'font-weight-bold',
      'fw-bold',
      'text-bold',
      'has-text-weight-bold',
      'font-semibold',
      'fw-semibold',
    ],
  ],
  ['em', ['italic', 'italics', 'font-italic', 'fst-italic', 'is-italic', 'text-italic', 'emphasis']],
  ['s', ['line-through', 'text-decoration-line-through', 'strikethrough', 'strike']],
];

const any = new RegExp(`(?:^|\\s)(?:${styled.flatMap(([, classes]) => classes).join('|')})(?:\\s|$)`);

/** Emphasis that is a class only, as the element that it means. What a style says, `lib/markdown` reads itself. */
export const emphasisByClass: Construct = {
  name: 'emphasis-by-class',
  standardise(page) {
    for (const element of page.querySelectorAll('span[class], font[class]')) {
      if (!any.test(element.getAttribute('class') ?? '')) continue;
      for (const [name, classes] of styled) {
        if (!classes.some((one) => element.classList.contains(one))) continue;
        const emphasised = page.createElement(name);
        emphasised.append(...element.childNodes);
        element.append(emphasised);
      }
    }
  },
};
