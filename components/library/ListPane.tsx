import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { t } from '../../lib/platform/messages';
import { emptyTrash } from '../../lib/usecases/empty-library';
import { act } from '../act';
import { ArticleList } from '../articles/ArticleList';
import { BulkBar } from '../articles/BulkBar';
import { EmptyList } from '../articles/EmptyList';
import { FilterMenu } from '../articles/FilterMenu';
import { SearchField } from '../articles/SearchField';
import { SearchHints } from '../articles/SearchStatus';
import { Button } from '../ui/Button';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { ColumnHeads } from './ColumnHeads';
import { ListBar } from './ListBar';
import styles from './ListPane.module.css';
import {
  exportShown,
  getTextsShown,
  go,
  list,
  listenTo,
  openId,
  read,
  search as searchFor,
  showShelf,
  tagging,
} from './library-state';
import { hasColumns } from './list-view';
import { PlacesMenu } from './PlacesMenu';
import { QueryChips } from './QueryChips';
import { listHash, readHash } from './route';
import { WelcomePage } from './WelcomePage';

interface Props {
  search: RefObject<HTMLInputElement | null>;
  /** What the list shows, where it is all that is shown. */
  title: string | null;
  /** Nothing is beside it. */
  isMain: boolean;
}

/** The list with what narrows it, or what can be done with the selected articles. */
export function ListPane({ search, title, isMain }: Props) {
  const filter = list.filter.value;
  const isSelecting = list.selected.value.size > 0;
  const isConfirming = useSignal(false);
  // There is nothing to sort, to save as a search, or to show another way.
  const isBare = filter.query === '' && list.ids.value.length === 0 && list.phase.value.kind === 'ready';
  const isLinks = /(?:^|\s)is:link(?:\s|$)/.test(filter.query) && list.ids.value.length > 0;
  const isTrash = filter.shelf.kind === 'trash' && list.ids.value.length > 0;

  return (
    <section class={styles.pane} aria-label={t('list_label')} {...(isMain && { role: 'main' as const })}>
      {title !== null && <h1 class={styles.title}>{title}</h1>}
      <div class={styles.tools}>
        {isSelecting ? (
          <BulkBar
            list={list}
            onTag={(ids) => {
              tagging.value = ids;
            }}
            onExport={() => void exportShown()}
            onGetTexts={() => void getTextsShown()}
            onListen={listenTo}
          />
        ) : (
          <>
            <SearchField
              field={search}
              value={filter.query}
              shelf={filter.shelf}
              onSearch={searchFor}
              onLeave={() => list.moveTo(0)}
            />
            <span class={styles.menu}>
              <FilterMenu filter={filter} onChoose={(next) => go(listHash(next))} />
            </span>
            <span class={styles.more}>
              <PlacesMenu />
            </span>
          </>
        )}
      </div>
      <QueryChips />
      {!isBare && <ListBar />}
      <SearchHints list={list} />
      {hasColumns.value && list.ids.value.length > 0 && <ColumnHeads />}
      {isLinks && !isSelecting && (
        <div class={styles.note}>
          <p>{t('texts_note')}</p>
          <Button icon="import" onClick={() => void getTextsShown()}>
            {t('texts_title')}
          </Button>
        </div>
      )}
      {isTrash && !isSelecting && (
        <div class={styles.note}>
          <p>{t('trash_note')}</p>
          <Button
            kind="danger"
            onClick={() => {
              isConfirming.value = true;
            }}
          >
            {t('trash_empty')}
          </Button>
        </div>
      )}
      <ArticleList
        list={list}
        openId={openId.value}
        hasColumns={hasColumns.value}
        hrefOf={(id) => readHash(id, filter)}
        onOpen={read}
        onPickTag={(tag) => showShelf({ kind: 'tag', tag })}
        empty={
          <EmptyList
            filter={filter}
            welcome={
              <>
                <p class={styles.nothing}>{t('popup_empty')}</p>
                <div class={styles.folded}>
                  <WelcomePage />
                </div>
              </>
            }
            onClear={() => searchFor('')}
          />
        }
      />
      {isConfirming.value && (
        <ConfirmDialog
          title={t('trash_empty')}
          words={t('trash_empty_confirm')}
          action={t('trash_empty')}
          onConfirm={() => void act(emptyTrash)}
          onClose={() => {
            isConfirming.value = false;
          }}
        />
      )}
    </section>
  );
}
