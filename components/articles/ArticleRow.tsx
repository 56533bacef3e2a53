import type { Article, ArticleId } from '../../lib/domain/article';
import { hostOf } from '../../lib/domain/canonical-url';
import { isLinkOnly } from '../../lib/domain/link-only';
import type { Tag } from '../../lib/domain/tag';
import { agoOf, instantOf } from '../../lib/platform/date-message';
import { formatPart, t, tCount } from '../../lib/platform/messages';
import type { Row } from '../../lib/usecases/find-articles';
import styles from './ArticleRow.module.css';
import { MarkedText } from './MarkedText';
import { MarkIcons } from './MarkIcons';
import { Monogram } from './Monogram';
import { colourOf } from './tag-colours';

/** What can be asked of a row. */
export interface RowActions {
  /** Where the article can be read, for those who open links in another tab. */
  readonly hrefOf: (id: ArticleId) => string;
  readonly onOpen: (id: ArticleId) => void;
  readonly onToggle: (id: ArticleId) => void;
  readonly onSelectTo: (id: ArticleId) => void;
  readonly onPickTag: (tag: Tag) => void;
}

interface Props extends RowActions {
  article: Article;
  hit: Row['hit'];
  /** The keyboard is here. */
  isActive: boolean;
  /** Tab leads here. */
  isReachable: boolean;
  isSelected: boolean;
  isOpen: boolean;
}

/** One article in a list: read it, select it, narrow the list to one of its tags. */
export function ArticleRow({ article, hit, isActive, isReachable, isSelected, isOpen, ...actions }: Props) {
  const { id, title, url, siteName, savedAt, minutes, tags, language, progress, marks = [] } = article;
  const { hrefOf, onOpen, onToggle, onSelectTo, onPickTag } = actions;
  const name = title.trim() || url;

  function onClick(event: MouseEvent): void {
    const target = event.target as Element;
    if (target.closest('input, label, button')) return;
    const isLink = target.closest('a') !== null;
    if (event.shiftKey) onSelectTo(id);
    else if (event.ctrlKey || event.metaKey) {
      if (isLink) return; // The browser opens another tab.
      onToggle(id);
    } else onOpen(id);
    event.preventDefault();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a larger place to click; the title is the link
    // biome-ignore lint/a11y/useKeyWithClickEvents: the title is the link
    <div
      class={styles.row}
      data-active={isActive}
      data-selected={isSelected}
      data-open={isOpen}
      data-read={marks.includes('read')}
      onClick={onClick}
    >
      <label class={styles.mark}>
        <Monogram siteName={siteName} url={url} />
        <input
          type="checkbox"
          class={styles.box}
          checked={isSelected}
          tabIndex={isReachable ? 0 : -1}
          aria-label={t('article_select', name)}
          onClick={(event) => {
            if (!event.shiftKey) return;
            event.preventDefault();
            onSelectTo(id);
          }}
          onChange={() => onToggle(id)}
        />
      </label>
      <div class={styles.words}>
        <a
          class={styles.title}
          href={hrefOf(id)}
          tabIndex={isReachable ? 0 : -1}
          title={name}
          dir="auto"
          {...(language && { lang: language })}
          {...(isOpen && { 'aria-current': 'true' as const })}
        >
          {hit && title.trim() ? <MarkedText pieces={hit.title} /> : name}
        </a>
        {hit && (
          <p class={styles.snippet} dir="auto" {...(language && { lang: language })}>
            <MarkedText pieces={hit.snippet} />
          </p>
        )}
        <p class={styles.about}>
          <MarkIcons marks={marks} />
          {progress !== undefined && marks.includes('reading') && <Progress value={progress} />}
          <bdi class={styles.site}>{siteName ?? hostOf(url)}</bdi>
          <span class={styles.rest}>
            <span class={styles.dot}> · </span>
            <time dateTime={savedAt} title={t('article_saved_at', instantOf(savedAt))}>
              {agoOf(savedAt, new Date())}
            </time>
            <span class={styles.dot}> · </span>
            <span class={styles.minutes}>
              {isLinkOnly(article) ? t('length_link') : tCount('length_minutes', minutes)}
            </span>
          </span>
          {tags.length > 0 && (
            <span class={styles.tags}>
              {tags.map((tag) => (
                <button
                  key={tag}
                  type="button"
                  class={styles.tag}
                  data-tint={colourOf(tag)}
                  tabIndex={isReachable ? 0 : -1}
                  title={t('tag_show', tag)}
                  onClick={() => onPickTag(tag)}
                >
                  <bdi>#{tag}</bdi>
                </button>
              ))}
            </span>
          )}
        </p>
      </div>
    </div>
  );
}

/** How far an article is read that was begun. */
function Progress({ value }: { value: number }) {
  const words = formatPart(value);
  return (
    <span
      class={styles.progress}
      role="img"
      aria-label={t('article_progress', words)}
      title={t('article_progress', words)}
    >
      <span class={styles.bar} style={{ inlineSize: `${value * 100}%` }} />
    </span>
  );
}
