import { useComputed } from '@preact/signals';
import { formatNumber, t } from '../../lib/platform/messages';
import { similarTags } from '../../lib/search/similar-tags';
import { mergeTagsInto } from '../articles/article-actions';
import { tagCounts } from '../articles/library-facts';
import { Button } from '../ui/Button';
import styles from './TagsPage.module.css';

/** Tags that may be one, each group with the button that makes them so. */
export function SimilarTagList() {
  const groups = useComputed(() => similarTags(tagCounts.value));
  if (groups.value.length === 0) return null;

  return (
    <section class={styles.similar} aria-label={t('tags_similar')}>
      <h2 class={styles.heading}>{t('tags_similar')}</h2>
      <ul class={styles.groups}>
        {groups.value.map((group) => {
          const [into, ...others] = group;
          return (
            <li key={into.name} class={styles.group}>
              <p class={styles.members}>
                {group.map(({ name, count }) => (
                  <span key={name} class={styles.member}>
                    <bdi>{name}</bdi> <span class={styles.number}>{formatNumber(count)}</span>
                  </span>
                ))}
              </p>
              <Button
                onClick={() =>
                  void mergeTagsInto(
                    others.map(({ name }) => name),
                    into.name,
                  )
                }
              >
                {t('tags_merge_into', into.name)}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
