import type { BlockRule } from '../writing';

/** `---` with an empty line before it, or it would make a heading of the line above. */
export const thematicBreak: BlockRule = (_element, place) =>
  place.inside === 'block' ? [{ markdown: '---', kind: 'other' }] : [];
