import type { Article, ArticleDetails, ArticleId } from '../domain/article';
import type { Highlight } from '../domain/highlight';
import type { ImportProblem } from '../domain/import-problem';
import type { ImportId, ImportRun, ImportState, ImportStep, RestoreStep } from '../domain/import-run';
import type { ArticleOrigin, ImportedFrom } from '../domain/imported';
import { isLinkOnly } from '../domain/link-only';
import { mergeImported } from '../domain/merge-imported';
import { unionTags } from '../domain/tag';
import { articlesUnder } from './articles';
import { contentTables } from './content';
import { database, type ImportFileRow } from './database';
import { withMark } from './highlights';
import { indexTables } from './index-tables';
import { indexArticles, reindexFacts } from './index-writes';
import { failAsAppError } from './storage-error';
import { countArticles, countTags, spellingOf } from './totals';

/** An entry as it would be put into an empty library. */
export interface PreparedArticle {
  readonly article: Article;
  /** Empty where only the address is known. */
  readonly markdown: string;
  /** `null` where there is no text, or nobody knows how it was made. */
  readonly details: ArticleDetails | null;
  readonly from: ImportedFrom;
  readonly highlights: readonly Highlight[];
}

/** What one transaction takes. */
export interface ImportBatch {
  /** How many entries of the files these are. */
  readonly entries: number;
  readonly articles: readonly PreparedArticle[];
  readonly problems: readonly ImportProblem[];
}

/**
 * Writes down that an import begins, and keeps its files, so that it can go on after the page was closed: both or, where there
 * is no room for the files, the import alone.
 * @param files `null`: they are too large to keep
 */
export async function beginImport(
  run: ImportRun,
  problems: readonly ImportProblem[],
  files: readonly ImportFileRow[] | null,
): Promise<ImportRun> {
  if (files) {
    try {
      return await writeImport({ ...run, isResumable: true }, problems, files);
    } catch (error) {
      console.warn('[gleaner] the files of an import are not kept', error);
    }
  }
  return failAsAppError(writeImport({ ...run, isResumable: false }, problems, []));
}

function writeImport(
  run: ImportRun,
  problems: readonly ImportProblem[],
  files: readonly ImportFileRow[],
): Promise<ImportRun> {
  const { imports, importSteps, importFiles } = database;
  return database.transaction('rw', imports, importSteps, importFiles, async () => {
    await imports.put(run);
    await importSteps.put({ importId: run.id, number: 0, added: [], merged: [], highlights: [], told: [], problems });
    await importFiles.bulkPut([...files]);
    return run;
  });
}

/** The files of an import that were kept, in their order. */
export function keptFiles(id: ImportId): Promise<ImportFileRow[]> {
  return database.importFiles.where('[importId+number]').between([id, 0], [id, Number.POSITIVE_INFINITY]).toArray();
}

/** One import, or `null`. */
export async function importOf(id: ImportId): Promise<ImportRun | null> {
  return (await database.imports.get(id)) ?? null;
}

/** All imports, the last one first. */
export function allImports(): Promise<ImportRun[]> {
  return database.imports.reverse().toArray();
}

/** Every row that an import did not understand, in the order of the files. */
export async function problemsOf(id: ImportId): Promise<ImportProblem[]> {
  return (await stepsOf(id)).flatMap((step) => ('problems' in step ? step.problems : []));
}

/** The steps of an import, in their order. */
function stepsOf(id: ImportId): Promise<(ImportStep | RestoreStep)[]> {
  return database.importSteps.where('[importId+number]').between([id, 0], [id, Number.POSITIVE_INFINITY]).toArray();
}

/** Writes down what came of a restore. */
export async function countRestored(
  id: ImportId,
  counts: Pick<ImportRun, 'done' | 'added' | 'merged' | 'unchanged'> & Partial<Pick<ImportRun, 'settings'>>,
): Promise<void> {
  await failAsAppError(database.imports.update(id, counts));
}

/** Writes down how an import ended. What was kept for going on is let go when it is done. */
export function endImport(id: ImportId, state: ImportState): Promise<void> {
  const { imports, importFiles } = database;
  return failAsAppError(
    database.transaction('rw', imports, importFiles, async () => {
      await imports.update(id, { state });
      if (state === 'running' || state === 'stopped') return;
      await importFiles.where('[importId+number]').between([id, 0], [id, Number.POSITIVE_INFINITY]).delete();
    }),
  );
}

