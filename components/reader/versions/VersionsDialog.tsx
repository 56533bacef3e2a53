import { useComputed, useSignal } from '@preact/signals';
import { compareVersions, compareWords } from '../../../lib/domain/compare-versions';
import { comparedText } from '../../../lib/markdown/compared-text';
import { instantOf } from '../../../lib/platform/date-message';
import { t } from '../../../lib/platform/messages';
import { Dialog } from '../../ui/Dialog';
import { Menu } from '../../ui/Menu';
import { foldSame } from './fold-same';
import { Pieces } from './Pieces';
import styles from './VersionsDialog.module.css';

/** One state of an article. */
interface Version {
  readonly title: string;
  readonly markdown: string;
  readonly savedAt: string;
}

interface Props {
  /** Oldest first. */
  versions: readonly Version[];
  now: Version;
  language: string | null;
  onClose: () => void;
}

/** What became of an article between two times that it was saved. */
export function VersionsDialog({ versions, now, language, onClose }: Props) {
  const chosen = useSignal(versions.length - 1);
  const all = [...versions, now];
  const before = all[chosen.value] ?? now;
  const after = all[chosen.value + 1] ?? now;
  const parts = useComputed(() => {
    const [one, next] = [all[chosen.value] ?? now, all[chosen.value + 1] ?? now];
    const changes = compareVersions(comparedText(one.markdown), comparedText(next.markdown));
    const isSame = one.title === next.title && changes.every(({ kind }) => kind === 'same');
    // Another link or picture is in the Markdown alone
    return foldSame(isSame ? compareVersions(one.markdown, next.markdown) : changes);
  });

  return (
    <Dialog title={t('versions_title')} onClose={onClose}>
      {versions.length > 1 ? (
        <div class={styles.choice}>
          <Menu
            label={t('versions_choose')}
            items={versions.map((_, index) => ({ key: String(index), label: timesOf(index) }))}
            chosen={String(chosen.value)}
            onChoose={(key) => {
              chosen.value = Number(key);
            }}
          />
        </div>
      ) : (
        <p class={styles.times}>{timesOf(0)}</p>
      )}
      <div class={styles.text} {...(language && { lang: language })}>
        {before.title !== after.title && (
          <h3 class={styles.title} dir="auto">
            <Pieces pieces={compareWords(before.title, after.title)} />
          </h3>
        )}
        {parts.value.map((part, index) =>
          part.kind === 'gap' ? (
            <p key={index} class={styles.gap}>
              ⋯
            </p>
          ) : (
            <p key={index} class={styles.paragraph} dir="auto">
              <Pieces pieces={part.kind === 'changed' ? part.pieces : [part]} />
            </p>
          ),
        )}
      </div>
    </Dialog>
  );

  function timesOf(index: number): string {
    return t(
      'versions_between',
      instantOf(all[index]?.savedAt ?? now.savedAt, 'short'),
      instantOf(all[index + 1]?.savedAt ?? now.savedAt, 'short'),
    );
  }
}
