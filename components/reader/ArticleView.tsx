import { useSignal } from '@preact/signals';
import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { ArticleId } from '../../lib/domain/article';
import { isLinkOnly } from '../../lib/domain/link-only';
import { placeToOpen, type ReadingPlace } from '../../lib/domain/place';
import { isWhole, summaryOf } from '../../lib/domain/proof';
import { languageTag } from '../../lib/platform/messages';
import { afterPaint } from '../after-paint';
import { ProofWarning } from '../articles/ProofWarning';
import { AboutCopy } from './AboutCopy';
import { ArticleHead } from './ArticleHead';
import { ArticleText } from './ArticleText';
import styles from './ArticleView.module.css';
import { useCorrectionMarks } from './corrections/use-correction-marks';
import { HighlightLayer } from './highlights/HighlightLayer';
import { ImageNote } from './ImageNote';
import { Lightbox } from './Lightbox';
import { LinkOnly } from './LinkOnly';
import { NotePopup } from './NotePopup';
import { Origins } from './Origins';
import type { ReadingWindow } from './place-in-text';
import type { Opening, Reading } from './reading';
import { currentStyle } from './reading-style';
import { bringBack } from './repair-actions';
import { useKeptImages } from './use-kept-images';
import { usePlace } from './use-place';
import { useSidewaysWheel } from './use-sideways-wheel';
import { VersionsNotice } from './versions/VersionsNotice';

interface Props {
  reading: Reading;
  opening: Opening;
  isAtProof: boolean;
  /** Where its text stands. */
  text: RefObject<HTMLDivElement | null>;
  isVertical: boolean;
  /** How far it is read. */
  onPlace: (place: ReadingPlace | null) => void;
  /** Told when all of the text is there; with `null` while it comes. */
  onText: (text: HTMLElement | null) => void;
  /** What stands below the text. */
  children: ComponentChildren;
}

/** An article to be read, from its title to what is known of the copy. */
export function ArticleView({ reading, opening, isAtProof, text, isVertical, onPlace, onText, children }: Props) {
  const { article, markdown, details, language } = reading;
  const { left } = opening;
  const style = currentStyle();
  const { size, measure, leading, face, alignment, paragraphs } = style;
  const images = useKeptImages(article.id);
  const frame = useRef<HTMLElement>(null);
  const copy = useRef<HTMLElement>(null);
  /** Blocks that are not there yet before the first that is. */
  const before = useRef(0);
  // Whose text is on the screen, all of it: from one article to the next, it is the one before's for a moment.
  const shownId = useSignal<ArticleId | null>(null);
  const isTextThere = shownId.value === article.id;
  const isPainted = useSignal(false);

  // What stands below the text waits until that is seen
  useLayoutEffect(() => {
    afterPaint(() => {
      isPainted.value = true;
    });
  }, []);

  // Another article starts at its top
  useLayoutEffect(() => {
    if (isAtProof) showProof();
    else windowOf()?.scroller.scrollTo(0, 0);
  }, [article.id, isAtProof]);

  const place = usePlace({
    article,
    text,
    windowOf,
    left,
    opensThere: !isAtProof,
    isKept: !reading.isTrashed,
    before,
    isWhole: isTextThere,
    layout: JSON.stringify([style, isVertical]),
  });
  useEffect(() => onPlace(place.value), [place.value]);

  function windowOf(): ReadingWindow | null {
    const reader = frame.current?.closest<HTMLElement>('[data-reader]');
    if (!frame.current || !reader?.parentElement) return null;
    if (isVertical) return { scroller: frame.current, isVertical, covered: 0 };
    const { height } = reader.querySelector('header')?.getBoundingClientRect() ?? { height: 0 };
    return { scroller: reader.parentElement, isVertical, covered: height };
  }

  useCorrectionMarks(text, markdown, details?.corrections, isTextThere);

  useSidewaysWheel(frame, isVertical);

  function showProof(): void {
    copy.current?.scrollIntoView();
    copy.current?.focus({ preventScroll: true });
  }

  return (
    <article
      ref={frame}
      class={styles.article}
      data-face={face}
      data-alignment={alignment}
      data-paragraphs={paragraphs}
      data-lines={isVertical ? 'vertical' : 'horizontal'}
      style={{ '--size': `${size / 16}rem`, '--measure': `${measure}em`, '--leading-choice': String(leading) }}
      {...(language && { lang: language })}
    >
      <ArticleHead reading={reading}>
        {article.marks?.includes('changed') && (
          <VersionsNotice article={article} markdown={markdown} known={opening.versions} />
        )}
        {details && !isWhole(summaryOf(details.proof)) && (
          <div class={styles.warning} lang={languageTag()}>
            <ProofWarning proof={summaryOf(details.proof)} onLook={showProof} />
          </div>
        )}
      </ArticleHead>
      {isLinkOnly(article) && <LinkOnly article={article} />}
      <ArticleText
        id={article.id}
        frame={text}
        markdown={markdown}
        images={images}
        language={language}
        first={isAtProof ? null : (placeToOpen(left)?.block ?? 0)}
        windowOf={windowOf}
        onBegun={(count) => {
          before.current = count;
        }}
        onText={(shown) => {
          shownId.value = shown && article.id;
          if (shown) before.current = 0;
          onText(shown);
        }}
      />
      <NotePopup text={text} markdown={markdown} />
      <HighlightLayer
        reading={reading}
        known={opening.highlights}
        frame={text}
        isWhole={isTextThere}
        isVertical={isVertical}
      />
      {children}
      {(isPainted.value || isAtProof) && (
        <>
          <AboutCopy
            frame={copy}
            article={article}
            details={details}
            onBringBack={reading.isTrashed ? null : (part) => void bringBack(article.id, part)}
          >
            <ImageNote id={article.id} markdown={markdown} />
          </AboutCopy>
          <Origins id={article.id} />
        </>
      )}
      <Lightbox text={text} />
    </article>
  );
}
