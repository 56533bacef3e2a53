import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Article, ArticleId } from '../../lib/domain/article';
import { everything, isEverything, type ListFilter, shelfKey } from '../../lib/domain/list-filter';
import { newestArticles } from '../../lib/store/articles';
import { watch } from '../../lib/store/live';
import { articlesOnShelf, watchArticles } from '../../lib/usecases/find-articles';
import { afterPaint } from '../after-paint';

/** What fills the window of a list before the keys of the whole library are known. */
const firstRows = 30;

/** Rows that are kept beyond those on the screen, so that scrolling back shows them at once. */
const keptRows = 1000;

/** How long a window stands still before changes of its rows are followed, in milliseconds. */
const restTime = 100;

/** How far the list has come. */
export type ListPhase =
  | { readonly kind: 'loading' }
  /** There may be more than is known. */
  | { readonly kind: 'partial' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly error: unknown };

/** A list of articles as it is looked at: which, where, what is selected. */
export interface ArticleList {
  readonly filter: ReadonlySignal<ListFilter>;
  readonly phase: ReadonlySignal<ListPhase>;
  readonly ids: ReadonlySignal<readonly ArticleId[]>;
  /** The rows that are known; those in the window always are, a moment after it stands still. */
  readonly rows: ReadonlySignal<ReadonlyMap<ArticleId, Article>>;
  /** Where the keyboard is. */
  readonly active: Signal<ArticleId | null>;
  readonly selected: Signal<ReadonlySet<ArticleId>>;
  /** Counts up when the list is to be shown from its top. */
  readonly restarts: ReadonlySignal<number>;
  /** Counts up when the focus is to go back to the row where the keyboard is. */
  readonly returns: ReadonlySignal<number>;
  /** Brings the focus back to the row where the keyboard is, as after reading. */
  returnFocus(): void;
  /** Shows something else. */
  show(filter: ListFilter): void;
  /** Says which part is on the screen. */
  look(from: number, to: number): void;
  /** The place of the keyboard in the list; -1 when it is nowhere. */
  activeIndex(): number;
  /** Moves the keyboard to a place, or as near as there is one. */
  moveTo(index: number): void;
  toggle(id: ArticleId): void;
  /** Selects everything from the last toggled one to this. */
  selectTo(id: ArticleId): void;
  /** What an action is about: the selected articles, else the active one. */
  targets(): readonly ArticleId[];
}

/** A list that asks for its first rows at once, and for all its keys when they have been painted. */
export function createArticleList(initial: ListFilter = everything): ArticleList {
  const filter = signal(initial);
  const phase = signal<ListPhase>({ kind: 'loading' });
  const ids = signal<readonly ArticleId[]>([]);
  const rows = signal<ReadonlyMap<ArticleId, Article>>(new Map());
  const active = signal<ArticleId | null>(null);
  const selected = signal<ReadonlySet<ArticleId>>(new Set());
  const restarts = signal(0);
  const returns = signal(0);
  let stopIds = () => {};
  let stopRows = () => {};
  let window: { from: number; to: number } = { from: 0, to: firstRows };
  const asked = new Set<ArticleId>();
  let followed = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let anchor: ArticleId | null = null;

  if (isEverything(initial)) void showFirstRows();
  else follow();

  return {
    filter,
    phase,
    ids,
    rows,
    active,
    selected,
    restarts,
    returns,
    returnFocus() {
      returns.value += 1;
    },
    show,
    look(from, to) {
      window = { from, to };
      fetchRows();
    },
    activeIndex,
    moveTo(index) {
      active.value = ids.value[Math.max(0, Math.min(ids.value.length - 1, index))] ?? null;
    },
    toggle(id) {
      const next = new Set(selected.value);
      if (!next.delete(id)) next.add(id);
      anchor = id;
      selected.value = next;
    },
    selectTo(id) {
      const from = anchor ? ids.value.indexOf(anchor) : activeIndex();
      const to = ids.value.indexOf(id);
      const range = ids.value.slice(Math.max(0, Math.min(from, to)), Math.max(from, to) + 1);
      selected.value = new Set([...selected.value, ...range]);
    },
    targets: () =>
      selected.value.size > 0 ? ids.value.filter((id) => selected.value.has(id)) : active.value ? [active.value] : [],
  };

  async function showFirstRows(): Promise<void> {
    const shown = filter.value;
    try {
      const first = await newestArticles(firstRows);
      if (filter.value !== shown || phase.value.kind !== 'loading') return;
      rows.value = new Map(first.map((article) => [article.id, article]));
      ids.value = first.map(({ id }) => id);
      phase.value = { kind: first.length < firstRows ? 'ready' : 'partial' };
    } catch (error) {
      fail(error);
    }
    afterPaint(() => {
      if (filter.value === shown) follow();
    });
  }

  function show(next: ListFilter): void {
    const { shelf, query } = filter.value;
    if (shelfKey(next.shelf) === shelfKey(shelf) && next.query === query) return;
    const isOtherShelf = shelfKey(next.shelf) !== shelfKey(shelf);
    filter.value = next;
    selected.value = new Set();
    active.value = null;
    anchor = null;
    window = { from: 0, to: firstRows };
    restarts.value += 1;
    if (isOtherShelf) {
      ids.value = [];
      phase.value = { kind: 'loading' };
    }
    follow();
  }

  /** Until the new answer is here the old rows stay: a list that empties at every letter flickers. */
  function follow(): void {
    stopIds();
    stopIds = watchArticles(
      filter.value,
      ({ ids: found, isComplete }) => {
        ids.value = found;
        phase.value = { kind: isComplete ? 'ready' : 'partial' };
        if (selected.value.size > 0) {
          const present = new Set(found);
          const kept = [...selected.value].filter((id) => present.has(id));
          if (kept.length < selected.value.size) selected.value = new Set(kept);
        }
        fetchRows();
      },
      fail,
    );
  }

  function fail(error: unknown): void {
    console.error('[gleaner] the list failed', error);
    phase.value = { kind: 'failed', error };
  }

  /** Asks once for the rows that are not known, and follows all of the window when it stands still. */
  function fetchRows(): void {
    const shown = filter.value;
    const wanted = ids.value.slice(window.from, window.to);
    const missing = wanted.filter((id) => !rows.value.has(id) && !asked.has(id));
    if (missing.length > 0) {
      for (const id of missing) asked.add(id);
      articlesOnShelf(shown, missing).then(
        (articles) => {
          for (const id of missing) asked.delete(id);
          if (shelfKey(shown.shelf) === shelfKey(filter.value.shelf)) keepRows(articles);
        },
        (error) => {
          for (const id of missing) asked.delete(id);
          fail(error);
        },
      );
    }

    const question = `${shelfKey(shown.shelf)} ${wanted.join()}`;
    if (question === followed) return;
    followed = question;
    clearTimeout(timer);
    timer = setTimeout(() => {
      stopRows();
      stopRows = watch(() => articlesOnShelf(shown, wanted), keepRows, fail);
    }, restTime);
  }

  function keepRows(articles: readonly Article[]): void {
    const inWindow = new Set(ids.value.slice(window.from, window.to));
    const kept = rows.value.size > keptRows ? [...rows.value].filter(([id]) => inWindow.has(id)) : rows.value;
    rows.value = new Map([...kept, ...articles.map((article) => [article.id, article] as const)]);
  }

  function activeIndex(): number {
    return active.value ? ids.value.indexOf(active.value) : -1;
  }
}
