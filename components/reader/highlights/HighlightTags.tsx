import type { Highlight } from '../../../lib/domain/highlight';
import { type Tag, toTag } from '../../../lib/domain/tag';
import { t } from '../../../lib/platform/messages';
import { tagCounts } from '../../articles/library-facts';
import { TagInput } from '../../ui/TagInput';
import styles from './HighlightTags.module.css';
import { retag } from './highlight-actions';

interface Props {
  highlight: Highlight;
  isEdited: boolean;
  /** Leads to all highlights that have it. */
  onTag: (tag: Tag) => void;
}

/** The tags of a highlight, or the field that they are chosen in. */
export function HighlightTags({ highlight, isEdited, onTag }: Props) {
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
