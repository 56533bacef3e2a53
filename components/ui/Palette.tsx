import { useComputed, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon, type IconName } from './Icon';
import styles from './Palette.module.css';

/** Something that can be chosen by its name. */
export interface PaletteItem {
  readonly key: string;
  readonly label: string;
  readonly icon: IconName;
  /** What kind of thing it is. */
  readonly group: string;
  /** At the end of the line, as the keys that do the same. */
  readonly note?: ComponentChildren;
  readonly run: () => void;
}

interface Props {
  label: string;
  items: readonly PaletteItem[];
  /** Makes texts comparable. */
  fold: (text: string) => string;
  /** What is said when nothing has such a name. */
  nothing: string;
  onClose: () => void;
}

const mostShown = 50;

/** A field over the page, and what its letters may mean. https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ */
export function Palette({ label, items, fold, nothing, onClose }: Props) {
  const typed = useSignal('');
  const chosen = useSignal(0);
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const found = useComputed(() => matching(items, fold(typed.value.trim()), fold)).value;

  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);

  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen.value]);

  function run(item: PaletteItem | undefined): void {
    if (!item) return;
    onClose();
    item.run();
  }

  function press(key: string): boolean {
    if (key === 'ArrowDown') chosen.value = (chosen.value + 1) % Math.max(1, found.length);
    else if (key === 'ArrowUp') chosen.value = (chosen.value <= 0 ? found.length : chosen.value) - 1;
    else if (key === 'Enter') run(found[chosen.value]);
    else if (key === 'Escape') onClose();
    else return false;
    return true;
  }

  return (
    <dialog
      ref={dialog}
      class={styles.palette}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose();
      }}
    >
      <input
        class={styles.input}
        role="combobox"
        type="text"
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        autofocus
        aria-label={label}
        placeholder={label}
        aria-autocomplete="list"
        aria-expanded={found.length > 0}
        aria-controls={id}
        aria-activedescendant={found[chosen.value] ? `${id}-${chosen.value}` : undefined}
        value={typed.value}
        onInput={({ currentTarget }) => {
          typed.value = currentTarget.value;
          chosen.value = 0;
        }}
        onKeyDown={(event) => {
          if (event.isComposing || !press(event.key)) return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <div ref={list} id={id} class={styles.list} role="listbox" aria-label={label}>
        {found.map((item, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, as the pattern has it
          // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are those of the field
          <div
            key={item.key}
            id={`${id}-${index}`}
            class={styles.item}
            role="option"
            aria-selected={index === chosen.value}
            onClick={() => run(item)}
            onPointerMove={() => {
              chosen.value = index;
            }}
          >
            <Icon name={item.icon} />
            <bdi class={styles.words}>{item.label}</bdi>
            <span class={styles.note}>{item.note ?? item.group}</span>
          </div>
        ))}
      </div>
      {found.length === 0 && (
        <p class={styles.nothing} role="status">
          {nothing}
        </p>
      )}
    </dialog>
  );
}

/** Names in which all the letters stand in their order: those that begin so first, then those with a word that does. */
function matching(items: readonly PaletteItem[], typed: string, fold: (text: string) => string): PaletteItem[] {
  if (typed === '') return items.slice(0, mostShown);
  const ranked = items.flatMap((item) => {
    const rank = rankOf(fold(item.label), typed);
    return rank === null ? [] : [{ item, rank }];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, mostShown)
    .map(({ item }) => item);
}

function rankOf(label: string, typed: string): number | null {
  const place = label.indexOf(typed);
  if (place === 0) return 0;
  if (place > 0) return /[\s/:]/.test(label[place - 1] ?? '') ? 1 : 2;
  let at = -1;
  for (const sign of typed) {
    at = label.indexOf(sign, at + 1);
    if (at < 0) return null;
  }
  return 3;
}
