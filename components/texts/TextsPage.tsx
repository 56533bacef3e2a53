import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ListFilter } from '../../lib/domain/list-filter';
import { pausePerSite } from '../../lib/domain/polite-turn';
import { formatNumber, t, tCount } from '../../lib/platform/messages';
import { sentenceOfStatus } from '../../lib/platform/text-message';
import { forgetWanted } from '../../lib/store/wanted-texts';
import { type EmptyEntry, type TextsProgress, waitingEntries } from '../../lib/usecases/get-texts';
import { act } from '../act';
import type { ExportScope } from '../library/route';
import { Section } from '../settings/Section';
import { Button } from '../ui/Button';
import { Page } from '../ui/Page';
import { WorkProgress } from '../ui/WorkProgress';
import { FailureList } from './FailureList';
import { type Site, SiteList } from './SiteList';
import styles from './TextsPage.module.css';
import { emptyOfScope, startTexts, stopTexts, textsState } from './texts-state';

/** What opening a page and reading it takes, in milliseconds, for saying how long all of them may take. */
const timePerPage = 4000;

interface Props {
  scope: ExportScope;
  filter: ListFilter;
  onBack: () => void;
}

/** Gets the texts of entries that are addresses alone: of which sites, how far it is, and what could not be had. */
export function TextsPage({ scope, filter, onBack }: Props) {
  /** `null`: being looked up. */
  const entries = useSignal<readonly EmptyEntry[] | null>(null);
  const waiting = useSignal<readonly EmptyEntry[]>([]);
  const left = useSignal<ReadonlySet<string>>(new Set());
  const state = textsState.value;
  const isRunning = state.kind === 'running';

  // Looked up anew when a run is over
  useEffect(() => {
    if (isRunning) return;
    void act(async () => {
      waiting.value = await waitingEntries();
      entries.value = await emptyOfScope(scope, filter);
    });
  }, [isRunning, scope, filter.query, JSON.stringify(filter.shelf)]);

  const sites = sitesOf(entries.value ?? []);
  const wanted = (entries.value ?? []).filter(({ site }) => !left.value.has(site));

  return (
    <Page title={t('texts_title')} onBack={onBack}>
      <p>{t('texts_intro')}</p>
      {isRunning ? (
        <>
          <WorkProgress
            label={sentenceOfRun(state.progress)}
            amount={state.progress}
            stopLabel={t('texts_stop')}
            onStop={stopTexts}
          />
          <p class={styles.hint}>{t('texts_meanwhile')}</p>
        </>
      ) : (
        <>
          {waiting.value.length > 0 && (
            <div class={styles.waiting}>
              <p>{tCount('texts_waiting', waiting.value.length)}</p>
              <div class={styles.buttons}>
                <Button kind="primary" onClick={() => void startTexts(waiting.value)}>
                  {t('texts_continue')}
                </Button>
                <Button
                  onClick={() =>
                    void act(async () => {
                      await forgetWanted(waiting.value.map(({ id }) => id));
                      waiting.value = [];
                    })
                  }
                >
                  {t('texts_forget')}
                </Button>
              </div>
            </div>
          )}
          {entries.value?.length === 0 && <p>{t('texts_none')}</p>}
          {sites.length > 0 && (
            <>
              <SiteList
                sites={sites}
                left={left.value}
                onChange={(next) => {
                  left.value = next;
                }}
              />
              <div class={styles.start}>
                <Button
                  kind="primary"
                  icon="import"
                  disabled={wanted.length === 0}
                  onClick={() => void startTexts(wanted)}
                >
                  {tCount('texts_start', wanted.length)}
                </Button>
                {wanted.length > 0 && <p class={styles.hint}>{tCount('texts_time', minutesFor(wanted))}</p>}
              </div>
            </>
          )}
        </>
      )}
      <div role="status">
        {state.kind === 'ended' && (
          <p class={styles.done}>
            {t(
              state.isStopped ? 'texts_stopped' : 'texts_done',
              formatNumber(state.progress.saved),
              formatNumber(state.progress.done - state.progress.saved),
            )}
          </p>
        )}
      </div>
      {state.kind === 'refused' && <p role="alert">{t('texts_refused')}</p>}
      {state.kind === 'failed' && <p role="alert">{state.sentence}</p>}
      {'progress' in state && state.progress.turnedAway.length > 0 && (
        <Section title={t('texts_turned_away')}>
          <ul class={styles.failures}>
            {state.progress.turnedAway.map(({ site, status, words }) => (
              <li key={site}>
                <bdi class={styles.name}>{site}</bdi> — {sentenceOfStatus(status)}
                {words && (
                  <bdi class={styles.words} dir="auto">
                    {words}
                  </bdi>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <FailureList isRunning={isRunning} />
    </Page>
  );
}

function sentenceOfRun({ done, total, current }: TextsProgress): string {
  const amount = t('texts_progress', formatNumber(done), formatNumber(total));
  return `${amount} · ${current ? current.title || current.site : t('texts_pause')}`;
}

/** The sites with the most entries first. */
function sitesOf(entries: readonly EmptyEntry[]): Site[] {
  return [...Map.groupBy(entries, ({ site }) => site)]
    .map(([name, { length: count }]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}

/** The site with the most of them sets the time, or all of them together. */
function minutesFor(entries: readonly EmptyEntry[]): number {
  const most = sitesOf(entries)[0]?.count ?? 0;
  return Math.max(1, Math.round(Math.max(most * (pausePerSite + timePerPage), entries.length * timePerPage) / 60_000));
}