/**
 * Puts the next entries of an import into the library, with the way back, and counts them as done: all of it or nothing, so
 * that an import which was cut off goes on where it was.
 * @param done how many entries were done before these; another number means that somebody else did these
 * @returns the import as it stands then, or `null` when it stands otherwise than expected
 */
export function writeBatch(id: ImportId, done: number, batch: ImportBatch): Promise<ImportRun | null> {
  const { articles, bodies, details, origins, highlights, wantedTexts, tags, totals, imports, importSteps } = database;
  const tables = [articles, ...contentTables(), ...indexTables(), tags, totals, imports, importSteps];

  return failAsAppError(
    database.transaction('rw', tables, async () => {
      const run = await imports.get(id);
      if (!run || run.done !== done || run.state !== 'running') return null;

      const { added, merged, unchanged, contents, from, marked } = await sortOut(batch.articles);
      const befores = [...merged.values()].map(({ before }) => before);
      const afters = [...merged.values()].map(({ after }) => after);
      const known = contents.flatMap(({ id, details }) => (details ? [{ ...details, id }] : []));
      const gotten = contents.filter(({ markdown }) => markdown !== '').map(({ id }) => id);
      // Each is about a table of its own: they are asked for at once, and wait for each other where one reads what another writes.
      const [told] = await Promise.all([
        withOrigins(from),
        articles.bulkPut([...added.values(), ...afters]),
        bodies.bulkPut(contents.map(({ id, markdown }) => ({ id, markdown }))),
        known.length > 0 && details.bulkPut(known),
        marked.length > 0 && highlights.bulkPut(marked),
        gotten.length > 0 && wantedTexts.bulkDelete(gotten),
      ]);

      const texts = new Map(contents.map(({ id, markdown }) => [id, markdown]));
      // What is highlighted is found like a text.
      const others = [...new Set(marked.map(({ articleId }) => articleId))].filter((own) => !texts.has(own));
      if (others.length > 0)
        for (const body of await bodies.bulkGet(others)) if (body) texts.set(body.id, body.markdown);
      const written = new Map([...added, ...[...merged].map(([id, { after }]) => [id, after] as const)]);
      const indexed = indexArticles(
        [...texts].flatMap(([id, markdown]) => {
          const article = written.get(id);
          return article ? [{ article, markdown }] : [];
        }),
      );
      const retouched = afters.filter(({ id }) => !texts.has(id)).map((article) => ({ article, isInTrash: false }));
      const number = run.steps;
      const step: ImportStep = {
        importId: id,
        number,
        added: [...added.keys()],
        merged: [...merged.values()],
        highlights: marked.map(({ id: own }) => own),
        told: told.map(({ id }) => id),
        problems: batch.problems,
      };
      const next: ImportRun = {
        ...run,
        done: done + batch.entries,
        steps: number + 1,
        added: run.added + added.size,
        merged: run.merged + merged.size,
        unchanged: run.unchanged + unchanged,
        problems: run.problems + batch.problems.length,
      };
      await Promise.all([
        indexed.then(() => (retouched.length > 0 ? reindexFacts(retouched) : undefined)),
        origins.bulkPut(told),
        countArticles(added.size),
        countTags(
          befores.flatMap((article) => article.tags),
          [...afters, ...added.values()].flatMap((article) => article.tags),
        ),
        importSteps.put(step),
        imports.put(next),
      ]);
      return next;
    }),
  );
}

interface SortedOut {
  readonly added: Map<ArticleId, Article>;
  readonly merged: Map<ArticleId, { before: Article; after: Article; hasNewText: boolean }>;
  readonly unchanged: number;
  readonly contents: { id: ArticleId; markdown: string; details: ArticleDetails | null }[];
  readonly from: { id: ArticleId; from: ImportedFrom }[];
  readonly marked: Highlight[];
}

