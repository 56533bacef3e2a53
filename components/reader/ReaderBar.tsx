import { t } from '../../lib/platform/messages';
import { copyMarkdown, deleteThese, openOriginal } from '../articles/article-actions';
import { MarkButtons } from '../articles/MarkButtons';
import { IconButton } from '../ui/Button';
import { Menu, type MenuItem } from '../ui/Menu';
import { Popover } from '../ui/Popover';
import styles from './ReaderBar.module.css';
import type { Reading } from './reading';
import { StylePanel } from './StylePanel';

interface Props {
  /** `null`: there is nothing to read, only the way back. */
  reading: Reading | null;
  /** Out of the way while one reads on. */
  isHidden: boolean;
  /** To another article of the list; `null` at its end. */
  onPrevious: (() => void) | null;
  onNext: (() => void) | null;
  onBack: () => void;
  onTag: () => void;
}

/** The way back, how the text is set, and what can be done with the article. */
export function ReaderBar({ reading, isHidden, onPrevious, onNext, onBack, onTag }: Props) {
  return (
    <header class={styles.bar} data-hidden={isHidden}>
      <IconButton icon="back" label={t('back')} onClick={onBack} />
      <span class={styles.neighbours}>
        {onPrevious && <IconButton icon="previous" label={t('reader_previous')} onClick={onPrevious} />}
        {onNext && <IconButton icon="next" label={t('reader_next')} onClick={onNext} />}
      </span>
      {reading && <Actions reading={reading} onBack={onBack} onTag={onTag} />}
    </header>
  );
}

function Actions({ reading, onBack, onTag }: { reading: Reading } & Pick<Props, 'onBack' | 'onTag'>) {
  const { article, language, isTrashed } = reading;
  const { id } = article;
  const items: readonly MenuItem[] = [
    { key: 'copy', label: t('action_copy'), icon: 'copy' },
    { key: 'delete', label: t('action_delete'), icon: 'trash', isApart: true },
  ];
  const choose: Readonly<Record<string, () => void>> = {
    copy: () => void copyMarkdown(id),
    delete: () => {
      void deleteThese([id]);
      onBack();
    },
  };
  return (
    <span class={styles.actions}>
      <Popover icon="text" label={t('style_label')}>
        {() => <StylePanel language={language} />}
      </Popover>
      <IconButton icon="open" label={t('action_original')} onClick={() => void openOriginal(id)} />
      {!isTrashed && (
        <>
          <MarkButtons article={article} />
          <IconButton icon="tag" label={t('action_tag')} onClick={onTag} />
          <Menu label={t('reader_more')} icon="more" items={items} chosen={null} onChoose={(key) => choose[key]?.()} />
        </>
      )}
    </span>
  );
}
