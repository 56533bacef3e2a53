import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { sentenceOfState } from '../../lib/platform/capture-message';
import { t, tCount } from '../../lib/platform/messages';
import { askForSites, askToSeeTabs, giveBackSites, giveBackTabs, maySeeTabs } from '../../lib/platform/permissions';
import { readSettings } from '../../lib/platform/settings';
import { type OpenTab, openTabs } from '../../lib/platform/tabs';
import { savedAddresses } from '../../lib/usecases/is-saved';
import { saveTabs, type TabOutcome } from '../../lib/usecases/save-tabs';
import { act } from '../act';
import { Button } from '../ui/Button';
import { Page } from '../ui/Page';
import styles from './SaveTabsPage.module.css';
import { TabLine } from './TabLine';

/** The open tabs, those that are to be saved, and how far that is. */
export function SaveTabsPage({ onBack }: { onBack: () => void }) {
  /** `null`: the reader does not let us see them yet. */
  const tabs = useSignal<readonly OpenTab[] | null>(null);
  const saved = useSignal<ReadonlySet<string>>(new Set());
  const chosen = useSignal<ReadonlySet<number>>(new Set());
  const outcomes = useSignal<ReadonlyMap<number, TabOutcome['state']>>(new Map());
  const saving = useSignal<AbortController | null>(null);
  const isRefused = useSignal(false);

  // Once: what is seen then stays, also when a tab goes on to another page
  useEffect(() => {
    void act(async () => {
      if (await maySeeTabs()) await look();
    });
    return () => saving.peek()?.abort();
  }, []);

  async function look(): Promise<void> {
    const open = await openTabs();
    saved.value = await savedAddresses(open.map(({ url }) => url));
    const unsaved = open.filter(({ url }) => !saved.value.has(url));
    const selected = unsaved.filter(({ isChosen }) => isChosen);
    chosen.value = new Set((selected.length > 0 ? selected : unsaved).map(({ id }) => id));
    tabs.value = open;
  }

  async function ask(): Promise<void> {
    isRefused.value = !(await askToSeeTabs());
    if (!isRefused.value) await look();
  }

  /** What was granted is given back, so that the next page is as private as the last. */
  async function save(wanted: readonly OpenTab[]): Promise<void> {
    const addresses = wanted.map(({ url }) => url);
    isRefused.value = !(await askForSites(addresses));
    if (isRefused.value) return;
    const stop = new AbortController();
    saving.value = stop;
    try {
      await saveTabs(wanted, stop.signal, ({ tab, state }) => {
        outcomes.value = new Map([...outcomes.value, [tab.id, state]]);
        chosen.value = new Set([...chosen.value].filter((id) => id !== tab.id));
      });
    } finally {
      saving.value = null;
      await giveBackSites(addresses);
      if (!(await readSettings()).savedMark) await giveBackTabs();
    }
  }

  const wanted = tabs.value?.filter(({ id }) => chosen.value.has(id)) ?? [];
  const done = [...outcomes.value.values()];
  const failed = done.filter(({ kind }) => kind !== 'saved').length;

  return (
    <Page title={t('tabs_title')} onBack={onBack}>
      <p>{t('tabs_intro')}</p>
      {isRefused.value && <p role="alert">{t('tabs_refused')}</p>}
      {tabs.value === null ? (
        <div>
          <Button kind="primary" onClick={() => void act(ask)}>
            {t('tabs_show')}
          </Button>
        </div>
      ) : (
        <>
          <div class={styles.actions}>
            {saving.value ? (
              <Button onClick={() => saving.value?.abort()}>{t('pages_stop')}</Button>
            ) : (
              <Button kind="primary" disabled={wanted.length === 0} onClick={() => void act(() => save(wanted))}>
                {tCount('tabs_save', wanted.length)}
              </Button>
            )}
            {saving.value && (
              <progress
                class={styles.progress}
                value={done.length}
                max={done.length + wanted.length}
                aria-label={t('tabs_progress')}
              />
            )}
            <p role="status">
              {done.length > 0 && tCount('tabs_done', done.length - failed)}
              {failed > 0 && ` · ${tCount('tabs_failed', failed)}`}
            </p>
          </div>
          {tabs.value.length === 0 && <p>{t('tabs_none')}</p>}
          <ul>
            {tabs.value.map((tab) => {
              const state = outcomes.value.get(tab.id);
              const isSaved = saved.value.has(tab.url);
              return (
                <TabLine
                  key={tab.id}
                  tab={tab}
                  isChosen={chosen.value.has(tab.id)}
                  isDisabled={saving.value !== null}
                  words={state ? sentenceOfState(state) : isSaved ? t('icon_saved') : null}
                  isFailure={state !== undefined && state.kind !== 'saved'}
                  onToggle={() => {
                    const next = new Set(chosen.value);
                    if (!next.delete(tab.id)) next.add(tab.id);
                    chosen.value = next;
                  }}
                />
              );
            })}
          </ul>
        </>
      )}
    </Page>
  );
}
