import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { languageTag, t } from '../../lib/platform/messages';
import { IconButton } from './Button';
import styles from './Dialog.module.css';

interface Props {
  title: string;
  /** As wide as the window allows. */
  isWide?: boolean;
  children: ComponentChildren;
  onClose: () => void;
}

/** A window over the page. It holds the focus while it stands and gives it back; Escape and a click outside close it. */
export function Dialog({ title, isWide = false, children, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();

  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);

  return (
    <dialog
      ref={dialog}
      class={styles.dialog}
      data-wide={isWide}
      aria-labelledby={heading}
      // It may be opened from within a text of another language, whose lines run otherwise
      lang={languageTag()}
      dir={document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr'}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // A popup would close with it.
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <div class={styles.sheet}>
        <header class={styles.header}>
          <h2 id={heading} class={styles.title}>
            {title}
          </h2>
          <IconButton icon="close" label={t('close')} onClick={onClose} />
        </header>
        {children}
      </div>
    </dialog>
  );
}
