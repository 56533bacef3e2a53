import type { ArticleRecord } from '../text/article-text';
import { termsOf } from '../text/terms';
import type { IndexView } from './evaluate';
import { chunkSize, factOf, packFacts } from './facts';
import { packTerms } from './pending';

/** An index that knows some more articles, for as long as it takes to answer. */
export function withRecords(index: IndexView, records: readonly ArticleRecord[]): IndexView {
  const first = index.facts.size;
  const chunks = [];
  for (let start = 0; start < records.length; start += chunkSize) {
    chunks.push(packFacts((first + start) / chunkSize, records.slice(start, start + chunkSize).map(factOf)));
  }
  const pending = records.map((record, place) => ({ number: first + place, lists: packTerms(termsOf(record)) }));
  return { ...index, facts: index.facts.with(chunks), pending: [...index.pending, ...pending] };
}
