import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Article, ArticleId, SavedArticle } from '../../lib/domain/article';
import { hostOf } from '../../lib/domain/canonical-url';
import { renderMarkdown } from '../../lib/markdown/render-markdown';
import { lengthOf } from '../../lib/platform/capture-message';
import { instantOf, pageDateOf } from '../../lib/platform/date-message';
import { messageOf, sentenceOf } from '../../lib/platform/error-message';
import { languageTag, t } from '../../lib/platform/messages';
import { savedArticle } from '../../lib/store/articles';
import { trashedArticle } from '../../lib/store/trash';
import { copyMarkdown, deleteThese, openOriginal, restoreFrom } from '../articles/article-actions';
import { Button, IconButton } from '../ui/Button';
import { useLive } from '../use-live';
import styles from './Reader.module.css';

interface Props {
  id: ArticleId;
  onBack: () => void;
  onTag: () => void;
}

interface Reading extends SavedArticle {
  readonly isTrashed: boolean;
}

/** A saved article, plainly: its text, where it is from, and what can be done with it. */
export function Reader({ id, onBack, onTag }: Props) {
  const state = useLive(id, readAnywhere).value;

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

  const { article, markdown, isTrashed } = state.value;
  return (
    <div class={styles.reader}>
      <header class={styles.bar}>
        <IconButton icon="back" label={t('back')} onClick={onBack} />
        <span class={styles.actions}>
          <IconButton icon="open" label={t('action_original')} onClick={() => void openOriginal(id)} />
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
      <Text article={article} markdown={markdown} />
    </div>
  );
}

function Text({ article, markdown }: { article: Article; markdown: string }) {
  const { title, url, authors, siteName, publishedAt, savedAt, language, tags } = article;
  const frame = useRef<HTMLElement>(null);
  const text = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    text.current?.replaceChildren(renderMarkdown(markdown, t('image_label')));
  }, [markdown]);

  // Another article starts at its top
  useLayoutEffect(() => {
    frame.current?.parentElement?.parentElement?.scrollTo(0, 0);
  }, [article.id]);

  return (
    <article ref={frame} class={styles.article} {...(language && { lang: language })}>
      <header class={styles.head}>
        <p class={styles.site} lang={languageTag()}>
          <a href={url} target="_blank" rel="noopener noreferrer">
            <bdi>{siteName ?? hostOf(url)}</bdi>
          </a>
        </p>
        <h1 class={styles.title} dir="auto">
          {title.trim() || url}
        </h1>
        <p class={styles.about} lang={languageTag()}>
          {authors.length > 0 && (
            <bdi class={styles.byline}>
              {new Intl.ListFormat(languageTag(), { type: 'conjunction' }).format(authors)}
            </bdi>
          )}
          {publishedAt && <time dateTime={publishedAt}>{pageDateOf(publishedAt)}</time>}
          <span>{lengthOf(article)}</span>
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
      </header>
      <div ref={text} class={styles.text} dir="auto" />
      <footer class={styles.foot} lang={languageTag()}>
        <p>{t('article_saved_at', instantOf(savedAt))}</p>
      </footer>
    </article>
  );
}

async function readAnywhere(id: ArticleId): Promise<Reading | null> {
  const saved = await savedArticle(id);
  if (saved) return { ...saved, isTrashed: false };
  const trashed = await trashedArticle(id);
  return trashed && { ...trashed, isTrashed: true };
}
