import { useSignal } from '@preact/signals';
import type { Article } from '../../../lib/domain/article';
import { languageTag, t, tCount } from '../../../lib/platform/messages';
import { versionsOf } from '../../../lib/store/versions';
import { valueOr } from '../../live';
import { Icon } from '../../ui/Icon';
import { useLive } from '../../use-live';
import { VersionsDialog } from './VersionsDialog';
import styles from './VersionsNotice.module.css';

/** Says that an article said something else before, and shows what. */
export function VersionsNotice({ article, markdown }: { article: Article; markdown: string }) {
  const versions = valueOr(useLive(article.id, versionsOf).value, []);
  const isOpen = useSignal(false);
  if (versions.length === 0) return null;
  return (
    <div class={styles.notice} lang={languageTag()}>
      <Icon name="clock" />
      <span>
        {tCount('versions_kept', versions.length)}
        <button
          type="button"
          class={styles.show}
          onClick={() => {
            isOpen.value = true;
          }}
        >
          {t('versions_show')}
        </button>
      </span>
      {isOpen.value && (
        <VersionsDialog
          versions={versions}
          now={{ title: article.title, markdown, savedAt: article.updatedAt }}
          language={article.language}
          onClose={() => {
            isOpen.value = false;
          }}
        />
      )}
    </div>
  );
}
