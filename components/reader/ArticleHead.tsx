import type { ComponentChildren } from 'preact';
import type { ArticleDetails } from '../../lib/domain/article';
import { hostOf } from '../../lib/domain/canonical-url';
import { isLinkOnly } from '../../lib/domain/link-only';
import { isRightToLeft } from '../../lib/domain/reading-style';
import { lengthOf } from '../../lib/platform/capture-message';
import { pageDateOf } from '../../lib/platform/date-message';
import { languageTag, t } from '../../lib/platform/messages';
import { minutesOf } from '../reading-speeds';
import styles from './ArticleHead.module.css';
import type { Reading } from './reading';

interface Props {
  reading: Reading;
  /** What is to be known before reading. */
  children: ComponentChildren;
}

/** So many letters of the text may repeat what stands above it. */
const beginningLength = 2000;

/** What stands above a text: where it is from, its title, whose it is, when, how long, its tags. */
export function ArticleHead({ reading: { article, details, language, markdown }, children }: Props) {
  const { title, url, authors, siteName, publishedAt, tags } = article;
  return (
    <header class={styles.head} dir={isRightToLeft(language) ? 'rtl' : 'ltr'}>
      <p class={styles.site} lang={languageTag()}>
        <a href={url} target="_blank" rel="noopener noreferrer">
          <bdi>{siteName ?? hostOf(url)}</bdi>
        </a>
        {details?.section && <bdi class={styles.section}>{details.section}</bdi>}
      </p>
      <h1 class={styles.title} dir="auto">
        {title.trim() || url}
      </h1>
      {details?.subtitle && !isWithin(asCaptured(markdown, details), details.subtitle) && (
        <p class={styles.subtitle} dir="auto">
          {details.subtitle}
        </p>
      )}
      <p class={styles.about} lang={languageTag()}>
        {authors.length > 0 && (
          <bdi class={styles.byline}>{new Intl.ListFormat(languageTag(), { type: 'conjunction' }).format(authors)}</bdi>
        )}
        {publishedAt && (
          <time dateTime={publishedAt}>
            <bdi>{pageDateOf(publishedAt)}</bdi>
          </time>
        )}
        {details?.modifiedAt && details.modifiedAt !== publishedAt && (
          <bdi>{t('article_modified_at', pageDateOf(details.modifiedAt))}</bdi>
        )}
        <bdi>{isLinkOnly(article) ? t('length_link') : lengthOf({ ...article, minutes: minutesOf(article) })}</bdi>
      </p>
      {tags.length > 0 && (
        <ul class={styles.tags} lang={languageTag()} aria-label={t('shelves_tags')}>
          {tags.map((tag) => (
            <li key={tag} class={styles.tag} title={tag}>
              <bdi>#{tag}</bdi>
            </li>
          ))}
        </ul>
      )}
      {children}
    </header>
  );
}

/** What was corrected as well as it was: who corrects a word of the subtitle does not want it twice. */
function asCaptured(markdown: string, { corrections = [] }: ArticleDetails): string {
  const beginning = markdown.slice(0, beginningLength);
  const before = corrections.flatMap(({ before, after }) => (beginning.includes(after) ? [before] : []));
  return [...before, beginning].join('\n');
}

/** Whether a text begins with words that many pages say above it, too. Only letters and figures count: the text is Markdown. */
function isWithin(markdown: string, subtitle: string): boolean {
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
  return letters(markdown.slice(0, beginningLength)).includes(letters(subtitle));
}
