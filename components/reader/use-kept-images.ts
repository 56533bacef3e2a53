import { useSignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import type { ArticleId } from '../../lib/domain/article';
import { imageFilesOf, imagesOf } from '../../lib/store/images';
import { watch } from '../../lib/store/live';
import { act } from '../act';

const none: ReadonlyMap<string, string> = new Map();

/** Where the images that are kept of an article can be had, by the addresses that its text has. Others come when they are kept. */
export function useKeptImages(id: ArticleId): ReadonlyMap<string, string> {
  const places = useSignal<ReadonlyMap<string, string>>(none);

  useLayoutEffect(() => {
    let isOver = false;
    let known = '';
    const show = async () => {
      const files = await imageFilesOf(id);
      const before = places.value;
      if (isOver) return;
      places.value = new Map(
        [...files].map(([url, { bytes, mediaType }]) => [
          url,
          URL.createObjectURL(new Blob([bytes], { type: mediaType })),
        ]),
      );
      release(before);
    };
    const stop = watch(
      () => imagesOf(id),
      ({ kept }) => {
        const now = kept.map(({ url, hash }) => `${url} ${hash}`).join('\n');
        if (now === known) return;
        known = now;
        void act(show);
      },
      (error) => console.error('[gleaner] images', error),
    );
    return () => {
      isOver = true;
      stop();
      release(places.value);
      places.value = none;
    };
  }, [id]);

  return places.value;
}

function release(places: ReadonlyMap<string, string>): void {
  for (const place of places.values()) URL.revokeObjectURL(place);
}
