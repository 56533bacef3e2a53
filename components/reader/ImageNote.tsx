import { useSignal } from '@preact/signals';
import type { ArticleId } from '../../lib/domain/article';
import type { ImageProblem } from '../../lib/domain/kept-image';
import { imageStates } from '../../lib/markdown/image-states';
import { formatNumber, type MessageKey, t, tCount } from '../../lib/platform/messages';
import { askForSites } from '../../lib/platform/permissions';
import { imagesOf } from '../../lib/store/images';
import { keepImages } from '../../lib/usecases/keep-images';
import { act } from '../act';
import { valueOr } from '../live';
import { Button } from '../ui/Button';
import { Disclosure } from '../ui/Disclosure';
import { Icon } from '../ui/Icon';
import { useLive } from '../use-live';
import styles from './ImageNote.module.css';

const problems: Record<ImageProblem, MessageKey> = {
  'not-allowed': 'images_not_allowed',
  unreachable: 'images_unreachable',
  'no-image': 'images_no_image',
  'too-large': 'images_too_large',
};

/** How many of its images an article has with it; the rest can be asked for. */
export function ImageNote({ id, markdown }: { id: ArticleId; markdown: string }) {
  const images = valueOr(useLive(id, imagesOf).value, null);
  const done = useSignal<number | null>(null);
  if (!images) return null;
  const { total, kept, missing } = imageStates(markdown, images);
  if (total === 0) return null;

  const keep = () =>
    act(async () => {
      // The first thing after the press: later it would be none.
      const urls = missing.map(({ url }) => url);
      const isAllowed = await askForSites(urls);
      if (!isAllowed) return;
      try {
        await keepImages(id, urls, null, (count) => {
          done.value = count;
        });
      } finally {
        done.value = null;
      }
    });

  return (
    <div class={styles.note}>
      {missing.length === 0 ? (
        <p class={styles.line}>
          <Icon name="check" />
          {tCount('images_all', total)}
        </p>
      ) : (
        <>
          <Disclosure
            label={
              kept === 0 ? tCount('images_links', total) : t('images_some', formatNumber(kept), formatNumber(total))
            }
          >
            <ul class={styles.missing}>
              {missing.map(({ url, problem }) => (
                <li key={url}>
                  <a href={url} target="_blank" rel="noopener noreferrer">
                    <bdi>{url}</bdi>
                  </a>
                  {problem && <span class={styles.problem}>{t(problems[problem])}</span>}
                </li>
              ))}
            </ul>
          </Disclosure>
          <Button disabled={done.value !== null} onClick={() => void keep()}>
            {done.value === null ? t('images_keep') : t('images_progress', String(done.value), String(missing.length))}
          </Button>
        </>
      )}
    </div>
  );
}
