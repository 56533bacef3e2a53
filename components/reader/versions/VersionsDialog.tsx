import { useComputed, useSignal } from '@preact/signals';
import { compareVersions, compareWords } from '../../../lib/domain/compare-versions';
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
    return foldSame(compareVersions(one.markdown, next.markdown));
  });

  return (
    <Dialog title={t('versions_title')} onClose={onClose}>
      <div class={styles.choice}>
        <Menu
          label={t('versions_choose')}
          items={versions.map(({ savedAt }, index) => ({
            key: String(index),
            label: t('versions_between', instantOf(savedAt), instantOf(all[index + 1]?.savedAt ?? now.savedAt)),
          }))}
          chosen={String(chosen.value)}
          onChoose={(key) => {
            chosen.value = Number(key);
          }}
        />
      </div>
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
}
