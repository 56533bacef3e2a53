import type { Article } from '../../../lib/domain/article';
import { type Highlight, isOrphan } from '../../../lib/domain/highlight';
import type { Tag } from '../../../lib/domain/tag';
import { t, tCount } from '../../../lib/platform/messages';
import { HighlightItem } from './HighlightItem';
import styles from './HighlightList.module.css';

interface Props {
  highlights: readonly Highlight[];
  article: Pick<Article, 'title' | 'url' | 'language'>;
  /** Nothing can be changed. */
  isFixed: boolean;
  /** Leads to a passage. */
  onOpen: (highlight: Highlight) => void;
  /** Leads to all highlights with a tag. */
  onTag: (tag: Tag) => void;
}

/** What is highlighted in an article, in its order, with the notes; and what its text has no more. */
export function HighlightList({ highlights, article, isFixed, onOpen, onTag }: Props) {
  const lost = highlights.filter(isOrphan);
  const found = highlights.filter((highlight) => !isOrphan(highlight));
  if (highlights.length === 0) return null;

  return (
    <section class={styles.section} aria-label={t('highlights_title')} data-highlight-list>
      <h2 class={styles.title}>{t('highlights_title')}</h2>
      {found.length > 0 && <ol class={styles.list}>{found.map((each) => item(each, () => onOpen(each)))}</ol>}
      {lost.length > 0 && (
        <>
          <h3 class={styles.lost}>{tCount('highlights_lost', lost.length)}</h3>
          <p class={styles.hint}>{t('highlights_lost_hint')}</p>
          <ol class={styles.list}>{lost.map((each) => item(each, null))}</ol>
        </>
      )}
    </section>
  );

  function item(highlight: Highlight, open: (() => void) | null) {
    return (
      <HighlightItem
        key={highlight.id}
        highlight={highlight}
        article={article}
        isFixed={isFixed}
        onOpen={open}
        onTag={onTag}
      />
    );
  }
}
