import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ArticleId } from '../../lib/domain/article';
import { errorCode } from '../../lib/domain/errors';
import { messageOf } from '../../lib/platform/error-message';
import { t } from '../../lib/platform/messages';
import { fetchReading, fetchReadingAtRest } from '../reader/fetched-reading';
import { readerPart } from '../reader/reader-part';
import styles from './ArticleList.module.css';
import { ArticleRow, type RowActions } from './ArticleRow';
import type { ArticleList as List } from './article-list-state';
import { OpenAgain } from './OpenAgain';
import { type RowKind, rowHeight } from './row-height';
import { useListPainted } from './use-list-painted';

interface Props extends Omit<RowActions, 'onToggle' | 'onSelectTo'> {
  list: List;
  /** What is said when there is nothing to list. */
  empty: ComponentChildren;
  /** The article that is being read beside it. */
  openId?: ArticleId | null;
  /** One line for each article, as in a table. */
  hasColumns?: boolean;
}

/** Rows beyond the edges of the window that stand ready. */
const overscan = 12;

/** Rows beyond those that are asked for already, so that they are known when they come into the window. Snippets take too long for it. */
const ahead = 48;

/** A list of any length: only the rows on the screen and a few around them are there. */
export function ArticleList({ list, empty, openId = null, hasColumns = false, ...actions }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const part = useSignal({ from: 0, to: 2 * overscan });
  const height = useRef(0);
  const ids = list.ids.value;
  const rows = list.rows.value;
  const phase = list.phase.value;
  const active = list.active.value;
  const hasSnippets = list.hasSnippets.value;
  const kind: RowKind = hasColumns ? 'columns' : hasSnippets ? 'withSnippet' : 'plain';
  const heightIsOf = useRef<RowKind | null>(null);
  if (heightIsOf.current !== kind) {
    heightIsOf.current = kind;
    height.current = rowHeight(kind);
  }
  useListPainted(phase.kind);

  /** In steps of a few rows, so that scrolling does not ask the store at every pixel. */
  function look(): void {
    const { scrollTop = 0, clientHeight = 0 } = frame.current ?? {};
    const first = Math.floor(scrollTop / height.current);
    const from = Math.max(0, Math.floor((first - overscan) / 6) * 6);
    const to = Math.ceil((first + clientHeight / height.current + overscan) / 6) * 6;
    if (from !== part.value.from || to !== part.value.to) part.value = { from, to };
    const more = list.hasSnippets.peek() ? 0 : ahead;
    list.look(Math.max(0, from - more), to + more);
  }

  // The observer lives as long as the list
  useLayoutEffect(() => {
    look();
    const observer = new ResizeObserver(() => {
      if (heightIsOf.current) height.current = rowHeight(heightIsOf.current);
      look();
    });
    if (frame.current) observer.observe(frame.current);
    return () => observer.disconnect();
  }, []);

  // Rows of another height: the same place in pixels is another row
  useLayoutEffect(look, [kind]);

  const { restarts } = list;
  // Another list starts at its top
  useLayoutEffect(() => {
    frame.current?.scrollTo(0, 0);
  }, [restarts.value]);

  const activeIndex = list.activeIndex();

  // The keyboard moved, or the row where it is was not known yet
  useLayoutEffect(() => {
    if (activeIndex < 0 || !frame.current) return;
    keepInView(frame.current, activeIndex, height.current);
    look();
    const row = frame.current.querySelector<HTMLElement>(`[data-index="${activeIndex}"] a`);
    const focused = document.activeElement;
    if (
      focused === document.body ||
      (focused && frame.current.contains(focused) && !row?.parentElement?.parentElement?.contains(focused))
    )
      row?.focus({ preventScroll: true });
  }, [active, list.returns.value, activeIndex >= 0, active !== null && rows.has(active)]);

  const { from, to } = part.value;
  const shown = ids.slice(from, to).map((id, offset) => ({ id, index: from + offset }));
  // The row with the focus stays, wherever it is: the focus would be lost with it.
  if (active && (activeIndex < from || activeIndex >= to) && activeIndex >= 0)
    shown.push({ id: active, index: activeIndex });

  return (
    <div
      ref={frame}
      class={styles.frame}
      data-selecting={list.selected.value.size > 0}
      data-rows={kind}
      onScroll={look}
    >
      {phase.kind === 'failed' && (
        <div role="alert" class={styles.failed}>
          <p>{messageOf(phase.error)}</p>
          <OpenAgain code={errorCode(phase.error)} />
        </div>
      )}
      {phase.kind === 'ready' && ids.length === 0 && empty}
      {phase.kind === 'partial' && ids.length === 0 && <p class={styles.searching}>{t('list_searching')}</p>}
      <ul class={styles.list} aria-label={t('list_label')} style={{ blockSize: `${ids.length * height.current}px` }}>
        {shown.map(({ id, index }) => {
          const row = rows.get(id);
          return (
            <li
              key={id}
              class={styles.item}
              data-index={index}
              style={{ transform: `translateY(${index * height.current}px)` }}
              aria-setsize={ids.length}
              aria-posinset={index + 1}
              onPointerEnter={({ pointerType }) => {
                if (pointerType === 'mouse') fetchReadingAtRest(id);
              }}
              onPointerDown={() => aimAt(id)}
              onFocusCapture={() => {
                list.active.value = id;
                fetchReadingAtRest(id);
              }}
            >
              {row ? (
                <ArticleRow
                  article={row.article}
                  hit={row.hit}
                  isActive={id === active}
                  isReachable={id === active || (activeIndex < 0 && index === 0)}
                  isSelected={list.selected.value.has(id)}
                  isOpen={id === openId}
                  onToggle={list.toggle}
                  onSelectTo={list.selectTo}
                  {...actions}
                />
              ) : (
                <div class={styles.waiting} />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Who presses a button over a row is likely to read it. */
function aimAt(id: ArticleId): void {
  void readerPart();
  void fetchReading(id);
}

/** Scrolls no more than is needed. */
function keepInView(frame: HTMLElement, index: number, height: number): void {
  const { scrollTop, clientHeight } = frame;
  if (index * height < scrollTop) frame.scrollTop = index * height;
  else if ((index + 1) * height > scrollTop + clientHeight) frame.scrollTop = (index + 1) * height - clientHeight;
}
