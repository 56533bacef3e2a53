import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Article, ArticleId } from '../../lib/domain/article';
import { errorCode } from '../../lib/domain/errors';
import { isLinkOnly } from '../../lib/domain/link-only';
import type { ReadingPlace } from '../../lib/domain/place';
import { canBeVertical } from '../../lib/domain/reading-style';
import { messageOf, sentenceOf } from '../../lib/platform/error-message';
import { t } from '../../lib/platform/messages';
import { afterPaint } from '../after-paint';
import { archiveThese, restoreFrom, startReading } from '../articles/article-actions';
import type { ArticleList } from '../articles/article-list-state';
import { heardAfter, queue } from '../articles/listening-queue';
import { OpenAgain } from '../articles/OpenAgain';
import { settings } from '../settings-state';
import { Button } from '../ui/Button';
import { useLive } from '../use-live';
import { ArticleEnd } from './ArticleEnd';
import { ArticleView } from './ArticleView';
import { CiteDialog } from './cite/CiteDialog';
import { type FetchedReading, takeFetched } from './fetched-reading';
import { ListenBar } from './listen/ListenBar';
import { showRange } from './listen/show-range';
import { type OutlineEntry, outlineOf } from './outline';
import styles from './Reader.module.css';
import { ReaderBar } from './ReaderBar';
import { copyCitation } from './reader-actions';
import { type Opening, openingOf, readAnywhere } from './reading';
import { currentStyle } from './reading-style';
import { useHiddenOnScroll } from './use-hidden-on-scroll';
import { useLearntSpeed } from './use-learnt-speed';
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
  const fetched = useFetched(id);
  const stored = useLive(id, readAnywhere).value;
  const state = stored.kind === 'loading' && fetched ? ({ kind: 'ready', value: fetched.reading } as const) : stored;
  const opening = useOpening(id, fetched);
  const isLoading = state.kind === 'loading' || !opening;
  const reading = state.kind === 'ready' && opening ? state.value : null;
  const openedId = reading && !reading.isTrashed ? reading.article.id : null;
  const { previous, next } = useNeighbours(list, id);
  const frame = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const place = useSignal<ReadingPlace | null>(null);
  const outline = useSignal<readonly OutlineEntry[]>([]);
  const passage = usePassage(text, id);
  // Whose text is on the screen, all of it: from one article to the next, it is the one before's for a moment.
  const shownId = useSignal<ArticleId | null>(null);
  const isListening = useSignal(false);
  const isCiting = useSignal(false);
  const isBarHidden = useHiddenOnScroll(frame);
  const isVertical = currentStyle().isVertical && canBeVertical(reading?.language ?? null);

  // Once for each opening: who marks it unread while it is open means it
  useEffect(() => {
    // Of an address there is nothing to read
    if (openedId !== id || !reading || isLinkOnly(reading.article)) return;
    const { article } = reading;
    afterPaint(() => void startReading(article));
  }, [openedId, id]);

  // Of what was chosen to be heard, each is heard as soon as it is open
  useEffect(() => {
    if (queue.value?.includes(id)) isListening.value = true;
  }, [id, queue.value]);

  useLearntSpeed(text, openedId && place.value, (settings.value?.learnsSpeed ?? false) && !isListening.value);

  const onPrevious = previous && (() => onOpen(previous));
  const onNext = next && (() => onOpen(next));
  useReaderKeys({
    onPrevious: () => onPrevious?.(),
    onNext: () => onNext?.(),
    onArchiveAndNext: archiveAndNext,
    onCite: () => {
      if (reading) void copyCitation(reading.article, passage());
    },
    onCiteAs: cite,
    onBeside,
    onListen: isListening.value
      ? null
      : () => {
          isListening.value = true;
        },
  });

  function stopListening(): void {
    isListening.value = false;
    queue.value = null;
  }

  function cite(): void {
    isCiting.value = true;
  }

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
            if (isListening.value) stopListening();
            else isListening.value = true;
          }}
          onCite={cite}
          isHidden={isBarHidden.value}
          onPrevious={onPrevious}
          onNext={onNext}
          onBack={onBack}
          onTag={onTag}
          onBeside={onBeside}
        />
      )}
      {reading?.isTrashed && <TrashedNotice id={id} />}
      {reading && opening && (
        <ArticleView
          reading={reading}
          opening={opening}
          isAtProof={isAtProof}
          text={text}
          isVertical={isVertical}
          onPlace={(here) => {
            place.value = here;
          }}
          onText={(shown) => {
            outline.value = shown ? outlineOf(shown) : [];
            shownId.value = shown && id;
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
      {reading && text.current && shownId.value === id && isListening.value && (
        <ListenBar
          key={id}
          text={text.current}
          language={reading.language}
          from={text.current.children[place.peek()?.block ?? 0]}
          onSentence={showRange}
          card={cardOf(reading.article)}
          after={heardAfter(id, queue.value, list.ids.value)}
          isQueue={queue.value?.includes(id) ?? false}
          onOpen={onOpen}
          onEnd={(archives) => {
            if (archives && openedId) void archiveThese([openedId]);
          }}
          onClose={stopListening}
        />
      )}
      {reading && isCiting.value && (
        <CiteDialog
          reading={reading}
          passage={passage()}
          onClose={() => {
            isCiting.value = false;
          }}
        />
      )}
      {!isLoading && !reading && (
        <div class={styles.gone} role="alert">
          <p>{state.kind === 'failed' ? messageOf(state.error) : sentenceOf('article-gone')}</p>
          {state.kind === 'failed' && <OpenAgain code={errorCode(state.error)} />}
        </div>
      )}
    </div>
  );
}

/** What the system says of an article that is heard. */
function cardOf({ title, url, siteName, authors }: Article): { readonly title: string; readonly artist: string } {
  return { title: title.trim() || url, artist: siteName ?? authors.join(', ') };
}

/** What was asked for before the article was opened. */
function useFetched(id: ArticleId): FetchedReading | null {
  const taken = useRef<{ readonly id: ArticleId; readonly fetched: FetchedReading | null } | null>(null);
  if (taken.current?.id !== id) taken.current = { id, fetched: takeFetched(id) };
  return taken.current.fetched;
}

/** How an article is opened; `null` until it is known. Asked once: the place changes with every look at it. */
function useOpening(id: ArticleId, fetched: FetchedReading | null): Opening | null {
  const known = useSignal<{ readonly id: ArticleId; readonly opening: Opening } | null>(null);
  useLayoutEffect(() => {
    if (fetched) return;
    const know = (opening: Opening) => {
      known.value = { id, opening };
    };
    openingOf(id).then(know, (error) => {
      console.error('[gleaner] where it was left is not known', error);
      know({ left: null, highlights: [], versions: 0 });
    });
  }, [id]);
  return (known.value?.id === id ? known.value.opening : fetched?.opening) ?? null;
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
