import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Article } from '../../lib/domain/article';
import type { TextFailure } from '../../lib/domain/wanted-text';
import { languageTag, t } from '../../lib/platform/messages';
import { sentenceOfFailure } from '../../lib/platform/text-message';
import { textFailureOf } from '../../lib/store/wanted-texts';
import { act } from '../act';
import { openOriginal } from '../articles/article-actions';
import { getOneText } from '../texts/texts-state';
import { Button } from '../ui/Button';
import styles from './LinkOnly.module.css';

/** In place of the text, where only the address is known: the ways to get it. */
export function LinkOnly({ article: { id, url } }: { article: Article }) {
  const isGetting = useSignal(false);
  const isRefused = useSignal(false);
  const failure = useSignal<TextFailure | null>(null);

  // What came of it the last time
  useEffect(() => {
    failure.value = null;
    void act(async () => {
      failure.value = await textFailureOf(id);
    });
  }, [id]);

  async function get(): Promise<void> {
    isGetting.value = true;
    try {
      const outcome = await getOneText({ id, url });
      isRefused.value = outcome === null;
      // A text takes the place of this.
      failure.value = outcome && outcome.kind !== 'saved' ? outcome : null;
    } finally {
      isGetting.value = false;
    }
  }

  return (
    <div class={styles.link} lang={languageTag()}>
      <p>{t('reader_link')}</p>
      <div class={styles.buttons}>
        <Button kind="primary" icon="import" disabled={isGetting.value} onClick={() => void act(get)}>
          {t('reader_get_text')}
        </Button>
        <Button icon="open" onClick={() => void openOriginal(id)}>
          {t('action_original')}
        </Button>
      </div>
      <div role="status">
        {isGetting.value && <p>{t('reader_getting_text')}</p>}
        {isRefused.value && <p>{t('texts_refused')}</p>}
        {failure.value && !isGetting.value && (
          <p class={styles.failed}>
            {sentenceOfFailure(failure.value)}
            {failure.value.kind === 'status' && failure.value.words && (
              <bdi class={styles.words} dir="auto">
                {failure.value.words}
              </bdi>
            )}
          </p>
        )}
      </div>
    </div>
  );
}
