import styles from './OutlinePanel.module.css';
import type { OutlineEntry } from './outline';

interface Props {
  outline: readonly OutlineEntry[];
  onGo: (heading: HTMLElement) => void;
}

/** The headings of an article, to go to. */
export function OutlinePanel({ outline, onGo }: Props) {
  return (
    <ol class={styles.list}>
      {outline.map(({ title, depth, heading }, index) => (
        <li key={index}>
          <button
            type="button"
            class={styles.entry}
            style={{ '--depth': String(depth) }}
            dir="auto"
            {...(heading.lang && { lang: heading.lang })}
            onClick={() => onGo(heading)}
          >
            {title}
          </button>
        </li>
      ))}
    </ol>
  );
}
