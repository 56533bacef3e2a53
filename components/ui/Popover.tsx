import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { IconButton } from './Button';
import type { IconName } from './Icon';
import styles from './Popover.module.css';

interface Props {
  icon: IconName;
  /** Names the button and what it opens. */
  label: string;
  children: (close: () => void) => ComponentChildren;
}

/** Pixels between a panel and the edge of the window. */
const edge = 12;

/** A button that opens a panel below it. The page stays as it is: what is changed in the panel can be watched. */
export function Popover({ icon, label, children }: Props) {
  const isOpen = useSignal(false);
  const root = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const id = useId();

  useLayoutEffect(() => {
    if (!isOpen.value || !panel.current) return;
    const { top } = panel.current.getBoundingClientRect();
    panel.current.style.maxBlockSize = `${window.innerHeight - top - edge}px`;
    panel.current.focus();
    const closeOutside = ({ target }: PointerEvent) => {
      if (!root.current?.contains(target as Node)) isOpen.value = false;
    };
    addEventListener('pointerdown', closeOutside);
    return () => removeEventListener('pointerdown', closeOutside);
  }, [isOpen.value]);

  function close(): void {
    isOpen.value = false;
    root.current?.querySelector<HTMLElement>('button')?.focus();
  }

  return (
    <div
      ref={root}
      class={styles.root}
      onFocusOut={({ relatedTarget }) => {
        if (relatedTarget && !root.current?.contains(relatedTarget as Node)) isOpen.value = false;
      }}
    >
      <IconButton
        icon={icon}
        label={label}
        isExpanded={isOpen.value}
        onClick={() => {
          isOpen.value = !isOpen.value;
        }}
      />
      {isOpen.value && (
        <div
          ref={panel}
          id={id}
          class={styles.panel}
          role="dialog"
          aria-label={label}
          tabIndex={-1}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            // A popup would close with it.
            event.preventDefault();
            event.stopPropagation();
            close();
          }}
        >
          {children(close)}
        </div>
      )}
    </div>
  );
}
