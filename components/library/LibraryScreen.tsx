import { useEffect, useRef } from 'preact/hooks';
import { isEverything, type ListFilter } from '../../lib/domain/list-filter';
import { localisePage } from '../../lib/platform/localise-page';
import { t } from '../../lib/platform/messages';
import { hasSidePanel } from '../../lib/platform/side-panel';
import { ListDialogs } from '../articles/ListDialogs';
import { faceOf } from '../articles/shelf-face';
import { type ListKeys, useListKeys } from '../articles/use-list-keys';
import { readerPart } from '../reader/reader-part';
import { readBeside } from '../side-panel/read-beside';
import { Toast } from '../ui/Toast';
import { useLazy } from '../use-lazy';
import { useMedia } from '../use-media';
import { EditTagDialog } from './EditTagDialog';
import { LibraryPalette } from './LibraryPalette';
import styles from './LibraryScreen.module.css';
import { ListPane } from './ListPane';
import {
  areKeysShown,
  editingTag,
  go,
  goBack,
  isPaletteShown,
  list,
  listenTo,
  openId,
  read,
  route,
  savingSearch,
  showShelf,
  tagging,
} from './library-state';
import { hasColumns } from './list-view';
import type { Route } from './route';
import { SearchDialog } from './SearchDialog';
import { Shelves } from './Shelves';
import { WelcomePage } from './WelcomePage';

/** The library: shelves, a list, and what is open beside it. It folds to one column where there is no room. */
export function LibraryScreen() {
  const search = useRef<HTMLInputElement>(null);
  const place = route.value;
  // In one column a list stands alone; a table has the room of the reader until something is read.
  const isFolded = useMedia('(max-width: 46rem)');
  const isWide = hasColumns.value && place.screen === 'list' && list.ids.value.length > 0;

  useEffect(() => localisePage(document, placeName(place)), [place]);
  const keys: ListKeys = {
    list,
    reading: openId.value,
    onOpen: read,
    onTag: (ids) => {
      tagging.value = ids;
    },
    onListen: listenTo,
    onSearch: () => search.current?.focus(),
    onHelp: () => {
      areKeysShown.value = true;
    },
    onShelf: showShelf,
    onSettings: () => go('#/settings'),
    onPalette: () => {
      isPaletteShown.value = true;
    },
    onBack: goBack,
  };
  useListKeys(keys);

  return (
    <div class={styles.library} data-screen={place.screen} data-wide={isWide}>
      <Shelves />
      <ListPane
        search={search}
        title={place.screen === 'list' && !isWelcome(place.filter) ? filterName(place.filter) : null}
        isMain={isWide || (isFolded && place.screen === 'list')}
      />
      <main class={styles.main} aria-label={placeName(place) ?? t('library_label')}>
        <Main place={place} />
      </main>
      {editingTag.value && (
        <EditTagDialog
          tag={editingTag.value}
          onClose={() => {
            editingTag.value = null;
          }}
        />
      )}
      {savingSearch.value && (
        <SearchDialog
          search={savingSearch.value}
          onClose={() => {
            savingSearch.value = null;
          }}
        />
      )}
      {isPaletteShown.value && (
        <LibraryPalette
          keys={keys}
          onClose={() => {
            isPaletteShown.value = false;
          }}
        />
      )}
      <ListDialogs tagging={tagging} areKeysShown={areKeysShown} />
      <Toast />
    </div>
  );
}

/** What is beside the list. Each is fetched when it is first opened: the list is there before. */
function Main({ place }: { place: Route }) {
  const reader = useLazy(place.screen === 'read', readerPart);
  const exporting = useLazy(place.screen === 'export', () => import('../export/ExportPage'));
  const importing = useLazy(place.screen === 'import', () => import('../import/ImportPage'));
  const settings = useLazy(place.screen === 'settings', () => import('../settings/SettingsPage'));
  const preset = useLazy(place.screen === 'preset', () => import('../presets/PresetPage'));
  const tabs = useLazy(place.screen === 'tabs', () => import('../save-tabs/SaveTabsPage'));
  const texts = useLazy(place.screen === 'texts', () => import('../texts/TextsPage'));
  const tags = useLazy(place.screen === 'tags', () => import('../tags/TagsPage'));
  const highlights = useLazy(place.screen === 'highlights', () => import('../highlights/HighlightsPage'));
  const help = useLazy(place.screen === 'help', () => import('./HelpPage'));

  switch (place.screen) {
    case 'list':
      if (list.ids.value.length > 0) return <p class={styles.hint}>{t('reader_empty')}</p>;
      return isWelcome(place.filter) ? <WelcomePage /> : null;
    case 'read':
      return (
        reader && (
          <reader.Reader
            id={place.id}
            isAtProof={place.isAtProof ?? false}
            list={list}
            onOpen={read}
            onBack={goBack}
            onTag={() => {
              tagging.value = [place.id];
            }}
            onBeside={hasSidePanel ? () => void readBeside(place.id, { isPageOpen: false }) : null}
          />
        )
      );
    case 'export':
      return exporting && <exporting.ExportPage scope={place.scope} filter={place.filter} onBack={goBack} />;
    case 'tabs':
      return tabs && <tabs.SaveTabsPage onBack={goBack} />;
    case 'texts':
      return texts && <texts.TextsPage scope={place.scope} filter={place.filter} onBack={goBack} />;
    case 'tags':
      return (
        tags && (
          <tags.TagsPage
            onShow={(tag) => showShelf({ kind: 'tag', tag })}
            onEdit={(tag) => {
              editingTag.value = tag;
            }}
            onBack={goBack}
          />
        )
      );
    case 'highlights':
      return highlights && <highlights.HighlightsPage query={place.query} onBack={goBack} />;
    case 'import':
      return importing && <importing.ImportPage onBack={goBack} />;
    case 'settings':
      return settings && <settings.SettingsPage onBack={goBack} />;
    case 'preset':
      return preset && <preset.PresetPage id={place.id} onBack={() => go('#/settings')} />;
    case 'help':
      return help && <help.HelpPage onBack={goBack} />;
  }
}

function placeName(place: Route): string | null {
  switch (place.screen) {
    case 'list':
      return filterName(place.filter);
    case 'read':
      return list.rows.peek().get(place.id)?.article.title ?? null;
    case 'export':
      return t('nav_export');
    case 'tabs':
      return t('tabs_title');
    case 'texts':
      return t('texts_title');
    case 'tags':
      return t('tags_title');
    case 'highlights':
      return t('highlights_shelf');
    case 'import':
      return t('nav_import');
    case 'settings':
      return t('nav_settings');
    case 'preset':
      return t('preset_title');
    case 'help':
      return t('help_title');
  }
}

/** Whether there is nothing in the library yet. */
function isWelcome(filter: ListFilter): boolean {
  return list.ids.value.length === 0 && list.phase.value.kind === 'ready' && isEverything(filter);
}

function filterName({ shelf, query }: ListFilter): string {
  if (query) return query;
  if (shelf.kind === 'tag') return `#${shelf.tag}`;
  return shelf.kind === 'all' ? t('library_label') : faceOf(shelf).label;
}
