import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { ArticleId } from '../../lib/domain/article';
import { isLinkOnly } from '../../lib/domain/link-only';
import type { ReadingPlace } from '../../lib/domain/place';
import { canBeVertical } from '../../lib/domain/reading-style';
import { messageOf, sentenceOf } from '../../lib/platform/error-message';
import { t } from '../../lib/platform/messages';
import { placeOf } from '../../lib/store/places';
import { archiveThese, restoreFrom, startReading } from '../articles/article-actions';
import type { ArticleList } from '../articles/article-list-state';
import { Button } from '../ui/Button';
import { useLive } from '../use-live';
import { ArticleEnd } from './ArticleEnd';
import { ArticleView } from './ArticleView';
import { ListenBar } from './listen/ListenBar';
import { showRange } from './listen/show-range';
import { type OutlineEntry, outlineOf } from './outline';
import styles from './Reader.module.css';
import { ReaderBar } from './ReaderBar';
import { copyCitation } from './reader-actions';
import { readAnywhere } from './reading';
import { currentStyle } from './reading-style';
import { useHiddenOnScroll } from './use-hidden-on-scroll';
import { useNeighbours } from './use-neighbours';
import { usePassage } from './use-passage';
import { useReaderKeys } from './use-reader-keys';

interface Props {
  id: ArticleId;
  /** Opens it where it is told how it differs from its page. */
  isAtProof: boolean;
  /** The list that it was opened from. */
  list: ArticleList;
  /** Goes on to another article. */
  onOpen: (id: ArticleId) => void;
  onBack: () => void;
  onTag: () => void;
  /** Reads it beside its page; `null` where it can't be, or is. */
  onBeside: (() => void) | null;
}

/** A saved article, made for reading: its text, where it is from, and what can be done with it. */
export function Reader({ id, isAtProof, list, onOpen, onBack, onTag, onBeside }: Props) {
  const state = useLive(id, readAnywhere).value;
  const left = usePlaceLeft(id);
  const isLoading = state.kind === 'loading' || left === undefined;
  const reading = state.kind === 'ready' && left !== undefined ? state.value : null;
  const openedId = reading && !reading.isTrashed ? reading.article.id : null;
  const { previous, next } = useNeighbours(list, id);
  const frame = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const place = useSignal<ReadingPlace | null>(null);
  const outline = useSignal<readonly OutlineEntry[]>([]);
  const passage = usePassage(text, id);
  const isListening = useSignal(false);
  const isBarHidden = useHiddenOnScroll(frame);
  const isVertical = currentStyle().isVertical && canBeVertical(reading?.language ?? null);

  // Once for each opening: who marks it unread while it is open means it
  useEffect(() => {
    // Of an address there is nothing to read
    if (openedId === id && reading && !isLinkOnly(reading.article)) void startReading(reading.article);
  }, [openedId, id]);

  const onPrevious = previous && (() => onOpen(previous));
  const onNext = next && (() => onOpen(next));
  useReaderKeys({
    onPrevious: () => onPrevious?.(),
    onNext: () => onNext?.(),
    onArchiveAndNext: archiveAndNext,
    onCite: () => {
      if (reading) void copyCitation(reading.article, passage());
    },
    onBeside,
    onListen: isListening.value
      ? null
      : () => {
          isListening.value = true;
        },
  });

  function archiveAndNext(): void {
    if (openedId) void archiveThese([openedId]);
    if (onNext) onNext();
    else onBack();
  }

  return (
    <div
      ref={frame}
      class={styles.reader}
      data-reader
      data-lines={isVertical ? 'vertical' : 'horizontal'}
      aria-busy={isLoading}
    >
      {!isLoading && (
        <ReaderBar
          reading={reading}
          place={place.value}
          outline={outline.value}
          onListen={() => {
            isListening.value = !isListening.value;
          }}
          onCite={() => {
            if (reading) void copyCitation(reading.article, passage());
          }}
          isHidden={isBarHidden.value}
          onPrevious={onPrevious}
          onNext={onNext}
          onBack={onBack}
          onTag={onTag}
          onBeside={onBeside}
        />
      )}
      {reading?.isTrashed && <TrashedNotice id={id} />}
      {reading && left !== undefined && (
        <ArticleView
          reading={reading}
          left={left}
          isAtProof={isAtProof}
          text={text}
          isVertical={isVertical}
          onPlace={(here) => {
            place.value = here;
          }}
          onText={(shown) => {
            outline.value = outlineOf(shown);
          }}
        >
          {openedId && (
            <ArticleEnd
              next={next && (list.rows.value.get(next)?.article.title || t('reader_next'))}
              onNext={() => onNext?.()}
              onArchiveAndNext={archiveAndNext}
            />
          )}
        </ArticleView>
      )}
      {reading && text.current && isListening.value && (
        <ListenBar
          key={id}
          text={text.current}
          language={reading.language}
          from={text.current.children[place.peek()?.block ?? 0]}
          onSentence={showRange}
          onEnd={(archives) => {
            if (archives && openedId) void archiveThese([openedId]);
          }}
          onClose={() => {
            isListening.value = false;
          }}
        />
      )}
      {!isLoading && !reading && (
        <p class={styles.gone} role="alert">
          {state.kind === 'failed' ? messageOf(state.error) : sentenceOf('article-gone')}
        </p>
      )}
    </div>
  );
}

/** Where an article was left; `undefined` until it is known. Asked once: the place changes with every look at it. */
function usePlaceLeft(id: ArticleId): ReadingPlace | null | undefined {
  const known = useSignal<{ readonly id: ArticleId; readonly place: ReadingPlace | null } | null>(null);
  useLayoutEffect(() => {
    const know = (place: ReadingPlace | null) => {
      known.value = { id, place };
    };
    placeOf(id).then(know, (error) => {
      console.error('[gleaner] the place is not known', error);
      know(null);
    });
  }, [id]);
  return known.value?.id === id ? known.value.place : undefined;
}

function TrashedNotice({ id }: { id: ArticleId }) {
  return (
    <div class={styles.trashed}>
      <p>{t('reader_trashed')}</p>
      <Button icon="restore" onClick={() => void restoreFrom(null, [id])}>
        {t('action_restore')}
      </Button>
    </div>
  );
}
