import { useSignal } from '@preact/signals';
import type { Article } from '../../../lib/domain/article';
import { languageTag, t, tCount } from '../../../lib/platform/messages';
import { countVersionsOf, versionsOf } from '../../../lib/store/versions';
import { valueOr } from '../../live';
import { Icon } from '../../ui/Icon';
import { useLive } from '../../use-live';
import { VersionsDialog } from './VersionsDialog';
import styles from './VersionsNotice.module.css';

interface Props {
  article: Article;
  markdown: string;
  /** How many versions there were a moment ago. */
  known: number;
}

/** Says that an article said something else before, and shows what. */
export function VersionsNotice({ article, markdown, known }: Props) {
  const count = valueOr(useLive(article.id, countVersionsOf, known).value, 0);
  const isOpen = useSignal(false);
  if (count === 0) return null;
  return (
    <div class={styles.notice} lang={languageTag()}>
      <Icon name="clock" />
      <span>
        {tCount('versions_kept', count)}
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
        <Versions
          article={article}
          markdown={markdown}
          onClose={() => {
            isOpen.value = false;
          }}
        />
      )}
    </div>
  );
}

/** The texts of all versions are read only here. */
function Versions({ article, markdown, onClose }: Omit<Props, 'known'> & { onClose: () => void }) {
  const versions = valueOr(useLive(article.id, versionsOf).value, []);
  if (versions.length === 0) return null;
  return (
    <VersionsDialog
      versions={versions}
      now={{ title: article.title, markdown, savedAt: article.updatedAt }}
      language={article.language}
      onClose={onClose}
    />
  );
}
