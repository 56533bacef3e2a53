import type { MarkedPiece } from '../../lib/search/snippet';

/** A text in which what was searched for is marked. */
export function MarkedText({ pieces }: { pieces: readonly MarkedPiece[] }) {
  return <>{pieces.map(({ text, isHit }, index) => (isHit ? <mark key={index}>{text}</mark> : text))}</>;
}
