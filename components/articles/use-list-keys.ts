import { useEffect, useRef } from 'preact/hooks';
import type { ArticleId } from '../../lib/domain/article';
import type { Shelf } from '../../lib/domain/list-filter';
import { defaultSettings } from '../../lib/platform/settings';
import { showsTrash } from '../../lib/search/filter-query';
import { act } from '../act';
import { type ListCommandId, listCommands } from '../commands/commands';
import { keyOf, meaningOf } from '../commands/key-map';
import { isForPage } from '../keys';
import { settings } from '../settings-state';
import { copyMarkdown, deleteFrom, openOriginal, restoreFrom, toggleMark } from './article-actions';
import type { ArticleList } from './article-list-state';
import { canListen } from './listening-queue';

/** What the keys of a screen with a list do beyond what every list does. */
export interface ListKeys {
  readonly list: ArticleList;
  /** The article that is being read: keys are about it. */
  readonly reading: ArticleId | null;
  readonly onOpen: (id: ArticleId) => void;
  readonly onTag: (ids: readonly ArticleId[]) => void;
  /** Hears articles one after the other. */
  readonly onListen: (ids: readonly ArticleId[]) => void;
  readonly onSearch: () => void;
  readonly onHelp: () => void;
  readonly onShelf: (shelf: Shelf) => void;
  readonly onSettings: () => void;
  /** Everything that can be done, by its name. */
  readonly onPalette: () => void;
  /** Escape, from the inside out. `false`: there is nothing to go back from. */
  readonly onBack: () => boolean;
}

/** How long the first of two keys waits for the second, in milliseconds. */
const patience = 1500;

/** The keys of a list, wherever the focus is, except in a field, a menu or a dialog. */
export function useListKeys(keys: ListKeys): void {
  const typed = useRef({ keys: '', at: 0 });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      const key = keyOf(event);
      if (key === null || !(isForPage(event) || isModifiedForPage(event))) return;
      const before = event.timeStamp - typed.current.at < patience ? typed.current.keys : '';
      const meaning = meaningOf(listCommands, before, key, settings.value ?? defaultSettings);
      typed.current = { keys: meaning.kind === 'beginning' ? meaning.typed : '', at: event.timeStamp };
      if (meaning.kind === 'nothing') return;
      if (meaning.kind === 'beginning' || runCommand(meaning.id, keys, event.target as Element)) event.preventDefault();
    };
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  });
}

/** With Ctrl or ⌘ nothing is typed, so that it works in a field as well. */
function isModifiedForPage(event: KeyboardEvent): boolean {
  const isFree = !event.defaultPrevented && !event.isComposing && (event.ctrlKey || event.metaKey);
  return isFree && !document.querySelector('dialog[open]');
}

const marks = { 'mark-read': 'read', archive: 'archived', favourite: 'favourite' } as const;

const shelves: Partial<Record<ListCommandId, Shelf>> = {
  'go-all': { kind: 'all' },
  'go-unread': { kind: 'state', state: 'unread' },
  'go-archive': { kind: 'state', state: 'archived' },
  'go-favourites': { kind: 'state', state: 'favourite' },
  'go-trash': { kind: 'trash' },
};

/**
 * Does what a command says. Answers whether there was anything to do.
 * @param target where the key was pressed; `null`: it was chosen by name
 */
export function runCommand(id: ListCommandId, keys: ListKeys, target: Element | null): boolean {
  const { list, reading } = keys;
  const isListShown = list.ids.value.length > 0 && reading === null;
  const ids = reading ? [reading] : list.targets();
  const [one] = reading ? [reading] : [list.active.value];
  const isTrash = showsTrash(list.filter.value);
  const isChangeable = ids.length > 0 && !isTrash;

  switch (id) {
    case 'search':
      keys.onSearch();
      return true;
    case 'help':
      keys.onHelp();
      return true;
    case 'palette':
      keys.onPalette();
      return true;
    case 'back':
      return keys.onBack();
    case 'next':
      return isListShown && move(list, 1);
    case 'previous':
      return isListShown && move(list, -1);
    case 'first':
      return isListShown && move(list, -Infinity);
    case 'last':
      return isListShown && move(list, Infinity);
    case 'read':
      // A button or a link that has the focus does its own thing.
      if (!isListShown || !one || target?.closest('button, a, summary, label, input')) return false;
      keys.onOpen(one);
      return true;
    case 'select':
      if (!isListShown || !one) return false;
      list.toggle(one);
      return true;
    case 'select-next':
      return isListShown && list.selectOn(1);
    case 'select-previous':
      return isListShown && list.selectOn(-1);
    case 'select-all':
      if (!isListShown) return false;
      void act(list.selectAll);
      return true;
    case 'select-none':
      list.selected.value = new Set();
      return true;
    case 'original':
      if (!one) return false;
      void openOriginal(one);
      return true;
    case 'copy':
      if (!one) return false;
      void copyMarkdown(one);
      return true;
    case 'tag':
      if (!isChangeable) return false;
      keys.onTag(ids);
      return true;
    case 'listen':
      if (!isChangeable || reading || !canListen) return false;
      keys.onListen(ids);
      return true;
    case 'mark-read':
    case 'archive':
    case 'favourite':
      if (!isChangeable) return false;
      void toggleMark(marks[id], ids);
      return true;
    case 'delete':
      if (!isChangeable) return false;
      void deleteFrom(list, ids);
      if (reading) keys.onBack();
      return true;
    case 'restore':
      if (ids.length === 0 || !isTrash) return false;
      void restoreFrom(list, ids);
      return true;
    case 'go-settings':
      keys.onSettings();
      return true;
    default: {
      const shelf = shelves[id];
      if (shelf) keys.onShelf(shelf);
      return shelf !== undefined;
    }
  }
}

function move(list: ArticleList, step: number): boolean {
  const here = list.activeIndex();
  list.moveTo(here < 0 && step === 1 ? 0 : here + step);
  return true;
}
