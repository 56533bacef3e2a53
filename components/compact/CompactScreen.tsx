import { type ReadonlySignal, type Signal, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { ArticleId } from '../../lib/domain/article';
import { isEverything, type ListFilter } from '../../lib/domain/list-filter';
import { keepSelection } from '../../lib/platform/kept-selection';
import { t } from '../../lib/platform/messages';
import { libraryAddress, openLibrary } from '../../lib/platform/tabs';
import { act } from '../act';
import { ArticleList } from '../articles/ArticleList';
import type { ArticleList as List } from '../articles/article-list-state';
import { BulkBar } from '../articles/BulkBar';
import { EmptyList } from '../articles/EmptyList';
import { FilterMenu } from '../articles/FilterMenu';
import { ListDialogs } from '../articles/ListDialogs';
import { startQueue } from '../articles/listening-queue';
import { SearchField } from '../articles/SearchField';
import { SearchHints, SearchStatus } from '../articles/SearchStatus';
import { useListKeys } from '../articles/use-list-keys';
import { BackupNotice } from '../backup/BackupNotice';
import { SpaceNotice } from '../backup/SpaceNotice';
import { exportHash, listHash, readHash, textsHash } from '../library/route';
import { readerPart } from '../reader/reader-part';
import { Icon, type IconName } from '../ui/Icon';
import { Toast } from '../ui/Toast';
import { useLazy } from '../use-lazy';
import styles from './CompactScreen.module.css';

/** What is looked at in a screen of one column, and how to go elsewhere. */
export interface CompactPlaces {
  readonly list: List;
  /** The article that is read over the list. */
  readonly openId: ReadonlySignal<ArticleId | null>;
  /** Whether it is opened where it is told how it differs from its page. */
  readonly isAtProof: ReadonlySignal<boolean>;
  /** The articles whose tags are being changed in a dialog. */
  readonly tagging: Signal<readonly ArticleId[] | null>;
  readonly open: (id: ArticleId) => void;
  /** From the article to its list. */
  readonly close: () => void;
  readonly show: (filter: ListFilter) => void;
  /** Reads the article that is open beside its page; `null` where it can't be, or is. */
  readonly beside: ((id: ArticleId) => void) | null;
}

interface Props {
  places: CompactPlaces;
  /** Read out, not shown, where nothing above the list is a heading. */
  title?: string;
  /** What stands above the list. */
  children: ComponentChildren;
}

/** One column: what was saved, and an article over it. The popup and the panel beside a page. */
export function CompactScreen({ places, title, children }: Props) {
  const { list, openId, tagging, open, show } = places;
  const search = useRef<HTMLInputElement>(null);
  const areKeysShown = useSignal(false);
  const filter = list.filter.value;
  const isSelecting = list.selected.value.size > 0;

  function listenTo(ids: readonly ArticleId[]): void {
    const first = startQueue(ids);
    if (first) open(first);
  }

  function focusSearch(): void {
    places.close();
    requestAnimationFrame(() => search.current?.focus());
  }

  /** From the inside out: the article, the selection, the filter, and then the browser's own way. */
  function goBack(): boolean {
    if (openId.value) {
      places.close();
      list.returnFocus();
    } else if (list.selected.value.size > 0) list.selected.value = new Set();
    else if (!isEverything(list.filter.value)) show({ shelf: { kind: 'all' }, query: '' });
    else return false;
    return true;
  }

  useListKeys({
    list,
    reading: openId.value,
    onOpen: open,
    onTag: (ids) => {
      tagging.value = ids;
    },
    onListen: listenTo,
    onSearch: focusSearch,
    onHelp: () => {
      areKeysShown.value = true;
    },
    onShelf: (shelf) => {
      places.close();
      show({ shelf, query: '' });
    },
    onSettings: () => void act(async () => openLibrary('#/settings').then(leave)),
    onPalette: focusSearch,
    onBack: goBack,
  });

  return (
    <div class={styles.screen}>
      {openId.value && <Reading id={openId.value} places={places} onBack={goBack} />}
      {/* It stays where it is under the article: a list that is taken away forgets how far it was scrolled. */}
      <div class={styles.main} inert={openId.value !== null}>
        {children}
        <main class={styles.library} aria-label={t('library_label')}>
          {title && <h1 class={styles.title}>{title}</h1>}
          <div class={styles.tools}>
            {isSelecting ? (
              <BulkBar
                list={list}
                onTag={(ids) => {
                  tagging.value = ids;
                }}
                onExport={() => void openWithShown(list, exportHash)}
                onGetTexts={() => void openWithShown(list, textsHash)}
                onListen={listenTo}
              />
            ) : (
              <>
                <SearchField
                  field={search}
                  value={filter.query}
                  shelf={filter.shelf}
                  onSearch={(query) => show({ ...filter, query })}
                  onLeave={() => list.moveTo(0)}
                />
                <FilterMenu filter={filter} onChoose={show} />
              </>
            )}
          </div>
          <SearchStatus list={list} />
          <SearchHints list={list} />
          <ArticleList
            list={list}
            hrefOf={(id) => libraryAddress(readHash(id))}
            onOpen={open}
            onPickTag={(tag) => show({ shelf: { kind: 'tag', tag }, query: '' })}
            empty={<EmptyList filter={filter} welcome={<Welcome />} onClear={() => show({ ...filter, query: '' })} />}
          />
        </main>
        <SpaceNotice onBackUp={() => void act(async () => openLibrary('#/settings').then(leave))} />
        <BackupNotice
          isBrief
          href={libraryAddress('#/settings')}
          onOpen={() => void act(async () => openLibrary('#/settings').then(leave))}
        />
        <nav class={styles.footer} aria-label={t('nav_label')}>
          <Place icon="library" label={t('nav_library')} go={() => openLibrary(listHash(list.filter.value))} />
          <Place icon="export" label={t('nav_export')} go={() => openWithShown(list, exportHash)} />
          <Place icon="settings" label={t('nav_settings')} go={() => openLibrary('#/settings')} />
        </nav>
      </div>
      <ListDialogs tagging={tagging} areKeysShown={areKeysShown} />
      <Toast />
    </div>
  );
}

/** Firefox leaves the popup open over the tab it opened. */
export function leave(): void {
  if (document.documentElement.dataset.view === 'popup') close();
}

/** Long work goes on in a page that stays when the popup closes. */
async function openWithShown(list: List, hashOf: typeof exportHash | typeof textsHash): Promise<void> {
  const selected = list.selected.value.size > 0;
  if (selected) await keepSelection(list.targets());
  await openLibrary(hashOf(selected ? 'selection' : 'filter', list.filter.value));
}

function Reading({ id, places, onBack }: { id: ArticleId; places: CompactPlaces; onBack: () => void }) {
  const { list, isAtProof, tagging, open, beside } = places;
  const reader = useLazy(true, readerPart);
  return (
    <section class={styles.reading} aria-label={t('action_read')} aria-busy={reader === null}>
      {reader && (
        <reader.Reader
          id={id}
          isAtProof={isAtProof.value}
          list={list}
          onOpen={open}
          onBack={onBack}
          onTag={() => {
            tagging.value = [id];
          }}
          onBeside={beside && (() => beside(id))}
        />
      )}
    </section>
  );
}

function Welcome() {
  return (
    <div class={styles.welcome}>
      <p class={styles.lead}>{t('popup_empty')}</p>
      <p>{t('popup_empty_hint')}</p>
    </div>
  );
}

function Place({ icon, label, go }: { icon: IconName; label: string; go: () => Promise<void> }) {
  return (
    <button type="button" class={styles.place} onClick={() => void act(async () => go().then(leave))}>
      <Icon name={icon} />
      {label}
    </button>
  );
}
