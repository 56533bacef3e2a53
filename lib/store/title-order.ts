import type { ArticleId } from '../domain/article';
import { mergeInSteps, type Pause, sortInSteps } from '../domain/sort-in-steps';
import type { FactsView } from '../search/index/facts-view';
import { database } from './database';
import { indexState } from './index-tables';
import { rowsByKeys } from './rows-by-keys';
import { failAsAppError } from './storage-error';

const readBatch = 500;
/** Fewer new titles are put in their places in a moment by whoever sorts. */
const manyNew = 256;

/**
 * Articles by their titles, as the reader's language sorts them. To read and compare all titles of a large library takes more
 * than a second, so their order is kept: a number stands for one title for ever. Only those that are new are compared.
 * @param isKept whether the numbers are those of the index, rather than of one search
 * @param pause is awaited every few milliseconds, so that a page stays alive
 */
export async function sortByTitle(
  numbers: readonly number[],
  facts: FactsView,
  isKept: boolean,
  pause: Pause,
): Promise<number[]> {
  const collator = titleCollator();
  const known = isKept ? await keptOrder(collator) : new Uint32Array();
  const missing = missingIn(known, numbers, facts.size);
  if (missing.length === 0) return inOrder(numbers, known, facts.size);

  const { order, titles } = await withMissing(known, missing, facts, collator, pause);
  // Derived, and nobody waits for it: without it the next one who sorts takes longer.
  if (isKept) keep(collator, order, titles).catch(reportUnkept);
  return inOrder(numbers, order, facts.size);
}

/**
 * Brings the kept order up to date when much is new, so that no reader waits for it. `false`: there was nothing to do.
 * @param readFacts of the whole library, asked for when they are needed
 */
export async function maintainTitleOrder(readFacts: () => Promise<FactsView>, pause: Pause): Promise<boolean> {
  const collator = titleCollator();
  const [known, { nextNumber }] = await Promise.all([keptOrder(collator), indexState()]);
  // What is new has greater numbers.
  const last = known.reduce((most, number) => Math.max(most, number), -1);
  if (nextNumber - 1 - last < manyNew) return false;
  const facts = await readFacts();
  const alive: number[] = [];
  for (let number = 0; number < facts.size; number++) if (facts.isAlive(number)) alive.push(number);
  const missing = missingIn(known, alive, facts.size);
  if (missing.length < manyNew) return false;
  const { order, titles } = await withMissing(known, missing, facts, collator, pause);
  await pause();
  return keep(collator, order, titles);
}

function titleCollator(): Intl.Collator {
  return new Intl.Collator(undefined, { numeric: true });
}

/** The numbers as they were kept; none where another language sorted them. */
async function keptOrder(collator: Intl.Collator): Promise<Uint32Array> {
  const row = await database.orders.get('title');
  return row?.name === 'title' && row.language === collator.resolvedOptions().locale ? row.numbers : new Uint32Array();
}

function missingIn(order: Uint32Array, numbers: readonly number[], size: number): number[] {
  const isKnown = new Uint8Array(size);
  for (const number of order) isKnown[number] = 1;
  return numbers.filter((number) => isKnown[number] !== 1);
}

/** An order with some numbers more, and without those that are gone. */
async function withMissing(
  known: Uint32Array,
  missing: readonly number[],
  facts: FactsView,
  { compare }: Intl.Collator,
  pause: Pause,
): Promise<{ order: Uint32Array<ArrayBuffer>; titles: readonly string[] }> {
  const byTitle = (a: Titled, b: Titled) => compare(a.title, b.title) || a.number - b.number;
  const added = await sortInSteps(await titlesOf(missing, facts, pause), byTitle, pause);
  const all = await mergeInSteps(known.length > 0 ? await titlesIn(known, facts) : [], added, byTitle, pause);
  return { order: Uint32Array.from(all, ({ number }) => number), titles: all.map(({ title }) => title) };
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

async function titlesOf(numbers: readonly number[], facts: FactsView, pause: Pause): Promise<Titled[]> {
  const titled: Titled[] = [];
  for (let start = 0; start < numbers.length; start += readBatch) {
    const batch = numbers.slice(start, start + readBatch);
    const ids = batch.map((number) => facts.idOf(number) as ArticleId);
    const articles = await rowsByKeys(database.articles, ids);
    const missing = ids.filter((_, index) => !articles[index]);
    const trashed = new Map(
      (missing.length > 0 ? await database.trash.bulkGet(missing) : []).map((row) => [row?.id, row?.article]),
    );
    for (const [index, number] of batch.entries()) {
      const article = articles[index] ?? trashed.get(ids[index]);
      titled.push({ number, title: (article?.title ?? '').replaceAll('\n', ' ') });
    }
    await pause();
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

/** Writes an order down. `false`: its numbers are not those of the index any more. */
function keep(collator: Intl.Collator, numbers: Uint32Array<ArrayBuffer>, titles: readonly string[]): Promise<boolean> {
  const language = collator.resolvedOptions().locale;
  return failAsAppError(
    database.transaction('rw', database.orders, database.indexState, async () => {
      // Of an index that was dropped meanwhile the numbers are others.
      if ((await indexState()).walked !== null) return false;
      await database.orders.bulkPut([
        { name: 'title', language, numbers },
        { name: 'titles', texts: titles.join('\n') },
      ]);
      return true;
    }),
  );
}

function reportUnkept(error: unknown): void {
  console.warn('[gleaner] the order of the titles is not kept', error);
}
