import type { ArticleId } from '../../lib/domain/article';
import { type Tag, withoutTags } from '../../lib/domain/tag';
import { t, tCount } from '../../lib/platform/messages';
import { articlesOf } from '../../lib/store/articles';
import { valueOr } from '../live';
import { Dialog } from '../ui/Dialog';
import { TagInput } from '../ui/TagInput';
import { useLive } from '../use-live';
import { addTag, removeTag } from './article-actions';
import { tagCounts } from './library-facts';
import styles from './TagDialog.module.css';
import { TagSuggestions } from './TagSuggestions';

interface Props {
  ids: readonly ArticleId[];
  onClose: () => void;
}

/** The tags of one article, or those that several have in common. Every change is kept at once. */
export function TagDialog({ ids, onClose }: Props) {
  const articles = valueOr(useLive(ids.join(), () => articlesOf(ids)).value, []);
  const [first, ...others] = articles;
  const common = others.reduce<readonly Tag[]>(
    (tags, article) => withoutTags(tags, withoutTags(tags, article.tags)),
    first?.tags ?? [],
  );

  return (
    <Dialog title={ids.length === 1 ? t('tag_dialog_title') : tCount('tag_dialog_title', ids.length)} onClose={onClose}>
      <div class={styles.body}>
        <TagInput
          tags={common}
          suggestions={tagCounts.value.map(({ name }) => name)}
          onAdd={(text) => void addTag(ids, text)}
          onRemove={(tag) => void removeTag(ids, tag)}
          autoFocus
        />
        {ids.length === 1 && <TagSuggestions id={ids[0] as ArticleId} />}
        <p class={styles.hint}>{t(ids.length === 1 ? 'tag_dialog_hint' : 'tag_dialog_hint_many')}</p>
      </div>
    </Dialog>
  );
}
