import { blocksOf } from '../../block';
import { displayMath } from '../../rules/display-math';
import type { InlineRule } from '../../writing';

/** TeX between dollar signs. `lib/extract/constructs/math` has made every formula a `<math>` that holds its TeX. */
export const math: InlineRule = (element, place, line) => {
  const tex = element.textContent ?? '';
  if (element.getAttribute('display') === 'block' && place.inside === 'block')
    line.addBlocks(blocksOf(displayMath(tex)));
  else line.addMath(tex.replace(/\s+/g, ' ').trim(), place);
};
