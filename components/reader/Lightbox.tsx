import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from '../../lib/platform/messages';
import { Dialog } from '../ui/Dialog';
import styles from './Lightbox.module.css';

interface Shown {
  readonly place: string;
  readonly description: string;
}

/** An image of the text as large as the window lets it be. A press on it opens it, or Enter when it has the focus. */
export function Lightbox({ text }: { text: RefObject<HTMLElement | null> }) {
  const shown = useSignal<Shown | null>(null);

  useEffect(() => {
    const frame = text.current;
    const open = (event: MouseEvent | KeyboardEvent) => {
      const image = (event.target as Element).closest<HTMLImageElement>('img[data-image]');
      const isPress = !('key' in event) || event.key === 'Enter' || event.key === ' ';
      if (!image || !isPress || image.closest('a')) return;
      event.preventDefault();
      event.stopPropagation();
      shown.value = { place: image.src, description: image.alt };
    };
    frame?.addEventListener('click', open);
    frame?.addEventListener('keydown', open);
    return () => {
      frame?.removeEventListener('click', open);
      frame?.removeEventListener('keydown', open);
    };
  }, []);

  const close = () => {
    shown.value = null;
  };
  return (
    shown.value && (
      <Dialog title={shown.value.description || t('image_label')} isWide onClose={close}>
        <img class={styles.image} src={shown.value.place} alt={shown.value.description} />
      </Dialog>
    )
  );
}
