import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { ArticleId } from '../../lib/domain/article';
import { everything, isEverything, type ListFilter, shelfKey } from '../../lib/domain/list-filter';
import { newestArticles } from '../../lib/store/articles';
import { watch } from '../../lib/store/live';
import { failAsAppError } from '../../lib/store/storage-error';
import { findArticles, type Row, rowsOf, watchArticles } from '../../lib/usecases/find-articles';
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

/** How many articles a list has; where that is not exact, at most. */
export interface ListTotal {
  readonly count: number;
  readonly isExact: boolean;
}

/** A list of articles as it is looked at: which, where, what is selected. */
export interface ArticleList {
  readonly filter: ReadonlySignal<ListFilter>;
  readonly phase: ReadonlySignal<ListPhase>;
  readonly ids: ReadonlySignal<readonly ArticleId[]>;
  /** The rows that are known; those in the window always are, a moment after it stands still. */
  readonly rows: ReadonlySignal<ReadonlyMap<ArticleId, Row>>;
  /** Whether rows have a snippet, and so are higher. */
  readonly hasSnippets: ReadonlySignal<boolean>;
  /** `null` until there is an answer. */
  readonly total: ReadonlySignal<ListTotal | null>;
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
  /** Moves the keyboard by a row and selects what it leaves and where it comes; back over selected rows it lets them go. */
  selectOn(step: 1 | -1): boolean;
  /** Selects all that the filter shows, also what is not known yet. */
  selectAll(): Promise<void>;
  /** What an action is about: the selected articles, else the active one. */
  targets(): readonly ArticleId[];
}

/** A list that asks for its first rows at once, and for all its keys when they have been painted. */
export function createArticleList(initial: ListFilter = everything): ArticleList {
  const filter = signal(initial);
  const phase = signal<ListPhase>({ kind: 'loading' });
  const ids = signal<readonly ArticleId[]>([]);
  const rows = signal<ReadonlyMap<ArticleId, Row>>(new Map());
  const hasSnippets = signal(false);
  const total = signal<ListTotal | null>(null);
  const active = signal<ArticleId | null>(null);
  const selected = signal<ReadonlySet<ArticleId>>(new Set());
  const restarts = signal(0);
  const returns = signal(0);
  let stopIds = () => {};
  let stopRows = () => {};
  let window: { from: number; to: number } = { from: 0, to: firstRows };
  const asked = new Set<ArticleId>();
  /** What `ids` are the answer to: while the reader types, not yet the filter. */
  let answered = initial;
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
    hasSnippets,
    total,
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
    selectOn(step) {
      const here = activeIndex();
      const next = ids.value[here + step];
      const from = ids.value[here];
      if (next === undefined) return false;
      const marked = new Set(selected.value);
      // Towards the row where it began, a row that is left is let go.
      if (from && marked.has(from) && marked.has(next) && anchor !== from) marked.delete(from);
      else for (const id of [from, next]) if (id) marked.add(id);
      if (!anchor || !marked.has(anchor)) anchor = from ?? next;
      selected.value = marked;
      active.value = next;
      return true;
    },
    async selectAll() {
      const shown = filter.value;
      const found = phase.value.kind === 'ready' ? ids.value : await findArticles(shown);
      if (filter.value !== shown) return;
      batch(() => {
        ids.value = found;
        selected.value = new Set(found);
      });
    },
    targets: () =>
      selected.value.size > 0 ? ids.value.filter((id) => selected.value.has(id)) : active.value ? [active.value] : [],
  };

  async function showFirstRows(): Promise<void> {
    const shown = filter.value;
    try {
      const first = await failAsAppError(newestArticles(firstRows));
      if (filter.value !== shown || phase.value.kind !== 'loading') return;
      rows.value = new Map(first.map((article) => [article.id, { article, hit: null }]));
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
    // From one letter to the next the number stays, as the rows do.
    if (isOtherShelf || query.trim() === '') total.value = null;
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
    const shown = filter.value;
    stopIds();
    stopIds = watchArticles(
      shown,
      (finding) =>
        batch(() => {
          if (answered !== shown) startRows(shown, finding.hasSnippets);
          keepRows(finding.rows);
          keepPlace(finding.ids);
          ids.value = finding.ids;
          hasSnippets.value = finding.hasSnippets;
          total.value = { count: finding.total, isExact: finding.isTotalExact };
          phase.value = { kind: finding.isComplete ? 'ready' : 'partial' };
          fetchRows();
        }),
      fail,
    );
  }

  /** Another answer: what is marked in the rows belongs to the one before. */
  function startRows(shown: ListFilter, withHits: boolean): void {
    answered = shown;
    asked.clear();
    rows.value = withHits
      ? new Map()
      : new Map([...rows.value].map(([id, { article }]) => [id, { article, hit: null }]));
  }

  /** The selected articles that are still there stay so, and where the active one was is the next. */
  function keepPlace(found: readonly ArticleId[]): void {
    if (selected.value.size === 0 && active.value === null) return;
    const present = new Set(found);
    const kept = [...selected.value].filter((id) => present.has(id));
    if (kept.length < selected.value.size) selected.value = new Set(kept);
    if (active.value === null || present.has(active.value)) return;
    const place = ids.value.indexOf(active.value);
    if (place >= 0) active.value = ids.value.slice(place).find((id) => present.has(id)) ?? found.at(-1) ?? null;
  }

  function fail(error: unknown): void {
    console.error('[gleaner] the list failed', error);
    batch(() => {
      // What answered something else would be taken for the answer.
      if (answered !== filter.value) {
        ids.value = [];
        total.value = null;
      }
      phase.value = { kind: 'failed', error };
    });
  }

  /** Asks once for the rows that are not known, and follows all of the window when it stands still. */
  function fetchRows(): void {
    const shown = answered;
    const keep = (found: readonly Row[]) => {
      if (shown === answered) keepRows(found);
    };
    const wanted = ids.value.slice(window.from, window.to);
    const missing = wanted.filter((id) => !rows.value.has(id) && !asked.has(id));
    if (missing.length > 0) {
      for (const id of missing) asked.add(id);
      failAsAppError(rowsOf(shown, missing))
        .then(keep, fail)
        .finally(() => {
          for (const id of missing) if (shown === answered) asked.delete(id);
        });
    }

    const question = `${shelfKey(shown.shelf)} ${shown.query} ${wanted.join()}`;
    if (question === followed) return;
    followed = question;
    clearTimeout(timer);
    timer = setTimeout(() => {
      stopRows();
      stopRows = watch(() => rowsOf(shown, wanted), keep, fail);
    }, restTime);
  }

  function keepRows(found: readonly Row[]): void {
    if (found.length === 0) return;
    const inWindow = new Set(ids.value.slice(window.from, window.to));
    const kept = rows.value.size > keptRows ? [...rows.value].filter(([id]) => inWindow.has(id)) : rows.value;
    rows.value = new Map([...kept, ...found.map((row) => [row.article.id, row] as const)]);
  }

  function activeIndex(): number {
    return active.value ? ids.value.indexOf(active.value) : -1;
  }
}
