import type { RefObject } from 'preact';
import type { Shelf } from '../../lib/domain/list-filter';
import { t, tCount } from '../../lib/platform/messages';
import { IconButton } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { countOf } from './library-facts';
import styles from './SearchField.module.css';

interface Props {
  field: RefObject<HTMLInputElement | null>;
  value: string;
  shelf: Shelf;
  onSearch: (query: string) => void;
  /** ↓ or Enter: on to what was found. */
  onLeave: () => void;
}

/** Narrows the list at every letter. */
export function SearchField({ field, value, shelf, onSearch, onLeave }: Props) {
  const count = countOf(shelf);
  const label = count ? tCount('search_articles', count) : t('search_label');

  return (
    <search class={styles.search}>
      <Icon name="search" />
      <input
        ref={field}
        class={styles.input}
        type="text"
        inputMode="search"
        enterkeyhint="search"
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        aria-label={label}
        aria-keyshortcuts="/"
        placeholder={label}
        title={t('search_hint')}
        value={value}
        onInput={({ currentTarget }) => onSearch(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Escape') {
            if (value) onSearch('');
            else event.currentTarget.blur();
          } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
            event.currentTarget.blur();
            onLeave();
          } else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      {value && (
        <IconButton
          icon="close"
          label={t('search_clear')}
          isQuiet
          onClick={() => {
            onSearch('');
            field.current?.focus();
          }}
        />
      )}
    </search>
  );
}
