import type { ChangedPiece } from '../../../lib/domain/compare-versions';

/** A line that became another: what was taken out of it, and what was put in. */
export function Pieces({ pieces }: { pieces: readonly ChangedPiece[] }) {
  return (
    <>
      {pieces.map(({ kind, text }, index) => {
        if (kind === 'added') return <ins key={index}>{text}</ins>;
        if (kind === 'removed') return <del key={index}>{text}</del>;
        return text;
      })}
    </>
  );
}
