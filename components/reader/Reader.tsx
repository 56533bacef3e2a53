import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { ArticleDetails, ArticleId, SavedArticle } from '../../lib/domain/article';
import { hostOf } from '../../lib/domain/canonical-url';
import { isLinkOnly } from '../../lib/domain/link-only';
import { isWhole, summaryOf } from '../../lib/domain/proof';
import { renderMarkdown } from '../../lib/markdown/render-markdown';
import { lengthOf } from '../../lib/platform/capture-message';
import { pageDateOf } from '../../lib/platform/date-message';
import { messageOf, sentenceOf } from '../../lib/platform/error-message';
import { languageTag, t } from '../../lib/platform/messages';
import { savedArticle } from '../../lib/store/articles';
import { detailsOf } from '../../lib/store/details';
import { trashedArticle } from '../../lib/store/trash';
import { copyMarkdown, deleteThese, openOriginal, restoreFrom, startReading } from '../articles/article-actions';
import { MarkButtons } from '../articles/MarkButtons';
import { ProofWarning } from '../articles/ProofWarning';
import { Button, IconButton } from '../ui/Button';
import { useLive } from '../use-live';
import { AboutCopy } from './AboutCopy';
import { LinkOnly } from './LinkOnly';
import { Origins } from './Origins';
import styles from './Reader.module.css';

interface Props {
  id: ArticleId;
  /** Opens it where it is told how it differs from its page. */
  isAtProof: boolean;
  onBack: () => void;
  onTag: () => void;
}

interface Reading extends SavedArticle {
  readonly details: ArticleDetails | null;
  readonly isTrashed: boolean;
}

/** A saved article, plainly: its text, where it is from, and what can be done with it. */
export function Reader({ id, isAtProof, onBack, onTag }: Props) {
  const state = useLive(id, readAnywhere).value;
  const reading = state.kind === 'ready' ? state.value : null;
  const openedId = reading && !reading.isTrashed ? reading.article.id : null;

  // Once for each opening: who marks it unread while it is open means it
  useEffect(() => {
    // Of an address there is nothing to read
    if (openedId === id && reading && !isLinkOnly(reading.article)) void startReading(reading.article);
  }, [openedId, id]);

  if (state.kind === 'loading') return <div class={styles.reader} aria-busy="true" />;
  if (state.kind === 'failed' || !state.value) {
    return (
      <div class={styles.reader}>
        <header class={styles.bar}>
          <IconButton icon="back" label={t('back')} onClick={onBack} />
        </header>
        <p class={styles.gone} role="alert">
          {state.kind === 'failed' ? messageOf(state.error) : sentenceOf('article-gone')}
        </p>
      </div>
    );
  }

  const { isTrashed } = state.value;
  return (
    <div class={styles.reader}>
      <header class={styles.bar}>
        <IconButton icon="back" label={t('back')} onClick={onBack} />
        <span class={styles.actions}>
          <IconButton icon="open" label={t('action_original')} onClick={() => void openOriginal(id)} />
          {!isTrashed && <MarkButtons article={state.value.article} />}
          {!isTrashed && <IconButton icon="tag" label={t('action_tag')} onClick={onTag} />}
          {!isTrashed && <IconButton icon="copy" label={t('action_copy')} onClick={() => void copyMarkdown(id)} />}
          {!isTrashed && (
            <IconButton
              icon="trash"
              label={t('action_delete')}
              onClick={() => {
                void deleteThese([id]);
                onBack();
              }}
            />
          )}
        </span>
      </header>
      {isTrashed && (
        <div class={styles.trashed}>
          <p>{t('reader_trashed')}</p>
          <Button icon="restore" onClick={() => void restoreFrom(null, [id])}>
            {t('action_restore')}
          </Button>
        </div>
      )}
      <Text reading={state.value} isAtProof={isAtProof} />
    </div>
  );
}

function Text({ reading, isAtProof }: { reading: Reading; isAtProof: boolean }) {
  const { article, markdown, details } = reading;
  const { title, url, authors, siteName, publishedAt, language, tags } = article;
  const frame = useRef<HTMLElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const copy = useRef<HTMLElement>(null);

  useLayoutEffect(() => {
    text.current?.replaceChildren(renderMarkdown(markdown, t('image_label')));
  }, [markdown]);

  // Another article starts at its top
  useLayoutEffect(() => {
    if (isAtProof) showProof();
    else frame.current?.parentElement?.parentElement?.scrollTo(0, 0);
  }, [article.id, isAtProof]);

  function showProof(): void {
    copy.current?.scrollIntoView();
    copy.current?.focus({ preventScroll: true });
  }

  return (
    <article ref={frame} class={styles.article} {...(language && { lang: language })}>
      <header class={styles.head}>
        <p class={styles.site} lang={languageTag()}>
          <a href={url} target="_blank" rel="noopener noreferrer">
            <bdi>{siteName ?? hostOf(url)}</bdi>
          </a>
          {details?.section && <bdi class={styles.section}>{details.section}</bdi>}
        </p>
        <h1 class={styles.title} dir="auto">
          {title.trim() || url}
        </h1>
        {details?.subtitle && (
          <p class={styles.subtitle} dir="auto">
            {details.subtitle}
          </p>
        )}
        <p class={styles.about} lang={languageTag()}>
          {authors.length > 0 && (
            <bdi class={styles.byline}>
              {new Intl.ListFormat(languageTag(), { type: 'conjunction' }).format(authors)}
            </bdi>
          )}
          {publishedAt && <time dateTime={publishedAt}>{pageDateOf(publishedAt)}</time>}
          {details?.modifiedAt && details.modifiedAt !== publishedAt && (
            <span>{t('article_modified_at', pageDateOf(details.modifiedAt))}</span>
          )}
          <span>{isLinkOnly(article) ? t('length_link') : lengthOf(article)}</span>
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
        {details && !isWhole(summaryOf(details.proof)) && (
          <div class={styles.warning} lang={languageTag()}>
            <ProofWarning proof={summaryOf(details.proof)} onLook={showProof} />
          </div>
        )}
      </header>
      {isLinkOnly(article) && <LinkOnly id={article.id} />}
      <div ref={text} class={styles.text} dir="auto" />
      <AboutCopy frame={copy} article={article} details={details} />
      <Origins id={article.id} />
    </article>
  );
}

async function readAnywhere(id: ArticleId): Promise<Reading | null> {
  const [saved, details] = await Promise.all([savedArticle(id), detailsOf(id)]);
  if (saved) return { ...saved, details, isTrashed: false };
  const trashed = await trashedArticle(id);
  return trashed && { ...trashed, details, isTrashed: true };
}
