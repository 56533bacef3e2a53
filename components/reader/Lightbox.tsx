import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { formatNumber, t } from '../../lib/platform/messages';
import { IconButton } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import styles from './Lightbox.module.css';

/**
 * An image of the text as large as the window lets it be, and those before and after it. A press on it opens it, or Enter when it has
 * the focus.
 */
export function Lightbox({ text }: { text: RefObject<HTMLElement | null> }) {
  const shown = useSignal<HTMLImageElement | null>(null);

  useEffect(() => {
    const frame = text.current;
    const open = (event: MouseEvent | KeyboardEvent) => {
      const image = (event.target as Element).closest<HTMLImageElement>('img[data-image]');
      const isPress = !('key' in event) || event.key === 'Enter' || event.key === ' ';
      if (!image || !isPress || image.closest('a')) return;
      event.preventDefault();
      event.stopPropagation();
      shown.value = image;
    };
    frame?.addEventListener('click', open);
    frame?.addEventListener('keydown', open);
    return () => {
      frame?.removeEventListener('click', open);
      frame?.removeEventListener('keydown', open);
    };
  }, []);

  const image = shown.value;
  if (!image) return null;
  const all = [...(text.current?.querySelectorAll<HTMLImageElement>('img[data-image]') ?? [])].filter(
    (each) => !each.closest('a'),
  );
  const place = all.indexOf(image);
  const go = (step: 1 | -1) => {
    shown.value = all[place + step] ?? image;
  };
  return (
    <Dialog
      title={image.alt || t('image_label')}
      isWide
      onClose={() => {
        shown.value = null;
      }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: it is no part of a form */}
      <div
        class={styles.frame}
        role="group"
        aria-label={t('image_label')}
        onKeyDown={({ key }) => {
          if (key === 'ArrowRight') go(1);
          else if (key === 'ArrowLeft') go(-1);
        }}
      >
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the arrows go on from it */}
        <img class={styles.image} src={image.src} alt={image.alt} tabIndex={0} autofocus />
        {all.length > 1 && (
          <p class={styles.others}>
            {place > 0 && <IconButton icon="back" label={t('image_previous')} onClick={() => go(-1)} />}
            <span>{t('image_place', formatNumber(place + 1), formatNumber(all.length))}</span>
            {place < all.length - 1 && <IconButton icon="forward" label={t('image_next')} onClick={() => go(1)} />}
          </p>
        )}
      </div>
    </Dialog>
  );
}
