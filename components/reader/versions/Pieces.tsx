import type { ChangedPiece } from '../../../lib/domain/compare-versions';
import styles from './Pieces.module.css';

/** A line that became another: what was taken out of it, and what was put in. */
export function Pieces({ pieces }: { pieces: readonly ChangedPiece[] }) {
  return (
    <>
      {pieces.map(({ kind, text }, index) => {
        if (kind === 'same') return text;
        const Changed = kind === 'added' ? 'ins' : 'del';
        return (
          <Changed key={index} class={styles[kind]}>
            {text}
          </Changed>
        );
      })}
    </>
  );
}
