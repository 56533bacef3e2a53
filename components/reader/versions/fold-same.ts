import type { ParagraphChange } from '../../../lib/domain/compare-versions';

type FoldedChange = ParagraphChange | { readonly kind: 'gap' };

/** Leaves out what stayed the same, but for the paragraph on either side of a change. */
export function foldSame(changes: readonly ParagraphChange[]): readonly FoldedChange[] {
  const isNear = changes.map((change, index) => change.kind !== 'same' || isChange(index - 1) || isChange(index + 1));
  return changes.flatMap((change, index): FoldedChange[] => {
    if (isNear[index]) return [change];
    return index === 0 || isNear[index - 1] ? [{ kind: 'gap' }] : [];
  });

  function isChange(index: number): boolean {
    const kind = changes[index]?.kind;
    return kind !== undefined && kind !== 'same';
  }
}
