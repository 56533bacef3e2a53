import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { isWhole, summaryOf } from '../../lib/domain/proof';
import { languageTag } from '../../lib/platform/messages';
import { ProofWarning } from '../articles/ProofWarning';
import { AboutCopy } from './AboutCopy';
import { ArticleHead } from './ArticleHead';
import { ArticleText } from './ArticleText';
import styles from './ArticleView.module.css';
import type { Reading } from './reading';
import { currentStyle } from './reading-style';
import { useSidewaysWheel } from './use-sideways-wheel';

interface Props {
  reading: Reading;
  isAtProof: boolean;
  /** Where its text stands. */
  text: RefObject<HTMLDivElement | null>;
  isVertical: boolean;
}

/** An article to be read, from its title to what is known of the copy. */
export function ArticleView({ reading, isAtProof, text, isVertical }: Props) {
  const { article, markdown, details, language } = reading;
  const { size, measure, leading, face, alignment, paragraphs } = currentStyle();
  const frame = useRef<HTMLElement>(null);
  const copy = useRef<HTMLElement>(null);

  // Another article starts at its top
  useLayoutEffect(() => {
    if (isAtProof) showProof();
    else frame.current?.closest('[data-reader]')?.parentElement?.scrollTo(0, 0);
  }, [article.id, isAtProof]);

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
        {details && !isWhole(summaryOf(details.proof)) && (
          <div class={styles.warning} lang={languageTag()}>
            <ProofWarning proof={summaryOf(details.proof)} onLook={showProof} />
          </div>
        )}
      </ArticleHead>
      <ArticleText frame={text} markdown={markdown} language={language} />
      <AboutCopy frame={copy} article={article} details={details} />
    </article>
  );
}
