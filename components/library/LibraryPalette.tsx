import { type Shelf, shelfKey, shelfStates } from '../../lib/domain/list-filter';
import { t } from '../../lib/platform/messages';
import { textOfFilter } from '../../lib/search/filter-query';
import { foldText } from '../../lib/search/text/fold';
import { tagCounts } from '../articles/library-facts';
import { searches } from '../articles/saved-searches';
import { faceOf } from '../articles/shelf-face';
import { type ListKeys, runCommand } from '../articles/use-list-keys';
import { type ListCommandId, labelOf, listCommands } from '../commands/commands';
import { Keys } from '../commands/Keys';
import { keysOf } from '../commands/key-map';
import { settings } from '../settings-state';
import type { IconName } from '../ui/Icon';
import { Palette, type PaletteItem } from '../ui/Palette';
import { exportShown, getTextsShown, go, list, savingSearch, showShelf } from './library-state';
import { hasColumns } from './list-view';
import { places } from './places';
import { listHash } from './route';

interface Props {
  keys: ListKeys;
  onClose: () => void;
}

/** What moves in the list needs no name, and the palette is open. */
const unnamed: ReadonlySet<ListCommandId> = new Set([
  'next',
  'previous',
  'first',
  'last',
  'read',
  'palette',
  'back',
  'select-next',
  'select-previous',
  // The shelves stand in it by their own names.
  'go-all',
  'go-unread',
  'go-archive',
  'go-favourites',
  'go-trash',
]);

const icons: Partial<Record<ListCommandId, IconName>> = {
  original: 'open',
  'mark-read': 'check',
  archive: 'archive',
  favourite: 'star',
  tag: 'tag',
  copy: 'copy',
  listen: 'listen',
  delete: 'trash',
  restore: 'restore',
  search: 'search',
  'go-settings': 'settings',
  help: 'keyboard',
};

/** Everything that can be done and everywhere one can go, by its name. */
export function LibraryPalette({ keys, onClose }: Props) {
  return (
    <Palette
      label={t('palette_label')}
      nothing={t('palette_nothing')}
      items={[...commandItems(keys), ...ownItems(), ...shelfItems(), ...searchItems(), ...tagItems()]}
      fold={foldText}
      onClose={onClose}
    />
  );
}

function commandItems(keys: ListKeys): PaletteItem[] {
  const chosen = settings.value?.keys ?? {};
  return listCommands
    .filter((id) => !unnamed.has(id))
    .map((id) => ({
      key: id,
      label: t(labelOf(id)),
      icon: icons[id] ?? 'check',
      group: t('palette_commands'),
      note: <Keys keys={keysOf(id, chosen).slice(0, 1)} />,
      run: () => void runCommand(id, keys, null),
    }));
}

/** What has no key. */
function ownItems(): PaletteItem[] {
  const filter = list.filter.value;
  const group = t('palette_commands');
  const saving: PaletteItem = {
    key: 'save-search',
    label: t('saved_search_new'),
    icon: 'bookmark',
    group,
    run: () => {
      savingSearch.value = { id: null, name: '', query: textOfFilter(filter, new Date()) };
    },
  };
  return [
    ...(textOfFilter(filter, new Date()) === '' ? [] : [saving]),
    {
      key: 'view',
      label: t(hasColumns.value ? 'view_rows' : 'view_columns'),
      icon: hasColumns.value ? 'rows' : 'columns',
      group,
      run: () => {
        hasColumns.value = !hasColumns.value;
      },
    },
    { key: 'export', label: t('nav_export'), icon: 'export', group, run: () => void exportShown() },
    ...[places.highlights, places.tags, places.import, places.tabs, places.help].map(
      ({ screen, icon, label, hash }) => ({
        key: screen,
        label: t(label),
        icon,
        group,
        run: () => go(hash()),
      }),
    ),
    { key: 'texts', label: t('texts_title'), icon: 'import', group, run: () => void getTextsShown() },
  ];
}

function shelfItems(): PaletteItem[] {
  const shelves: Shelf[] = [
    { kind: 'all' },
    ...shelfStates.map((state): Shelf => ({ kind: 'state', state })),
    { kind: 'trash' },
  ];
  return shelves.map((shelf) => ({
    key: shelfKey(shelf),
    ...faceOf(shelf),
    group: t('palette_shelves'),
    run: () => showShelf(shelf),
  }));
}

function searchItems(): PaletteItem[] {
  return searches.value.map(({ id, name, query }) => ({
    key: id,
    label: name,
    icon: 'bookmark',
    group: t('shelves_searches'),
    run: () => go(listHash({ shelf: { kind: 'all' }, query })),
  }));
}

function tagItems(): PaletteItem[] {
  return tagCounts.value.map(({ name }) => ({
    key: `tag:${name}`,
    label: name,
    icon: 'tag',
    group: t('shelves_tags'),
    run: () => showShelf({ kind: 'tag', tag: name }),
  }));
}
