import type { ArticleMark } from '../../lib/domain/article';
import { Icon } from '../ui/Icon';
import styles from './MarkIcons.module.css';
import { faceOf } from './shelf-face';

const shown = ['favourite', 'archived', 'read', 'reading'] as const;

/** How an article stands with its reader. An unread one says nothing. */
export function MarkIcons({ marks }: { marks: readonly ArticleMark[] }) {
  const own = shown.filter((mark) => marks.includes(mark));
  if (own.length === 0) return null;
  return (
    <span class={styles.marks}>
      {own.map((state) => {
        const { icon, label } = faceOf({ kind: 'state', state });
        return (
          <span key={state} role="img" aria-label={label} title={label} class={styles.mark} data-state={state}>
            <Icon name={icon} />
          </span>
        );
      })}
    </span>
  );
}
