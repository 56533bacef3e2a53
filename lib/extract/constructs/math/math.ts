import { findAny } from '../../page/find-any';
import type { Construct } from '../construct';
import { cleanTex } from './clean-tex';
import { mathElement } from './math-element';
import { convertRawTex } from './raw-tex';
import { type Formula, sources } from './sources';

/**
 * Formulas, as `<math>` that holds nothing but its TeX, with `display="block"` on one that has lines of its own; whatever a
 * renderer made of it besides goes.
 */
export const math: Construct = {
  name: 'math',
  standardise(page) {
    for (const { selector, read } of sources) {
      for (const element of findAny(page, selector)) {
        const formula = page.contains(element) ? read(element) : null;
        if (formula && formula.tex.trim() !== '') replace(formula);
      }
    }
    convertRawTex(page.body);
  },
};

function replace({ tex, isDisplay, whole, others = [] }: Formula): void {
  const made = mathElement(whole.ownerDocument, cleanTex(tex), isDisplay);
  for (const other of others) other.remove();
  whole.replaceWith(made);
}
