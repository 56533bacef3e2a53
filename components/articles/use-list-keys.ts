import { useEffect } from 'preact/hooks';
import type { ArticleId } from '../../lib/domain/article';
import { showsTrash } from '../../lib/search/filter-query';
import { isForPage } from '../keys';
import { copyMarkdown, deleteFrom, openOriginal, type ReaderMark, restoreFrom, toggleMark } from './article-actions';
import type { ArticleList } from './article-list-state';

/** What the keys of a screen with a list do beyond what every list does. */
export interface ListKeys {
  readonly list: ArticleList;
  /** The article that is being read: keys are about it. */
  readonly reading: ArticleId | null;
  readonly onOpen: (id: ArticleId) => void;
  readonly onTag: (ids: readonly ArticleId[]) => void;
  readonly onSearch: () => void;
  readonly onHelp: () => void;
  /** Escape, from the inside out. `false`: there is nothing to go back from. */
  readonly onBack: () => boolean;
}

/** The keys of a list, wherever the focus is, except in a field, a menu or a dialog. */
export function useListKeys(keys: ListKeys): void {
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (!isForPage(event)) return;
      if (press(event.key, event.target as Element, keys)) event.preventDefault();
    };
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  });
}

const marks = { m: 'read', e: 'archived', f: 'favourite' } as const satisfies Record<string, ReaderMark>;

/** Answers whether the key was one of ours. */
function press(key: string, target: Element, keys: ListKeys): boolean {
  const { list, reading } = keys;
  const isListShown = list.ids.value.length > 0 && reading === null;
  const ids = reading ? [reading] : list.targets();
  const [one] = reading ? [reading] : [list.active.value];
  const isTrash = showsTrash(list.filter.value);

  switch (key) {
    case '/':
      keys.onSearch();
      return true;
    case '?':
      keys.onHelp();
      return true;
    case 'Escape':
      return keys.onBack();
    case 'ArrowDown':
    case 'j':
      return isListShown && move(list, 1);
    case 'ArrowUp':
    case 'k':
      return isListShown && move(list, -1);
    case 'Home':
      return isListShown && move(list, -Infinity);
    case 'End':
      return isListShown && move(list, Infinity);
    case 'Enter':
      // A button or a link that has the focus does its own thing.
      if (!isListShown || !one || target.closest('button, a, summary, label, input')) return false;
      keys.onOpen(one);
      return true;
    case 'x':
      if (!isListShown || !one) return false;
      list.toggle(one);
      return true;
    case 'o':
      if (!one) return false;
      void openOriginal(one);
      return true;
    case 'c':
      if (!one) return false;
      void copyMarkdown(one);
      return true;
    case 't':
      if (ids.length === 0 || isTrash) return false;
      keys.onTag(ids);
      return true;
    case 'm':
    case 'e':
    case 'f':
      if (ids.length === 0 || isTrash) return false;
      void toggleMark(marks[key], ids);
      return true;
    case '#':
    case 'Delete':
      if (ids.length === 0 || isTrash) return false;
      void deleteFrom(list, ids);
      if (reading) keys.onBack();
      return true;
    case 'z':
      if (ids.length === 0 || !isTrash) return false;
      void restoreFrom(list, ids);
      return true;
    default:
      return false;
  }
}

function move(list: ArticleList, step: number): boolean {
  const here = list.activeIndex();
  list.moveTo(here < 0 && step === 1 ? 0 : here + step);
  return true;
}
