import type { ListFilter } from '../../lib/domain/list-filter';
import { type MessageKey, t, tCount } from '../../lib/platform/messages';
import { queryOf } from '../../lib/search/filter-query';
import type { Hint } from '../../lib/search/query/query';
import { withoutSort } from '../../lib/search/query/sort-text';
import type { ArticleList, ListTotal } from './article-list-state';
import styles from './SearchStatus.module.css';

/** How many articles a search found, and what of it could not be read as it may have been meant. */
export function SearchStatus({ list }: { list: ArticleList }) {
  const filter = list.filter.value;
  if (withoutSort(filter.query) === '') return null;
  const hint = hintOf(filter);
  // What failed is said in the list's own place, too.
  const count = list.phase.value.kind === 'failed' ? null : countOf(list.total.value);
  const parts = [count, hint].filter((part) => part !== null);
  if (parts.length === 0) return null;

  return (
    <p class={styles.status} role="status" title={hint ?? ''}>
      {parts.join(' · ')}
    </p>
  );
}

/** That nothing was found is said in the list's own place. */
function countOf(total: ListTotal | null): string | null {
  if (!total) return t('list_searching');
  if (total.count === 0) return null;
  return tCount(total.isExact ? 'search_found' : 'search_found_up_to', total.count);
}

function hintOf(filter: ListFilter): string | null {
  const [hint] = queryOf(filter, new Date()).hints;
  if (!hint) return null;
  return hint.kind === 'too-long' || hint.kind === 'unclosed'
    ? t(hint.kind === 'unclosed' ? 'search_hint_unclosed' : 'search_hint_too_long')
    : t(sentences[hint.kind], hint.text);
}

const sentences: Record<Exclude<Hint['kind'], 'too-long' | 'unclosed'>, MessageKey> = {
  'unknown-field': 'search_hint_unknown_field',
  'unknown-value': 'search_hint_unknown_value',
  'nothing-to-find': 'search_hint_nothing',
};
