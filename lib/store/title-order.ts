import type { ArticleId } from '../domain/article';
import type { FactsView } from '../search/index/facts-view';
import { database } from './database';
import { indexState } from './index-tables';

const readBatch = 1000;

/**
 * Articles by their titles, as the reader's language sorts them. To read and compare all titles of a large library takes more
 * than a second, so their order is kept: a number stands for one title for ever. Only those that are new are compared.
 * @param isKept whether the numbers are those of the index, rather than of one search
 */
export async function sortByTitle(numbers: readonly number[], facts: FactsView, isKept: boolean): Promise<number[]> {
  const collator = new Intl.Collator(undefined, { numeric: true });
  const { compare } = collator;
  const language = collator.resolvedOptions().locale;
  const row = isKept ? await database.orders.get('title') : undefined;
  const known = row?.name === 'title' && row.language === language ? row.numbers : new Uint32Array();
  const places = new Int32Array(facts.size).fill(-1);
  for (const [place, number] of known.entries()) places[number] = place;

  const missing = numbers.filter((number) => places[number] === -1);
  if (missing.length === 0) return inOrder(numbers, known, facts.size);

  const added = await titlesOf(missing, facts);
  added.sort((a, b) => compare(a.title, b.title) || a.number - b.number);
  const all = merge(known.length > 0 ? await titlesIn(known, facts) : [], added, compare);
  const order = Uint32Array.from(all, ({ number }) => number);
  if (isKept) keep(language, order, all.map(({ title }) => title).join('\n'));
  return inOrder(numbers, order, facts.size);
}

interface Titled {
  readonly number: number;
  readonly title: string;
}

function inOrder(numbers: readonly number[], order: Uint32Array, size: number): number[] {
  const isWanted = new Uint8Array(size);
  for (const number of numbers) isWanted[number] = 1;
  return Array.from(order.filter((number) => isWanted[number] === 1));
}

async function titlesOf(numbers: readonly number[], facts: FactsView): Promise<Titled[]> {
  const titled: Titled[] = [];
  for (let start = 0; start < numbers.length; start += readBatch) {
    const batch = numbers.slice(start, start + readBatch);
    const ids = batch.map((number) => facts.idOf(number) as ArticleId);
    const articles = await database.articles.bulkGet(ids);
    const missing = ids.filter((_, index) => !articles[index]);
    const trashed = new Map(
      (missing.length > 0 ? await database.trash.bulkGet(missing) : []).map((row) => [row?.id, row?.article]),
    );
    for (const [index, number] of batch.entries()) {
      const article = articles[index] ?? trashed.get(ids[index]);
      titled.push({ number, title: (article?.title ?? '').replaceAll('\n', ' ') });
    }
  }
  return titled;
}

/** The titles of an order, without those of articles that are gone. */
async function titlesIn(order: Uint32Array, facts: FactsView): Promise<Titled[]> {
  const row = await database.orders.get('titles');
  const texts = row?.name === 'titles' ? row.texts.split('\n') : [];
  return Array.from(order, (number, place) => ({ number, title: texts[place] ?? '' })).filter(({ number }) =>
    facts.isAlive(number),
  );
}

function merge(known: readonly Titled[], added: readonly Titled[], compare: Intl.Collator['compare']): Titled[] {
  const merged: Titled[] = [];
  let next = 0;
  for (const entry of added) {
    // Most of the known ones are skipped by halves: comparing is what takes time.
    let [low, high] = [next, known.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare((known[middle] as Titled).title, entry.title) <= 0) low = middle + 1;
      else high = middle;
    }
    while (next < low) merged.push(known[next++] as Titled);
    merged.push(entry);
  }
  while (next < known.length) merged.push(known[next++] as Titled);
  return merged;
}

/** Derived, and nobody waits for it: without it the next one who sorts takes longer. */
function keep(language: string, numbers: Uint32Array<ArrayBuffer>, texts: string): void {
  database
    .transaction('rw', database.orders, database.indexState, async () => {
      // Of an index that was dropped meanwhile the numbers are others.
      if ((await indexState()).walked !== null) return;
      await database.orders.bulkPut([
        { name: 'title', language, numbers },
        { name: 'titles', texts },
      ]);
    })
    .catch((error: unknown) => console.warn('[gleaner] the order of the titles is not kept', error));
}
