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

/** Emphasis that is a class only, as the element that it means. What a style says, `lib/markdown` reads itself. */
export const emphasisByClass: Construct = {
  name: 'emphasis-by-class',
  standardise(page) {
    for (const [name, classes] of styled) {
      for (const element of page.querySelectorAll(classes.map((one) => `span.${one}, font.${one}`).join(', '))) {
        const emphasised = page.createElement(name);
        emphasised.append(...element.childNodes);
        element.append(emphasised);
      }
    }
  },
};
