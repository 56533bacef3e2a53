import { type MessageKey, t, tCount } from '../../lib/platform/messages';
import { queryOf } from '../../lib/search/filter-query';
import type { Hint } from '../../lib/search/query/query';
import { withoutSort } from '../../lib/search/query/sort-text';
import type { ArticleList, ListTotal } from './article-list-state';
import styles from './SearchStatus.module.css';

/** How many articles a search found. */
export function SearchStatus({ list }: { list: ArticleList }) {
  if (withoutSort(list.filter.value.query) === '') return null;
  // What failed is said in the list's own place, too.
  const count = list.phase.value.kind === 'failed' ? null : countOf(list.total.value);
  return (
    count && (
      <p class={styles.status} role="status">
        {count}
      </p>
    )
  );
}

/** What of a search could not be read as it may have been meant: all of it, and in full. */
export function SearchHints({ list }: { list: ArticleList }) {
  const sentences = new Set(queryOf(list.filter.value, new Date()).hints.map(sentenceOf));
  if (sentences.size === 0) return null;
  return (
    <ul class={styles.hints} role="status">
      {[...sentences].map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

/** That nothing was found is said in the list's own place. */
function countOf(total: ListTotal | null): string | null {
  if (!total) return t('list_searching');
  if (total.count === 0) return null;
  return tCount(total.isExact ? 'search_found' : 'search_found_up_to', total.count);
}

function sentenceOf(hint: Hint): string {
  if (hint.kind === 'unclosed') return t('search_hint_unclosed');
  return hint.kind === 'too-long' ? t('search_hint_too_long') : t(wordsOf[hint.kind], hint.text);
}

const wordsOf: Record<Exclude<Hint['kind'], 'too-long' | 'unclosed'>, MessageKey> = {
  'unknown-field': 'search_hint_unknown_field',
  'unknown-value': 'search_hint_unknown_value',
  'nothing-to-find': 'search_hint_nothing',
};
