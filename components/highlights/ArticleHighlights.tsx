import { useSignal } from '@preact/signals';
import { type Highlight, type HighlightId, inTextOrder } from '../../lib/domain/highlight';
import { type Tag, toTag } from '../../lib/domain/tag';
import { t } from '../../lib/platform/messages';
import type { PlacedHighlight } from '../../lib/store/highlights';
import { tagCounts } from '../articles/library-facts';
import { readHash } from '../library/route';
import { HighlightItem } from '../reader/highlights/HighlightItem';
import { retag } from '../reader/highlights/highlight-actions';
import { TagInput } from '../ui/TagInput';
import styles from './ArticleHighlights.module.css';

interface Props {
  /** Of one article. */
  group: readonly PlacedHighlight[];
  onTag: (tag: Tag) => void;
}

/** What is highlighted in one article, under its title. */
export function ArticleHighlights({ group, onTag }: Props) {
  const tagging = useSignal<HighlightId | null>(null);
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
            onTags={() => {
              tagging.value = tagging.value === highlight.id ? null : highlight.id;
            }}
          >
            <Tags highlight={highlight} isEdited={tagging.value === highlight.id} onTag={onTag} />
          </HighlightItem>
        ))}
      </ol>
    </section>
  );
}

interface TagsProps {
  highlight: Highlight;
  isEdited: boolean;
  onTag: (tag: Tag) => void;
}

function Tags({ highlight, isEdited, onTag }: TagsProps) {
  const { tags } = highlight;
  if (isEdited) {
    return (
      <TagInput
        tags={tags}
        suggestions={tagCounts.value.map(({ name }) => name)}
        onAdd={(text) => {
          const tag = toTag(text);
          if (tag) void retag(highlight, { add: [tag] });
        }}
        onRemove={(text) => {
          const tag = toTag(text);
          if (tag) void retag(highlight, { remove: [tag] });
        }}
        autoFocus
      />
    );
  }
  if (tags.length === 0) return null;
  return (
    <ul class={styles.tags} aria-label={t('shelves_tags')}>
      {tags.map((tag) => (
        <li key={tag}>
          <button type="button" class={styles.tag} onClick={() => onTag(tag)}>
            <bdi>#{tag}</bdi>
          </button>
        </li>
      ))}
    </ul>
  );
}
