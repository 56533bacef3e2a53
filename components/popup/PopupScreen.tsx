import { useRef } from 'preact/hooks';
import type { ArticleId } from '../../lib/domain/article';
import { isEverything } from '../../lib/domain/list-filter';
import { keepSelection } from '../../lib/platform/kept-selection';
import { t } from '../../lib/platform/messages';
import { libraryAddress, openLibrary } from '../../lib/platform/tabs';
import { act } from '../act';
import { ArticleList } from '../articles/ArticleList';
import { BulkBar } from '../articles/BulkBar';
import { EmptyList } from '../articles/EmptyList';
import { FilterMenu } from '../articles/FilterMenu';
import { ListDialogs } from '../articles/ListDialogs';
import { SearchField } from '../articles/SearchField';
import { SearchStatus } from '../articles/SearchStatus';
import { useListKeys } from '../articles/use-list-keys';
import { exportHash, listHash, readHash } from '../library/route';
import { readerPart } from '../reader/reader-part';
import { Icon, type IconName } from '../ui/Icon';
import { Toast } from '../ui/Toast';
import { useLazy } from '../use-lazy';
import { PageCard } from './PageCard';
import styles from './PopupScreen.module.css';
import { areKeysShown, isAtProof, list, openArticle, tagging } from './popup-state';

/** The popup: the page the reader is on, and what was saved. */
export function PopupScreen() {
  const search = useRef<HTMLInputElement>(null);
  const filter = list.filter.value;
  const isSelecting = list.selected.value.size > 0;

  function open(id: ArticleId): void {
    list.active.value = id;
    isAtProof.value = false;
    openArticle.value = id;
  }

  function look(id: ArticleId): void {
    open(id);
    isAtProof.value = true;
  }

  function focusSearch(): void {
    openArticle.value = null;
    requestAnimationFrame(() => search.current?.focus());
  }

  /** From the inside out: the article, the selection, the filter, and then the popup itself. */
  function goBack(): boolean {
    if (openArticle.value) {
      openArticle.value = null;
      list.returnFocus();
    } else if (list.selected.value.size > 0) list.selected.value = new Set();
    else if (!isEverything(list.filter.value)) list.show({ shelf: { kind: 'all' }, query: '' });
    else return false;
    return true;
  }

  useListKeys({
    list,
    reading: openArticle.value,
    onOpen: open,
    onTag: (ids) => {
      tagging.value = ids;
    },
    onSearch: focusSearch,
    onHelp: () => {
      areKeysShown.value = true;
    },
    onShelf: (shelf) => {
      openArticle.value = null;
      list.show({ shelf, query: '' });
    },
    onSettings: () => void act(async () => openLibrary('#/settings').then(leave)),
    onPalette: focusSearch,
    onBack: goBack,
  });

  return (
    <div class={styles.popup}>
      {openArticle.value && <Reading id={openArticle.value} onOpen={open} onBack={goBack} />}
      {/* It stays where it is under the article: a list that is taken away forgets how far it was scrolled. */}
      <div class={styles.main} inert={openArticle.value !== null}>
        <PageCard onRead={open} onLook={look} />
        <main class={styles.library} aria-label={t('library_label')}>
          <div class={styles.tools}>
            {isSelecting ? (
              <BulkBar
                list={list}
                onTag={(ids) => {
                  tagging.value = ids;
                }}
                onExport={() => void exportShown()}
              />
            ) : (
              <>
                <SearchField
                  field={search}
                  value={filter.query}
                  shelf={filter.shelf}
                  onSearch={(query) => list.show({ ...filter, query })}
                  onLeave={() => list.moveTo(0)}
                />
                <FilterMenu filter={filter} onChoose={list.show} />
              </>
            )}
          </div>
          <SearchStatus list={list} />
          <ArticleList
            list={list}
            hrefOf={(id) => libraryAddress(readHash(id))}
            onOpen={open}
            onPickTag={(tag) => list.show({ shelf: { kind: 'tag', tag }, query: '' })}
            empty={
              <EmptyList filter={filter} welcome={<Welcome />} onClear={() => list.show({ ...filter, query: '' })} />
            }
          />
        </main>
        <nav class={styles.footer} aria-label={t('nav_label')}>
          <Place icon="library" label={t('nav_library')} go={() => openLibrary(listHash(list.filter.value))} />
          <Place icon="export" label={t('nav_export')} go={exportShown} />
          <Place icon="settings" label={t('nav_settings')} go={() => openLibrary('#/settings')} />
        </nav>
      </div>
      <ListDialogs tagging={tagging} areKeysShown={areKeysShown} />
      <Toast />
    </div>
  );
}

/** The export goes on in a page that stays when the popup closes. */
async function exportShown(): Promise<void> {
  const selected = list.selected.value.size > 0;
  if (selected) await keepSelection(list.targets());
  await openLibrary(exportHash(selected ? 'selection' : 'filter', list.filter.value));
}

function Reading({ id, onOpen, onBack }: { id: ArticleId; onOpen: (id: ArticleId) => void; onBack: () => void }) {
  const reader = useLazy(true, readerPart);
  return (
    <section class={styles.reading} aria-label={t('action_read')} aria-busy={reader === null}>
      {reader && (
        <reader.Reader
          id={id}
          isAtProof={isAtProof.value}
          list={list}
          onOpen={onOpen}
          onBack={onBack}
          onTag={() => {
            tagging.value = [id];
          }}
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

/** Firefox leaves the popup open over the tab it opened. */
function leave(): void {
  if (document.documentElement.dataset.view === 'popup') close();
}
