import { inTextOrder } from '../../lib/domain/highlight';
import type { Tag } from '../../lib/domain/tag';
import type { PlacedHighlight } from '../../lib/store/highlights';
import { readHash } from '../library/route';
import { HighlightItem } from '../reader/highlights/HighlightItem';
import styles from './ArticleHighlights.module.css';

interface Props {
  /** Of one article. */
  group: readonly PlacedHighlight[];
  onTag: (tag: Tag) => void;
}

/** What is highlighted in one article, under its title. */
export function ArticleHighlights({ group, onTag }: Props) {
  const article = group[0]?.article;
  if (!article) return null;

  return (
    <section class={styles.section} aria-label={article.title || article.url}>
      <h2 class={styles.title} dir="auto" {...(article.language && { lang: article.language })}>
        <a href={readHash(article.id)}>{article.title.trim() || article.url}</a>
      </h2>
      <ol class={styles.list}>
        {inTextOrder(group.map(({ highlight }) => highlight)).map((highlight) => (
          <HighlightItem
            key={highlight.id}
            highlight={highlight}
            article={article}
            isFixed={false}
            onOpen={null}
            onTag={onTag}
          />
        ))}
      </ol>
    </section>
  );
}
