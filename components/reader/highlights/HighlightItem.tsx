import { useSignal } from '@preact/signals';
import type { Article } from '../../../lib/domain/article';
import type { Highlight } from '../../../lib/domain/highlight';
import { isRightToLeft } from '../../../lib/domain/reading-style';
import type { Tag } from '../../../lib/domain/tag';
import { t } from '../../../lib/platform/messages';
import { IconButton } from '../../ui/Button';
import styles from './HighlightItem.module.css';
import { HighlightTags } from './HighlightTags';
import { colourNames } from './HighlightToolbar';
import { copyQuotation, removeHighlight, writeNote } from './highlight-actions';
import { NoteEditor } from './NoteEditor';
import { NoteText } from './NoteText';

interface Props {
  highlight: Highlight;
  article: Pick<Article, 'title' | 'url' | 'language'>;
  /** Nothing can be changed. */
  isFixed: boolean;
  /** Leads to the passage; `null`: there is no way. */
  onOpen: (() => void) | null;
  /** Leads to all highlights with a tag. */
  onTag: (tag: Tag) => void;
}

/** A highlight in a list: its words, its note, and what can be done with it. */
export function HighlightItem({ highlight, article, isFixed, onOpen, onTag }: Props) {
  const { quote, colour, note, original } = highlight;
  const isWriting = useSignal(false);
  const isTagging = useSignal(false);
  // In the faces of their language
  const own = article.language ? { lang: article.language } : {};
  const stop = () => {
    isWriting.value = false;
  };

  return (
    <li class={styles.item} data-colour={colour} dir={isRightToLeft(article.language) ? 'rtl' : 'ltr'}>
      {onOpen ? (
        <button type="button" class={styles.words} dir="auto" {...own} onClick={onOpen}>
          {quote.exact}
        </button>
      ) : (
        <p class={styles.words} dir="auto" {...own}>
          {quote.exact}
        </p>
      )}
      <span class={styles.colour}>{t(colourNames[colour])}</span>
      {original && (
        <p class={styles.original}>
          {t('highlight_original')} <bdi>{original}</bdi>
        </p>
      )}
      {isWriting.value ? (
        <NoteEditor
          note={note}
          onSave={(text) => {
            void writeNote(highlight, text);
            stop();
          }}
          onCancel={stop}
        />
      ) : (
        note !== '' && <NoteText note={note} />
      )}
      <HighlightTags highlight={highlight} isEdited={isTagging.value} onTag={onTag} />
      <span class={styles.actions}>
        {!isFixed && (
          <IconButton
            icon="note"
            label={t('highlight_note')}
            onClick={() => {
              isWriting.value = true;
            }}
          />
        )}
        {!isFixed && (
          <IconButton
            icon="tag"
            label={t('action_tag')}
            isExpanded={isTagging.value}
            onClick={() => {
              isTagging.value = !isTagging.value;
            }}
          />
        )}
        <IconButton icon="copy" label={t('highlight_copy')} onClick={() => void copyQuotation(quote.exact, article)} />
        {!isFixed && (
          <IconButton icon="trash" label={t('highlight_delete')} onClick={() => void removeHighlight(highlight)} />
        )}
      </span>
    </li>
  );
}