/** What is new and what the library knows. An address may stand in the files more than once. */
async function sortOut(batch: readonly PreparedArticle[]): Promise<SortedOut> {
  const urls = batch.map(({ article }) => article.url);
  const [known, spelled, slugs] = await Promise.all([
    articlesUnder(urls),
    spellingOf(batch.flatMap(({ article }) => article.tags)),
    takenSlugs(batch),
  ]);
  const found = [...known.values()];
  const sorted: SortedOut = { added: new Map(), merged: new Map(), unchanged: 0, contents: [], from: [], marked: [] };
  let unchanged = 0;
  const passages = await knownPassages(found);
  for (const { article, markdown, details, from, highlights } of batch) {
    const incoming = { ...article, tags: unionTags([], article.tags.map(spelled)) };
    const before = known.get(article.url);
    if (!before) {
      const slug = freeSlug(article.slug, slugs);
      const fresh = newPassages(article.id, highlights, passages);
      const own = fresh.length > 0 ? withMark({ ...incoming, slug }, true) : { ...incoming, slug };
      sorted.marked.push(...fresh);
      sorted.added.set(own.id, own);
      known.set(own.url, own);
      sorted.contents.push({ id: own.id, markdown, details });
      sorted.from.push({ id: own.id, from });
      continue;
    }
    const fresh = newPassages(before.id, highlights, passages);
    sorted.marked.push(...fresh);
    const united = mergeImported(before, incoming);
    const after = fresh.length > 0 ? withMark(united, true) : united;
    const hasNewText = isLinkOnly(before) && !isLinkOnly(after);
    sorted.from.push({ id: before.id, from });
    if (after === before) {
      unchanged++;
      continue;
    }
    // Also under an address that it had before.
    known.set(article.url, after).set(after.url, after);
    if (hasNewText) sorted.contents.push({ id: after.id, markdown, details });
    if (sorted.added.has(after.id)) sorted.added.set(after.id, after);
    else {
      const first = sorted.merged.get(after.id);
      sorted.merged.set(after.id, {
        before: first?.before ?? before,
        after,
        hasNewText: hasNewText || first?.hasNewText === true,
      });
    }
  }
  return { ...sorted, unchanged };
}

/** The passages that are highlighted in some articles. */
async function knownPassages(articles: readonly Article[]): Promise<Set<string>> {
  const ids = articles.filter(({ marks }) => marks?.includes('highlighted')).map(({ id }) => id);
  const rows = ids.length > 0 ? await database.highlights.where('articleId').anyOf(ids).toArray() : [];
  return new Set(rows.map(({ articleId, quote }) => `${articleId} ${quote.exact}`));
}

/** The highlights that an article does not have yet, as its own. */
function newPassages(articleId: ArticleId, highlights: readonly Highlight[], known: Set<string>): Highlight[] {
  return highlights.flatMap((highlight) => {
    const passage = `${articleId} ${highlight.quote.exact}`;
    if (known.has(passage)) return [];
    known.add(passage);
    return [{ ...highlight, articleId }];
  });
}

async function takenSlugs(batch: readonly PreparedArticle[]): Promise<Set<string>> {
  const slugs = batch.map(({ article }) => article.slug);
  const counts = await Promise.all(slugs.map((slug) => database.articles.where({ slug }).count()));
  return new Set(slugs.filter((_, index) => (counts[index] ?? 0) > 0));
}

/** Slugs carry a digest of the address: two of one are as good as never. */
function freeSlug(slug: string, taken: Set<string>): string {
  let free = slug;
  for (let number = 2; taken.has(free); number++) free = `${slug}-${number}`;
  taken.add(free);
  return free;
}

/** What articles keep of their files, where that is more than they keep already: a file may be imported twice. */
async function withOrigins(added: SortedOut['from']): Promise<ArticleOrigin[]> {
  const ids = [...new Set(added.map(({ id }) => id))];
  const rows = await database.origins.bulkGet(ids);
  const kept = new Map(ids.map((id, index) => [id, [...(rows[index]?.from ?? [])]]));
  const changed = new Set<ArticleId>();
  for (const { id, from } of added) {
    const own = kept.get(id) ?? [];
    if (own.some((each) => wordsOf(each) === wordsOf(from))) continue;
    own.push(from);
    changed.add(id);
  }
  return [...changed].map((id) => ({ id, from: kept.get(id) ?? [] }));
}

function wordsOf({ source, url, note, highlights, rest }: ImportedFrom): string {
  return JSON.stringify([source, url, note, highlights, rest]);
}
