import { useSignal } from '@preact/signals';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon, type IconName } from './Icon';
import styles from './Menu.module.css';

/** One line of a menu. */
export interface MenuItem {
  readonly key: string;
  readonly label: string;
  readonly icon?: IconName;
  /** What stands at the end of the line, as a count. */
  readonly note?: string;
  /** A line above it. */
  readonly isApart?: boolean;
}

interface Props {
  /** What the menu is for. */
  label: string;
  items: readonly MenuItem[];
  /** `null`: its lines are things to do. */
  chosen: string | null;
  /** The button is this drawing, rather than what is chosen. */
  icon?: IconName;
  onChoose: (key: string) => void;
}

/** Pixels between a menu and the edge of the window, and the least height it has. */
const edge = 16;
const least = 96;

/** Where what is around an element begins to cut it off, in pixels from the left of the window. */
function edgeOf(element: Element): number {
  let around = element.parentElement;
  while (around && getComputedStyle(around).overflowX === 'visible') around = around.parentElement;
  return around?.getBoundingClientRect().left ?? 0;
}

/** A button that shows what is chosen, and opens the list of what can be. https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/ */
export function Menu({ label, items, chosen, icon: face, onChoose }: Props) {
  const isOpen = useSignal(false);
  const root = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const current = items.find(({ key }) => key === chosen);

  useLayoutEffect(() => {
    if (!isOpen.value || !list.current) return;
    // What is beyond the window's edge can't be reached in a popup.
    const { top: above = 0, bottom = 0 } = root.current?.getBoundingClientRect() ?? {};
    const below = window.innerHeight - bottom;
    const isUp = below < Math.min(above, list.current.offsetHeight + edge);
    list.current.dataset.up = String(isUp);
    list.current.style.maxBlockSize = `${Math.max((isUp ? above : below) - edge, least)}px`;
    const beyond = edgeOf(list.current) - list.current.getBoundingClientRect().left;
    if (beyond > 0) list.current.style.insetInlineEnd = `${-beyond}px`;
    const checked = list.current?.querySelector<HTMLElement>('[aria-checked="true"]');
    (checked ?? list.current?.querySelector<HTMLElement>('button'))?.focus();
  }, [isOpen.value]);

  function close(): void {
    isOpen.value = false;
    root.current?.querySelector<HTMLElement>('[aria-haspopup]')?.focus();
  }

  return (
    <div
      ref={root}
      class={styles.root}
      onFocusOut={(event) => {
        if (!root.current?.contains(event.relatedTarget as Node | null)) isOpen.value = false;
      }}
    >
      <button
        type="button"
        class={face ? styles.face : styles.button}
        aria-haspopup="menu"
        aria-expanded={isOpen.value}
        aria-controls={id}
        aria-label={current ? `${label}: ${current.label}` : label}
        title={label}
        onClick={() => {
          isOpen.value = !isOpen.value;
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          isOpen.value = true;
        }}
      >
        {face ? (
          <Icon name={face} />
        ) : (
          <>
            {current?.icon && <Icon name={current.icon} />}
            <span class={styles.words}>{current?.label ?? label}</span>
            <Icon name="chevron" />
          </>
        )}
      </button>

      {isOpen.value && (
        <div
          ref={list}
          id={id}
          class={styles.list}
          role="menu"
          tabIndex={-1}
          aria-label={label}
          onKeyDown={(event) => {
            if (event.key === 'Escape') close();
            else if (!moveFocus(event.currentTarget, event.key)) return;
            event.preventDefault();
            event.stopPropagation();
          }}
        >
          {items.map(({ key, label: words, icon, note, isApart }) => (
            <button
              key={key}
              type="button"
              class={`${styles.item} ${isApart ? styles.apart : ''}`}
              {...(chosen === null
                ? { role: 'menuitem' as const }
                : { role: 'menuitemradio' as const, 'aria-checked': key === chosen })}
              tabIndex={-1}
              onClick={() => {
                close();
                onChoose(key);
              }}
            >
              <span class={styles.mark}>{icon && <Icon name={icon} />}</span>
              <span class={styles.words} dir="auto">
                {words}
              </span>
              {note && <span class={styles.note}>{note}</span>}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

/** Arrows, Home, End, and the first letter of a line. */
function moveFocus(list: HTMLElement, key: string): boolean {
  const items = [...list.querySelectorAll('button')];
  const here = items.indexOf(document.activeElement as HTMLButtonElement);
  const next = {
    ArrowDown: items[(here + 1) % items.length],
    ArrowUp: items.at(here - 1),
    Home: items[0],
    End: items.at(-1),
  }[key];
  const found =
    next ??
    (key.length === 1 && key !== ' '
      ? [...items.slice(here + 1), ...items].find(({ textContent }) =>
          textContent.toLowerCase().startsWith(key.toLowerCase()),
        )
      : undefined);
  found?.focus();
  return found !== undefined;
}
