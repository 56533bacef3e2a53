import type { Article } from '../../lib/domain/article';
import { hostOf } from '../../lib/domain/canonical-url';
import type { TextFailure } from '../../lib/domain/wanted-text';
import { formatNumber, t, tCount } from '../../lib/platform/messages';
import { sentenceOfFailure } from '../../lib/platform/text-message';
import { articlesOf } from '../../lib/store/articles';
import { forgetWanted, wantedTexts } from '../../lib/store/wanted-texts';
import { act } from '../act';
import { readHash } from '../library/route';
import { valueOr } from '../live';
import { Section } from '../settings/Section';
import { Button } from '../ui/Button';
import { useLive } from '../use-live';
import styles from './TextsPage.module.css';
import { startTexts } from './texts-state';

/** As many as a page can show. */
const mostShown = 500;

interface Failure {
  readonly article: Article;
  readonly failure: TextFailure;
}

/** The entries whose texts could not be had, and why. */
export function FailureList({ isRunning }: { isRunning: boolean }) {
  const { ids, shown } = valueOr(useLive('text-failures', lookUp).value, { ids: [], shown: [] });
  if (ids.length === 0) return null;
  return (
    <Section title={tCount('texts_failed', ids.length)}>
      <ul class={styles.failures}>
        {shown.map(({ article: { id, url, title }, failure }) => (
          <li key={id}>
            <a href={readHash(id)} dir="auto">
              {title || url}
            </a>{' '}
            <bdi class={styles.site_name}>{hostOf(url)}</bdi> — {sentenceOfFailure(failure)}
            {failure.kind === 'status' && failure.words && (
              <bdi class={styles.words} dir="auto">
                {failure.words}
              </bdi>
            )}
          </li>
        ))}
      </ul>
      {ids.length > shown.length && <p class={styles.hint}>{t('texts_first_shown', formatNumber(shown.length))}</p>}
      {!isRunning && (
        <div class={styles.buttons}>
          <Button
            onClick={() =>
              void startTexts(shown.map(({ article: { id, url, title } }) => ({ id, url, title, site: hostOf(url) })))
            }
          >
            {t('texts_again')}
          </Button>
          <Button onClick={() => void act(() => forgetWanted(ids))}>{t('texts_clear')}</Button>
        </div>
      )}
    </Section>
  );
}

async function lookUp() {
  const failed = (await wantedTexts()).filter(({ failure }) => failure !== null);
  const failures = new Map(failed.map(({ id, failure }) => [id, failure]));
  const shown = (await articlesOf(failed.slice(0, mostShown).map(({ id }) => id))).flatMap((article): Failure[] => {
    const failure = failures.get(article.id);
    return failure ? [{ article, failure }] : [];
  });
  return { ids: failed.map(({ id }) => id), shown };
}
