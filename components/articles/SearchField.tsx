import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import type { Shelf } from '../../lib/domain/list-filter';
import { t, tCount } from '../../lib/platform/messages';
import { IconButton } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { OptionList, optionId } from '../ui/OptionList';
import { countOf } from './library-facts';
import styles from './SearchField.module.css';
import { useQueryOptions } from './use-query-options';

interface Props {
  field: RefObject<HTMLInputElement | null>;
  value: string;
  shelf: Shelf;
  onSearch: (query: string) => void;
  /** ↓ or Enter: on to what was found. */
  onLeave: () => void;
}

/** Narrows the list at every letter, and offers what may come next. */
export function SearchField({ field, value, shelf, onSearch, onLeave }: Props) {
  const count = countOf(shelf);
  const id = useId();
  const { options, chosen, follow, close, choose, press } = useQueryOptions(field, value, onSearch);
  const label = count ? tCount('search_articles', count) : t('search_label');

  return (
    <search class={styles.search}>
      <Icon name="search" />
      <input
        ref={field}
        class={styles.input}
        role="combobox"
        type="text"
        inputMode="search"
        enterkeyhint="search"
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={options.length > 0}
        aria-controls={id}
        aria-activedescendant={options[chosen] ? optionId(id, chosen) : undefined}
        aria-keyshortcuts="/"
        placeholder={label}
        title={t('search_hint')}
        value={value}
        onInput={({ currentTarget }) => {
          onSearch(currentTarget.value);
          follow();
        }}
        onBlur={close}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (press(event.key)) {
            // It was about the options.
          } else if (event.key === 'Escape') {
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
      {options.length > 0 && (
        <OptionList id={id} label={t('search_suggestions')} options={options} chosen={chosen} onChoose={choose} />
      )}
    </search>
  );
}
