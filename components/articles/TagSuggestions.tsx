import type { ArticleId } from '../../lib/domain/article';
import { t } from '../../lib/platform/messages';
import { suggestTags } from '../../lib/usecases/suggest-tags';
import { valueOr } from '../live';
import { Icon } from '../ui/Icon';
import { useLive } from '../use-live';
import { addTag } from './article-actions';
import styles from './TagSuggestions.module.css';

/** Tags of the reader's own that may fit an article; a press adds one. */
export function TagSuggestions({ id }: { id: ArticleId }) {
  const tags = valueOr(useLive(id, suggestTags).value, []);
  if (tags.length === 0) return null;

  return (
    <ul class={styles.tags} aria-label={t('tag_suggested')}>
      {tags.map((tag) => (
        <li key={tag} class={styles.tag}>
          <button
            type="button"
            class={styles.add}
            title={t('tag_add_this', tag)}
            onClick={() => void addTag([id], tag)}
          >
            <Icon name="plus" />
            <bdi class={styles.name}>{tag}</bdi>
          </button>
        </li>
      ))}
    </ul>
  );
}
