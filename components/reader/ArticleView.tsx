import { useLayoutEffect, useRef } from 'preact/hooks';
import { isWhole, summaryOf } from '../../lib/domain/proof';
import { languageTag } from '../../lib/platform/messages';
import { ProofWarning } from '../articles/ProofWarning';
import { AboutCopy } from './AboutCopy';
import { ArticleHead } from './ArticleHead';
import { ArticleText } from './ArticleText';
import styles from './ArticleView.module.css';
import type { Reading } from './reading';

interface Props {
  reading: Reading;
  isAtProof: boolean;
}

/** An article to be read, from its title to what is known of the copy. */
export function ArticleView({ reading, isAtProof }: Props) {
  const { article, markdown, details } = reading;
  const { id, language } = article;
  const frame = useRef<HTMLElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const copy = useRef<HTMLElement>(null);

  // Another article starts at its top
  useLayoutEffect(() => {
    if (isAtProof) showProof();
    else frame.current?.parentElement?.parentElement?.scrollTo(0, 0);
  }, [id, isAtProof]);

  function showProof(): void {
    copy.current?.scrollIntoView();
    copy.current?.focus({ preventScroll: true });
  }

  return (
    <article ref={frame} class={styles.article} {...(language && { lang: language })}>
      <ArticleHead reading={reading}>
        {details && !isWhole(summaryOf(details.proof)) && (
          <div class={styles.warning} lang={languageTag()}>
            <ProofWarning proof={summaryOf(details.proof)} onLook={showProof} />
          </div>
        )}
      </ArticleHead>
      <ArticleText frame={text} markdown={markdown} />
      <AboutCopy frame={copy} article={article} details={details} />
    </article>
  );
}
