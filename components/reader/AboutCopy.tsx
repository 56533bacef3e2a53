import type { ComponentChildren, RefObject } from 'preact';
import type { Article, ArticleDetails } from '../../lib/domain/article';
import type { LeftOut } from '../../lib/domain/ledger';
import { nameOfLicense } from '../../lib/domain/license';
import { isWhole, summaryOf } from '../../lib/domain/proof';
import { instantOf } from '../../lib/platform/date-message';
import { languageTag, t, tCount } from '../../lib/platform/messages';
import { sentenceOfPages } from '../../lib/platform/pages-message';
import { sentenceOfProof } from '../../lib/platform/proof-message';
import { Disclosure } from '../ui/Disclosure';
import { Icon } from '../ui/Icon';
import styles from './AboutCopy.module.css';
import { CorrectionList } from './corrections/CorrectionList';
import { LeftOutList } from './LeftOutList';
import { RepairList } from './RepairList';
import { SpotList } from './SpotList';

interface Props {
  /** Where it stands, for whoever leads here. */
  frame: RefObject<HTMLElement | null>;
  article: Article;
  /** `null` of articles saved by early versions: then nobody knows. */
  details: ArticleDetails | null;
  /** `null` where nothing can be changed. */
  onBringBack: ((part: LeftOut) => void) | null;
  /** What else is known of it. */
  children?: ComponentChildren;
}

/** What is known of a saved text: whether it is whole, what was left out of it, and what the page says of it. */
export function AboutCopy({ frame, article, details, onBringBack, children }: Props) {
  const { savedAt, updatedAt } = article;
  const isRepaired = details?.repairs?.at(-1)?.at === updatedAt;
  const isCorrected = details?.corrections?.at(-1)?.at === updatedAt;
  const sentence = isRepaired ? 'article_repaired_at' : isCorrected ? 'article_corrected_at' : 'article_saved_again_at';
  return (
    <section ref={frame} class={styles.copy} lang={languageTag()} tabIndex={-1} aria-label={t('copy_title')}>
      {details && <Pages article={article} details={details} />}
      {details && <Proof {...details} onBringBack={onBringBack} />}
      {details?.repairs && <RepairList article={article} repairs={details.repairs} isFixed={onBringBack === null} />}
      {details?.corrections && (
        <CorrectionList
          id={article.id}
          corrections={details.corrections}
          language={article.language}
          isFixed={onBringBack === null}
        />
      )}
      {children}
      <p class={styles.times}>
        <span>{t('article_saved_at', instantOf(savedAt))}</span>
        {updatedAt !== savedAt && <span>{t(sentence, instantOf(updatedAt))}</span>}
      </p>
      {details && <Facts {...details} />}
    </section>
  );
}

function Pages({ article: { url }, details: { pages } }: { article: Article; details: ArticleDetails }) {
  const sentence = sentenceOfPages(pages);
  if (sentence === null) return pages && pages.read > 1 ? <p>{tCount('pages_all', pages.read)}</p> : null;
  return (
    <p class={`${styles.proof} ${styles.lossy}`}>
      <Icon name="warning" />
      <span>
        {sentence}{' '}
        <a href={url} target="_blank" rel="noopener noreferrer">
          {t('pages_complete')}
        </a>
      </span>
    </p>
  );
}

function Proof({ proof, leftOut, onBringBack }: ArticleDetails & Pick<Props, 'onBringBack'>) {
  const summary = summaryOf(proof);
  const isGood = isWhole(summary);
  return (
    <>
      <p class={`${styles.proof} ${isGood ? styles.whole : styles.lossy}`}>
        <Icon name={isGood ? 'check' : 'warning'} />
        {sentenceOfProof(summary)}
      </p>
      {proof.spots.length > 0 && <SpotList spots={proof.spots} />}
      {leftOut.length > 0 && (
        <Disclosure label={tCount('copy_left_out', leftOut.length)}>
          <LeftOutList parts={leftOut} onBringBack={onBringBack} />
        </Disclosure>
      )}
    </>
  );
}

function Facts({ keywords, license }: ArticleDetails) {
  if (keywords.length === 0 && !license) return null;
  return (
    <dl class={styles.facts}>
      {keywords.length > 0 && (
        <Fact name={t('copy_keywords')}>
          <ul class={styles.keywords}>
            {keywords.map((keyword) => (
              <li key={keyword}>
                <bdi>{keyword}</bdi>
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {license && (
        <Fact name={t('copy_license')}>
          {/^https?:/i.test(license) ? (
            <a href={license} target="_blank" rel="noopener noreferrer">
              {nameOfLicense(license)}
            </a>
          ) : (
            <bdi>{license}</bdi>
          )}
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div class={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
