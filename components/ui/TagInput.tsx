import { useSignal } from '@preact/signals';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/platform/messages';
import { Chip } from './Chip';
import { OptionList, optionId } from './OptionList';
import styles from './TagInput.module.css';

interface Props {
  tags: readonly string[];
  /** What can be chosen, best first. */
  suggestions: readonly string[];
  onAdd: (tag: string) => void;
  onRemove: (tag: string) => void;
  autoFocus?: boolean;
}

const mostSuggestions = 6;

/**
 * Tags as pieces in a field: type, choose with the arrows, Enter or a comma adds, Backspace in the empty field takes the last one away.
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function TagInput({ tags, suggestions, onAdd, onRemove, autoFocus = false }: Props) {
  const text = useSignal('');
  const isOpen = useSignal(false);
  const chosen = useSignal(-1);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const matching = isOpen.value ? matchingOf(suggestions, tags, text.value) : [];

  // The attribute does nothing where something else has the focus, as the button that opened the field
  useLayoutEffect(() => {
    if (autoFocus) input.current?.focus();
  }, []);

  function add(tag: string): void {
    text.value = '';
    chosen.value = -1;
    isOpen.value = false;
    if (tag.trim() !== '') onAdd(tag);
  }

  function onKeyDown(event: KeyboardEvent): void {
    // Enter ends the composition of a Chinese word; it does not add it.
    if (event.isComposing) return;
    const size = matching.length;
    const { key } = event;
    if (key === 'ArrowDown' && !isOpen.value) isOpen.value = true;
    else if (key === 'ArrowDown' && size > 0) chosen.value = (chosen.value + 1) % size;
    else if (key === 'ArrowUp' && size > 0) chosen.value = (chosen.value <= 0 ? size : chosen.value) - 1;
    else if ((key === 'Enter' || key === ',' || key === '，') && (text.value.trim() || chosen.value >= 0))
      add(key === 'Enter' ? (matching[chosen.value] ?? text.value) : text.value);
    else if (key === 'Tab' && chosen.value >= 0) add(matching[chosen.value] ?? '');
    else if (key === 'Backspace' && text.value === '' && tags.length > 0) onRemove(tags.at(-1) ?? '');
    else if (key === 'Escape' && (text.value !== '' || size > 0)) {
      text.value = '';
      chosen.value = -1;
      isOpen.value = false;
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a click beside the field goes into the field
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard reaches the field itself
    <div
      class={styles.field}
      onClick={(event) => {
        if (event.target === event.currentTarget) input.current?.focus();
      }}
    >
      {tags.map((tag) => (
        <Chip
          key={tag}
          text={tag}
          removeLabel={t('tag_remove', tag)}
          onRemove={() => {
            onRemove(tag);
            input.current?.focus();
          }}
        />
      ))}
      <span class={styles.entry}>
        <input
          ref={input}
          class={styles.input}
          role="combobox"
          type="text"
          autocomplete="off"
          spellcheck={false}
          enterkeyhint="done"
          dir="auto"
          aria-label={t('tag_add')}
          placeholder={t('tag_add')}
          aria-autocomplete="list"
          aria-expanded={matching.length > 0}
          aria-controls={id}
          aria-activedescendant={matching[chosen.value] ? optionId(id, chosen.value) : undefined}
          autofocus={autoFocus}
          value={text.value}
          onInput={(event) => {
            text.value = event.currentTarget.value;
            isOpen.value = true;
            chosen.value = -1;
          }}
          onKeyDown={onKeyDown}
          onBlur={() => {
            isOpen.value = false;
            chosen.value = -1;
          }}
        />
        {matching.length > 0 && (
          <OptionList id={id} label={t('tag_suggestions')} options={matching} chosen={chosen.value} onChoose={add} />
        )}
      </span>
    </div>
  );
}

/** What fits the letters typed so far: those that begin with them first. */
function matchingOf(suggestions: readonly string[], tags: readonly string[], text: string): string[] {
  const fold = (words: string) => words.normalize('NFKC').toLowerCase();
  const typed = fold(text.replace(/^[\s#＃]+/u, '').trim());
  const used = new Set(tags.map(fold));
  const fitting = suggestions.filter((tag) => !used.has(fold(tag)) && fold(tag).includes(typed));
  const begins = (tag: string) => (fold(tag).startsWith(typed) ? 0 : 1);
  return fitting.sort((a, b) => begins(a) - begins(b)).slice(0, mostSuggestions);
}
