import { progressOf, type ReadingPlace } from '../../lib/domain/place';
import { t, tCount } from '../../lib/platform/messages';
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
  /** How far it is read; `null` until it is known. */
  place: ReadingPlace | null;
  /** Out of the way while one reads on. */
  isHidden: boolean;
  /** To another article of the list; `null` at its end. */
  onPrevious: (() => void) | null;
  onNext: (() => void) | null;
  onBack: () => void;
  onTag: () => void;
}

/** The way back, how the text is set, and what can be done with the article. */
export function ReaderBar({ reading, place, isHidden, onPrevious, onNext, onBack, onTag }: Props) {
  return (
    <header class={styles.bar} data-hidden={isHidden}>
      <IconButton icon="back" label={t('back')} onClick={onBack} />
      <span class={styles.neighbours}>
        {onPrevious && <IconButton icon="previous" label={t('reader_previous')} onClick={onPrevious} />}
        {onNext && <IconButton icon="next" label={t('reader_next')} onClick={onNext} />}
      </span>
      {reading && place && <Left minutes={reading.article.minutes} place={place} />}
      {reading && <Actions reading={reading} onBack={onBack} onTag={onTag} />}
    </header>
  );
}

/** What is still to be read: words, and a line along the bar. */
function Left({ minutes, place }: { minutes: number; place: ReadingPlace }) {
  const progress = progressOf(place);
  const left = Math.ceil(minutes * (1 - progress));
  return (
    <>
      <span class={styles.left}>{place.seen >= place.blocks ? t('reader_at_end') : tCount('reader_left', left)}</span>
      <progress class={styles.progress} value={progress} aria-label={t('reader_progress')} />
    </>
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
