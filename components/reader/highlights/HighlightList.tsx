import { useSignal } from '@preact/signals';
import type { Article } from '../../../lib/domain/article';
import { type Highlight, type HighlightId, isOrphan } from '../../../lib/domain/highlight';
import { t, tCount } from '../../../lib/platform/messages';
import { IconButton } from '../../ui/Button';
import styles from './HighlightList.module.css';
import { colourNames } from './HighlightToolbar';
import { copyQuotation, removeHighlight, writeNote } from './highlight-actions';
import { NoteEditor } from './NoteEditor';
import { NoteText } from './NoteText';

interface Props {
  highlights: readonly Highlight[];
  article: Pick<Article, 'title' | 'url'>;
  /** Nothing can be changed. */
  isFixed: boolean;
  /** Leads to a passage. */
  onOpen: (highlight: Highlight) => void;
}

/** What is highlighted in an article, in its order, with the notes; and what its text has no more. */
export function HighlightList({ highlights, article, isFixed, onOpen }: Props) {
  const writing = useSignal<HighlightId | null>(null);
  const lost = highlights.filter(isOrphan);
  const found = highlights.filter((highlight) => !isOrphan(highlight));
  if (highlights.length === 0) return null;

  return (
    <section class={styles.section} aria-label={t('highlights_title')} data-highlight-list>
      <h2 class={styles.title}>{t('highlights_title')}</h2>
      {found.length > 0 && <ol class={styles.list}>{found.map(row)}</ol>}
      {lost.length > 0 && (
        <>
          <h3 class={styles.title}>{tCount('highlights_lost', lost.length)}</h3>
          <p class={styles.hint}>{t('highlights_lost_hint')}</p>
          <ol class={styles.list}>{lost.map(row)}</ol>
        </>
      )}
    </section>
  );

  function row(highlight: Highlight) {
    const { id, quote, colour, note, original } = highlight;
    return (
      <li key={id} class={styles.item} data-colour={colour}>
        {isOrphan(highlight) ? (
          <p class={styles.words} dir="auto">
            {quote.exact}
          </p>
        ) : (
          <button type="button" class={styles.words} dir="auto" onClick={() => onOpen(highlight)}>
            {quote.exact}
          </button>
        )}
        <span class={styles.colour}>{t(colourNames[colour])}</span>
        {original && (
          <p class={styles.original}>
            {t('highlight_original')} <bdi>{original}</bdi>
          </p>
        )}
        {writing.value === id ? (
          <NoteEditor
            note={note}
            onSave={(text) => {
              void writeNote(highlight, text);
              writing.value = null;
            }}
            onCancel={() => {
              writing.value = null;
            }}
          />
        ) : (
          note !== '' && <NoteText note={note} />
        )}
        <span class={styles.actions}>
          {!isFixed && (
            <IconButton
              icon="edit"
              label={t('highlight_note')}
              onClick={() => {
                writing.value = id;
              }}
            />
          )}
          <IconButton
            icon="copy"
            label={t('highlight_copy')}
            onClick={() => void copyQuotation(quote.exact, article)}
          />
          {!isFixed && (
            <IconButton icon="trash" label={t('highlight_delete')} onClick={() => void removeHighlight(highlight)} />
          )}
        </span>
      </li>
    );
  }
}
