import { progressOf, type ReadingPlace } from '../../lib/domain/place';
import { t, tCount } from '../../lib/platform/messages';
import { copyMarkdown, deleteThese, openOriginal } from '../articles/article-actions';
import { canListen } from '../articles/listening-queue';
import { MarkButtons } from '../articles/MarkButtons';
import { minutesOf } from '../reading-speeds';
import { IconButton } from '../ui/Button';
import { Menu, type MenuItem } from '../ui/Menu';
import { Popover } from '../ui/Popover';
import { OutlinePanel } from './OutlinePanel';
import type { OutlineEntry } from './outline';
import styles from './ReaderBar.module.css';
import { canShare, shareArticle } from './reader-actions';
import type { Reading } from './reading';
import { StylePanel } from './StylePanel';

interface Props {
  /** `null`: there is nothing to read, only the way back. */
  reading: Reading | null;
  /** How far it is read; `null` until it is known. */
  place: ReadingPlace | null;
  outline: readonly OutlineEntry[];
  /** Out of the way while one reads on. */
  isHidden: boolean;
  /** To another article of the list; `null` at its end. */
  onPrevious: (() => void) | null;
  onNext: (() => void) | null;
  onBack: () => void;
  onTag: () => void;
  onCite: () => void;
  onListen: () => void;
  /** Reads it beside its page; `null` where it can't be, or is. */
  onBeside: (() => void) | null;
}

/** The way back, how the text is set, and what can be done with the article. */
export function ReaderBar({ onPrevious, onNext, ...props }: Props) {
  const { reading, place, isHidden, onBack } = props;
  return (
    <header class={styles.bar} data-hidden={isHidden}>
      <IconButton icon="back" label={t('back')} onClick={onBack} />
      <span class={styles.neighbours}>
        {onPrevious && <IconButton icon="previous" label={t('reader_previous')} onClick={onPrevious} />}
        {onNext && <IconButton icon="next" label={t('reader_next')} onClick={onNext} />}
      </span>
      {reading && place && <Left minutes={minutesOf(reading.article)} place={place} />}
      {reading && <Actions {...props} reading={reading} />}
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

type ActionsProps = Pick<Props, 'outline' | 'onBack' | 'onTag' | 'onCite' | 'onListen' | 'onBeside'> & {
  reading: Reading;
};

function Actions({ reading, outline, onBack, onTag, onCite, onListen, onBeside }: ActionsProps) {
  const { article, language, isTrashed } = reading;
  const { id } = article;
  const items: readonly MenuItem[] = [
    ...(onBeside ? [{ key: 'beside', label: t('action_read_beside'), icon: 'beside' } as const] : []),
    { key: 'cite', label: t('action_cite'), icon: 'quote' },
    { key: 'copy', label: t('action_copy'), icon: 'copy' },
    { key: 'share', label: t(canShare ? 'action_share' : 'action_copy_link'), icon: 'link' },
    { key: 'delete', label: t('action_delete'), icon: 'trash', isApart: true },
  ];
  const choose: Readonly<Record<string, () => void>> = {
    beside: () => onBeside?.(),
    cite: onCite,
    copy: () => void copyMarkdown(id),
    share: () => void shareArticle(article),
    delete: () => {
      void deleteThese([id]);
      onBack();
    },
  };
  return (
    <span class={styles.actions}>
      {outline.length > 1 && (
        <Popover icon="outline" label={t('reader_outline')}>
          {(close) => (
            <OutlinePanel
              outline={outline}
              onGo={(heading) => {
                close();
                heading.scrollIntoView();
              }}
            />
          )}
        </Popover>
      )}
      {canListen && <IconButton icon="listen" label={t('listen_label')} onClick={onListen} />}
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
